import { valueAt } from "../../check/json.ts";
import type { Loaded } from "../../load/catalogue.ts";
import { sayCount } from "../../locales/format.ts";
import { deskWords, say } from "../../locales/index.ts";
import type { Field } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import { parseJson } from "../../parse/json.ts";
import { fieldName } from "../titles.ts";
import { html, type Html } from "../html.ts";
import { editHref } from "../problems.ts";
import { stateOf, type EditedFile } from "./file.ts";
import { lostColumns, type LostColumn } from "./lost.ts";

/** The dataset whose descriptor a file is; null where it is another. */
export const datasetOf = (file: string): string | null =>
  /^data\/datasets\/([^/]+)\/datapackage\.json$/.exec(file)?.[1] ?? null;

/** What a view of a descriptor is called in a language; its name where that is not said. */
export function viewTitle(text: string, view: string, locale: Locale): string {
  const descriptor = parseJson(text).value;
  const views = valueAt(descriptor, ["views"]);
  const own: unknown = Array.isArray(views)
    ? views.find((each) => valueAt(each, ["name"]) === view)
    : undefined;
  const said = [
    valueAt(descriptor, ["translations", locale, "views", view, "title"]),
    valueAt(own, ["title"]),
  ];
  return said.find((each) => typeof each === "string") ?? view;
}

/** The way to take a view away that names something which is no longer there. */
function removal(view: string, { file, text }: EditedFile, locale: Locale): Html {
  const title = viewTitle(text ?? "", view, locale);
  return html`<form method="post" action="/view/${datasetOf(file)}/${view}/remove/">
    <button>${say(deskWords[locale].text.removeView, { title })}</button>
  </form>`;
}

/** Whose columns they are: of the dataset first, then of those that it divides by. */
interface Known {
  own: readonly Field[];
  others: readonly Field[];
  locale: Locale;
}

function columnOption(name: string, { own, others, locale }: Known): Html {
  const field = [...own, ...others].find((each) => each.name === name);
  return html`<option value="${name}">${field ? fieldName(field, locale) : name}</option>`;
}

function lostHtml(
  { name, problems, columns, views }: LostColumn,
  edited: EditedFile,
  known: Known,
): Html {
  const { locale, own } = known;
  const texts = deskWords[locale].text;
  const { file } = edited;
  const suited = columns ?? own.map((field) => field.name);
  const count = problems.length;
  return html`<div class="lost">
    <p>${sayCount(texts.lost, { column: name, count }, locale)}</p>
    ${
      suited.length > 0 &&
      html`<form class="writing" method="post" action="${editHref(file)}column/">
        <input type="hidden" name="state" value="${stateOf(edited)}" />
        <input type="hidden" name="before" value="${name}" />
        <label>
          <span>${texts.otherColumn}</span>
          <select name="after" required>
            <option value="">${deskWords[locale].mend.choose}</option>
            ${suited.map((each) => columnOption(each, known))}
          </select>
        </label>
        <button class="main">${texts.putColumn}</button>
      </form>`
    }
    ${views.map((view) => removal(view, edited, locale))}
  </div>`;
}

/** The columns that a descriptor names and its table does not have: another one instead, or no such view. */
export function columnsPart(edited: EditedFile, { known }: Loaded, locale: Locale): Html | null {
  const { file, text, problems } = edited;
  const dataset = datasetOf(file);
  const lost = dataset === null || text === null ? [] : lostColumns(text, problems);
  if (lost.length === 0) return null;
  const own = known.find(({ id }) => id === dataset)?.schema.fields ?? [];
  const others = known.flatMap(({ schema }) => schema.fields);
  return html`<section class="wary">
    <h2>${deskWords[locale].text.columns}</h2>
    ${lost.map((each) => lostHtml(each, edited, { own, others, locale }))}
  </section>`;
}
