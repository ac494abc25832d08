import type { AnswerName, Question } from "../../draft/writing.ts";
import { languageTag } from "../../locales/format.ts";
import { deskWords, say, staffWords, words } from "../../locales/index.ts";
import type { JsonPath } from "../../model/json.ts";
import { localeIds, textIn, type Locale } from "../../model/locale.ts";
import { flag, html, type Html } from "../html.ts";
import type { DueText, Fresh } from "./drafted.ts";
import type { Told } from "./told.ts";

/** What the page shows: a table at hand, and what was made of it. */
export interface Shown {
  told: Told;
  fresh: Fresh;
  locale: Locale;
}

/** A control under its label. */
export const field = (id: string, label: string | Html, control: Html): Html =>
  html`<div class="field"><label for="${id}">${label}</label>${control}</div>`;

/** What the dataset is called in addresses. */
export function idField({ id }: Told, locale: Locale): Html {
  const control = html`<input
    id="id"
    name="id"
    value="${id}"
    pattern="[a-z0-9]+(-[a-z0-9]+)*"
    required
  />`;
  return field("id", deskWords[locale].fresh.id, control);
}

/** Which sheet of a workbook is meant; its name may be written where its sheets are not known. */
export function sheetField(
  { file, sheet }: Told,
  sheets: readonly string[] | null,
  locale: Locale,
): Html | null {
  const label = deskWords[locale].fresh.sheet;
  if (sheets === null)
    return /\.xlsx$/i.test(file)
      ? field("sheet", label, html`<input id="sheet" name="sheet" value="${sheet}" />`)
      : null;
  if (sheets.length < 2) return null;
  const options = sheets.map(
    (each) => html`<option ${flag("selected", each === sheet)}>${each}</option>`,
  );
  return field(
    "sheet",
    label,
    html`<select id="sheet" name="sheet">
      ${options}
    </select>`,
  );
}

type Named = Partial<Record<string, string>>;

/** What one of the answers to a question is called. */
function choiceLabel(name: AnswerName, choice: string, { fresh, locale }: Shown): string {
  const { status, frequency, reliability } = words[locale];
  const topic = fresh.loaded.site?.topics.find(({ id }) => id === choice);
  const own: Partial<Record<AnswerName, Named>> = {
    ...deskWords[locale].fresh.choices,
    status,
    updateFrequency: frequency,
    reliability,
    topic: { [choice]: topic && textIn(topic.title, locale) },
  };
  return own[name]?.[choice] ?? choice;
}

/** What the table does not say, to be written or chosen. */
export function questionField({ name, hint, choices }: Question, shown: Shown): Html {
  const { told, locale } = shown;
  const texts = deskWords[locale].fresh;
  const id = `answer-${name}`;
  const answer = told.answers[name] ?? "";
  if (choices.length === 0)
    return field(
      id,
      hint,
      html`<textarea id="${id}" name="answer ${name}" rows="1">${answer}</textarea>`,
    );
  const options = choices.map(
    (each) =>
      html`<option value="${each}" ${flag("selected", each === answer)}>
        ${choiceLabel(name, each, shown)}
      </option>`,
  );
  return field(
    id,
    (texts.asks as Partial<Record<AnswerName, string>>)[name] ?? hint,
    html`<select id="${id}" name="answer ${name}">
      <option value="">${texts.open}</option>
      ${options}
    </select>`,
  );
}

/** The language in which a text of a descriptor is written. */
function languageAt(path: JsonPath, main: Locale): Locale {
  const [first, second] = path;
  return localeIds.find((each) => first === "translations" && each === second) ?? main;
}

/** What a text is of which the draft says nothing, for it has one. */
function usualHint([first, second, third]: JsonPath, locale: Locale): string | null {
  const { parts } = deskWords[locale].fresh;
  if (first === "title" || first === "description") return staffWords[locale].draft.hints[first];
  if (first === "sources" && third === "path")
    return say(parts.source, { count: Number(second) + 1 });
  return first === "licenses" && (third === "name" || third === "title" || third === "path")
    ? parts.licence[third]
    : null;
}

/** Of what a text in another language is: a column and a chart may be called the same. */
function translatedKind([first, , third]: JsonPath, locale: Locale): string | null {
  const kinds: Named = deskWords[locale].fresh.translated;
  return first === "translations" ? (kinds[third ?? ""] ?? null) : null;
}

/** A text of the descriptor, in its language. */
export function textField(
  { at, text, hint }: DueText,
  index: number,
  { fresh, locale }: Shown,
): Html {
  const path = JSON.parse(at) as JsonPath;
  const main = fresh.loaded.site?.locales[0] ?? locale;
  const id = `text-${index}`;
  const said = hint ?? usualHint(path, locale);
  const kind = translatedKind(path, locale);
  const label =
    said === null
      ? html`<code>${path.join(".")}</code>`
      : html`${said} ${kind !== null && html`<span class="quiet">${kind}</span>`}`;
  const rows = path.includes("description") ? 3 : 1;
  const lang = languageTag(languageAt(path, main));
  const control = html`<textarea id="${id}" name="text ${at}" rows="${rows}" lang="${lang}">
${text}</textarea>`;
  return field(id, label, control);
}
