import type { KnownTable } from "../../check/table/known-tables.ts";
import type { Loaded } from "../../load/catalogue.ts";
import { deskWords, say } from "../../locales/index.ts";
import { visible } from "../../locales/problems.ts";
import type { Field } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { comparePeriods } from "../../model/period.ts";
import { nextPeriod } from "../../model/time/next.ts";
import type { Addition } from "../../publishing/add/addition.ts";
import type { Dropped } from "../dropped.ts";
import { fieldName } from "../titles.ts";
import { flag, html, type Html } from "../html.ts";
import { optionsOf } from "../options.ts";
import { datasetOf, sheetOf } from "./said.ts";

interface Shown {
  addition: Addition;
  file: Dropped;
  loaded: Loaded;
  locale: Locale;
}

const knownOf = ({ addition, loaded }: Shown): KnownTable | undefined =>
  loaded.known.find(({ id }) => id === datasetOf(addition));

/** The time that a dataset is most likely told of next; blank where that is not known. */
function periodAfter(field: Field, { id }: KnownTable, { loaded }: Shown): string {
  const dataset = loaded.catalogue?.datasets.find((each) => each.id === id);
  const periods = (dataset?.table.rows ?? []).map(({ cells }) => cells[field.name] ?? "");
  return nextPeriod(periods.sort(comparePeriods), field.calendar) ?? "";
}

function control(field: Field, text: string, shown: Shown): Html {
  const known = knownOf(shown);
  const name = `given-${field.name}`;
  const options = known ? optionsOf(field, known, shown) : null;
  if (!options) {
    const hint = known && field.role === "period" ? periodAfter(field, known, shown) : "";
    return html`<input name="${name}" value="${text}" placeholder="${hint}" autocomplete="off" />`;
  }
  const isListed = text === "" || options.some(({ value }) => value === text);
  const all = isListed ? options : [{ value: text, label: text, names: [text] }, ...options];
  return html`<select name="${name}">
    <option value="">${deskWords[shown.locale].read.notSaid}</option>
    ${all.map(
      ({ value, label }) =>
        html`<option value="${value}" ${flag("selected", value === text)}>${label}</option>`,
    )}
  </select>`;
}

/** Fields that a file has no column for, each to be given one value; nothing where it lacks none. */
export function givenFields(shown: Shown): Html | null {
  const { addition, locale } = shown;
  const said = new Map(addition.given.map(({ field, value }) => [field, value]));
  const lacks = new Set(addition.nearest?.lacks);
  const fields = (knownOf(shown)?.schema.fields ?? []).filter(
    ({ name, role }) => said.has(name) || (lacks.has(name) && role !== "value"),
  );
  if (fields.length === 0) return null;
  const texts = deskWords[locale].read;
  return html`<fieldset class="given">
    <legend>${texts.given}</legend>
    <p class="quiet">${texts.givenLead}</p>
    <div class="choices">
      ${fields.map(
        (field) =>
          html`<label
            ><span>${fieldName(field, locale)}</span>
            ${control(field, said.get(field.name) ?? "", shown)}</label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** Labels that are most likely columns which the file seems to lack, taken for these by one click. */
export function nearForm(shown: Shown): Html | null {
  const { addition, file, locale } = shown;
  const near = addition.nearest?.near ?? [];
  if (near.length === 0) return null;
  const texts = deskWords[locale].read;
  const fields = knownOf(shown)?.schema.fields ?? [];
  const lines = near.map(({ label, field }) => {
    const found = fields.find(({ name }) => name === field);
    const called = found ? textIn(found.title, locale) : field;
    return html`<p>${say(texts.near, { label: visible(label.trim()), field: called })}</p>`;
  });
  return html`<form class="told" method="post" action="/read/${file.id}/">
    ${lines}
    <input type="hidden" name="dataset" value="${datasetOf(addition)}" />
    <input type="hidden" name="sheet" value="${sheetOf(addition)}" />
    ${near.map(
      ({ index, field }) => html`<input type="hidden" name="column-${index}" value="${field}" />`,
    )}
    <button class="main">${near.length > 1 ? texts.areNear : texts.isNear}</button>
  </form>`;
}
