import type { Loaded } from "../../load/catalogue.ts";
import { deskWords } from "../../locales/index.ts";
import { shorten, visible } from "../../locales/problems.ts";
import type { Field } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import { isAnyLabel } from "../../parse/delimiter.ts";
import { parseTable } from "../../parse/table.ts";
import type { Addition } from "../../publishing/add/addition.ts";
import type { Dropped } from "../dropped.ts";
import { fieldName } from "../titles.ts";
import { flag, html, type Html } from "../html.ts";
import { datasetOf, sheetOf } from "./said.ts";

interface Shown {
  addition: Addition;
  file: Dropped;
  loaded: Loaded;
  locale: Locale;
}

/** So many rows of a file show what its columns hold. */
const mostRows = 4;

/** The first rows of the table, as they stand in the file. */
async function firstRows({ addition, file }: Shown): Promise<(readonly string[])[]> {
  if (addition.turned) return addition.turned.rows.slice(0, mostRows);
  const sheet = sheetOf(addition) || undefined;
  const parsed = await parseTable(file.bytes, { sheet, isLabel: isAnyLabel });
  if ("fault" in parsed) return [];
  const left = new Set(addition.leftOut.map(({ row }) => row));
  const header = addition.header ?? 0;
  return Iterator.from(parsed.records())
    .filter((record) => "cells" in record)
    .filter(({ row }) => row > header && !left.has(row))
    .take(mostRows)
    .map(({ cells }) => cells)
    .toArray();
}

function fieldChoice(
  { label, index, field }: Addition["columns"][number],
  fields: readonly Field[],
  locale: Locale,
): Html {
  const texts = deskWords[locale].read;
  return html`<select name="column-${index}" aria-label="${visible(label)}">
    <option value="" ${flag("selected", field === null)}>${texts.notRead}</option>
    ${fields.map(
      (each) =>
        html`<option value="${each.name}" ${flag("selected", each.name === field)}>
          ${fieldName(each, locale)}
        </option>`,
    )}
  </select>`;
}

/** What stands in a column in the first rows. */
const sampleOf = (
  rows: readonly (readonly string[])[],
  { index }: Addition["columns"][number],
): string =>
  [...new Set(rows.map((cells) => shorten(visible(cells[index] ?? "").trim())))]
    .filter((text) => text !== "")
    .join(" · ");

/** The columns of a file, each with what it was taken for, beside its first rows; nothing where it stays as it is. */
export async function columnTable(shown: Shown): Promise<Html | null> {
  const { addition, loaded, locale } = shown;
  const { columns } = addition;
  const known = loaded.known.find(({ id }) => id === datasetOf(addition));
  if (!known || columns.length === 0) return null;
  const { fields } = known.schema;
  const texts = deskWords[locale].read;
  const rows = await firstRows(shown);
  const read = columns.filter(({ label, field }) => label.trim() !== "" || field !== null);
  return html`<table class="columns">
    <caption>
      ${texts.columns}
    </caption>
    <thead>
      <tr>
        <th scope="col">${texts.label}</th>
        <th scope="col">${texts.is}</th>
        <th scope="col">${texts.firstRows}</th>
      </tr>
    </thead>
    <tbody>
      ${read.map(
        (column) =>
          html`<tr>
            <th scope="row">${visible(column.label)}</th>
            <td>${fieldChoice(column, fields, locale)}</td>
            <td class="sample">${sampleOf(rows, column)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
