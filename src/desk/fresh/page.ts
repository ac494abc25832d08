import { draftText } from "../../draft/report.ts";
import type { Question } from "../../draft/writing.ts";
import { languageTag, sayCount } from "../../locales/format.ts";
import { deskWords, findingWords, say, staffWords, words } from "../../locales/index.ts";
import { sayReading } from "../../locales/problems.ts";
import type { JsonPath } from "../../model/json.ts";
import { fieldOf } from "../../model/dataset.ts";
import { localeIds, textIn, type Locale } from "../../model/locale.ts";
import { areWarnings } from "../../model/problem.ts";
import { drawingOf } from "../drawing.ts";
import { flag, html, type Html } from "../html.ts";
import { problemList } from "../problems.ts";
import type { Answer } from "../route.ts";
import type { DueText, Fresh } from "./drafted.ts";
import type { Told } from "./told.ts";

/** What the page shows: a table at hand, and what was made of it. */
interface Shown {
  told: Told;
  fresh: Fresh;
  locale: Locale;
}

/** Where a new dataset begins: with a table. */
export function uploadPage(locale: Locale): Answer {
  const texts = deskWords[locale].fresh;
  const main = html`<form
    class="drop"
    method="post"
    action="/new/"
    enctype="multipart/form-data"
    data-drop
  >
    <label for="file"><strong>${texts.drop}</strong></label>
    <input id="file" type="file" name="file" accept=".csv,.tsv,.txt,.xlsx" required />
    <button>${texts.send}</button>
  </form>`;
  return { page: { title: texts.title, lead: texts.lead, main } };
}

const forgetting = (locale: Locale): Html =>
  html`<form method="post" action="/new/forget/">
    <button>${deskWords[locale].fresh.forget}</button>
  </form>`;

const field = (id: string, label: string | Html, control: Html): Html =>
  html`<div class="field"><label for="${id}">${label}</label>${control}</div>`;

function idField({ id }: Told, locale: Locale): Html {
  const control = html`<input
    id="id"
    name="id"
    value="${id}"
    pattern="[a-z0-9]+(-[a-z0-9]+)*"
    required
  />`;
  return field("id", deskWords[locale].fresh.id, control);
}

/** A page of a table of which nothing can be made yet: why, and what may be said otherwise. */
export function refusedPage(told: Told, why: string, locale: Locale): Answer {
  const texts = deskWords[locale].fresh;
  const main = html`<div class="wary">
      <p><strong>${texts.unread}</strong></p>
      <p class="lines">${why}</p>
    </div>
    <form method="post" action="/new/told/">
      ${idField(told, locale)} ${sheetField(told, null, locale)}
      <p><button class="main">${texts.check}</button></p>
    </form>
    ${forgetting(locale)}`;
  return { page: { title: say(texts.of, { file: told.file }), main } };
}

/** Which sheet of a workbook is meant; its name may be written where its sheets are not known. */
function sheetField(
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

function questionField({ name, hint, choices }: Question, { told, locale }: Shown): Html {
  const id = `answer-${name}`;
  const answer = told.answers[name] ?? "";
  if (choices.length === 0)
    return field(
      id,
      hint,
      html`<textarea id="${id}" name="answer ${name}" rows="1">${answer}</textarea>`,
    );
  const options = choices.map(
    (each) => html`<option ${flag("selected", each === answer)}>${each}</option>`,
  );
  const open = html`<option value="">${deskWords[locale].fresh.open}</option>`;
  return field(
    id,
    hint,
    html`<select id="${id}" name="answer ${name}">
      ${open}${options}
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

function textField({ at, text, hint }: DueText, index: number, { fresh, locale }: Shown): Html {
  const path = JSON.parse(at) as JsonPath;
  const main = fresh.loaded.site?.locales[0] ?? locale;
  const id = `text-${index}`;
  const said = hint ?? usualHint(path, locale);
  const label = html`${said !== null && html`${said} `}<code>${path.join(".")}</code>`;
  const rows = path.includes("description") ? 3 : 1;
  const lang = languageTag(languageAt(path, main));
  const control = html`<textarea id="${id}" name="text ${at}" rows="${rows}" lang="${lang}">
${text}</textarea>`;
  return field(id, label, control);
}

function chartsHtml({ told, fresh, locale }: Shown): Html | null {
  const texts = deskWords[locale].fresh;
  const dataset = fresh.loaded.catalogue?.datasets.find(({ id }) => id === told.id);
  if (!dataset || fresh.fitting.length === 0) return null;
  const options = fresh.values.map(
    (each) =>
      html`<option value="${each}" ${flag("selected", each === told.value)}>
        ${textIn(fieldOf(dataset, each).title, locale)}
      </option>`,
  );
  const items = fresh.fitting.map(({ raw, title, figure }) => {
    const id = `view-${raw.name}`;
    return html`<li class="card">
      <h3>${words[locale].kind[raw.kind]}</h3>
      <p>${textIn(title, locale)}</p>
      ${drawingOf(figure, "phone", `new-${raw.name}`) ?? html`<p class="quiet">${figure.sentence}</p>`}
      <label class="tick" for="${id}"
        ><input
          id="${id}"
          type="checkbox"
          name="view"
          value="${raw.name}"
          ${flag("checked", told.views.includes(raw.name))}
        />
        ${texts.use}<span class="unseen"> ${raw.name}</span></label
      >
    </li>`;
  });
  return html`<section>
    <h2>${texts.charts}</h2>
    <p>${texts.chartsLead}</p>
    ${
      fresh.values.length > 1 &&
      field(
        "value",
        texts.value,
        html`<select id="value" name="value">
          ${options}
        </select>`,
      )
    }
    <ul class="cards">
      ${items}
    </ul>
  </section>`;
}

function stateHtml({ fresh, locale }: Shown): Html {
  const texts = deskWords[locale].fresh;
  const { lacking, problems } = fresh;
  if (lacking === 0 && areWarnings(problems)) return html`<p class="told">${texts.sound}</p>`;
  return html`<div class="told wary">
    ${lacking > 0 && html`<p>${sayCount(texts.lacking, { count: lacking }, locale)}</p>`}
    ${
      problems.length > 0 &&
      html`<h2>${texts.problems}</h2>
        ${problemList(problems, locale)}`
    }
  </div>`;
}

const isSound = ({ lacking, problems }: Fresh): boolean => lacking === 0 && areWarnings(problems);

/** What was read of a table, what is still to be said, and the first charts. */
export function draftedPage(shown: Shown): Answer {
  const { told, fresh, locale } = shown;
  const texts = deskWords[locale].fresh;
  const { draft, reading } = fresh.drafted;
  const sheets = reading.kind === "workbook" ? reading.sheets : [];
  const kept =
    draft.shape &&
    html`<label class="tick"
      ><input type="checkbox" name="kept" value="yes" ${flag("checked", told.isKept)} />
      ${texts.isKept}</label
    >`;
  const questions = fresh.questions.map((each) => questionField(each, shown));
  const main = html`${stateHtml(shown)}
    <details>
      <summary>${texts.read}</summary>
      <p>${sayReading(reading, findingWords[locale])}</p>
      <p class="lines">${draftText(draft, locale)}</p>
    </details>
    <form method="post" action="/new/told/">
      ${idField(told, locale)}${sheetField(told, sheets, locale)}${kept}
      ${
        questions.length > 0 &&
        html`<fieldset>
          <legend>${texts.questions}</legend>
          ${questions}
        </fieldset>`
      }
      <fieldset>
        <legend>${texts.texts}</legend>
        ${fresh.texts.map((each, index) => textField(each, index, shown))}
      </fieldset>
      ${chartsHtml(shown)}
      <p class="links">
        <button class="${isSound(fresh) ? "" : "main"}">${texts.check}</button>
        ${isSound(fresh) && html`<button class="main" formaction="/new/save/">${texts.save}</button>`}
      </p>
    </form>
    ${forgetting(locale)}`;
  return { page: { title: say(texts.of, { file: told.file }), lead: texts.lead, main } };
}
