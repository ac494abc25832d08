import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { words } from "../../../locales/index.ts";
import { valueFields } from "../../../model/dataset.ts";
import { localeIds, type Locale } from "../../../model/locale.ts";
import { aboutOf } from "../about.ts";
import { fieldEntry, symbolEntries } from "../dictionary.ts";
import { openTable, type OpenTable } from "../open-table.ts";
import type { Published } from "../published.ts";
import { dataSheet, textSheet } from "./sheet.ts";

/** How many rows a sheet of Excel has. */
const mostRows = 1_048_576;

/** Whether a dataset has no more rows than a sheet. */
export const fitsSheet = ({ table }: Published["dataset"]): boolean => table.rows.length < mostRows;

/** The symbols and what they mean, a row each, as the head of a dictionary has its columns. */
function symbolRows({ dataset, catalogue }: Published, locale: Locale): string[][] {
  if (valueFields(dataset).length === 0) return [];
  const inEach = catalogue.site.locales.map((each) => symbolEntries(dataset, each));
  const rows = symbolEntries(dataset, locale).map(({ symbol }, index) => [
    symbol,
    ...inEach.flatMap((entries) => [entries[index]?.label ?? "", "", "", ""]),
  ]);
  return [[words[locale].dataset.symbolsNote], ...rows];
}

/** What the columns hold and what the symbols mean, in every language of the site. */
function dictionarySheet(published: Published, { fields }: OpenTable, locale: Locale): WriteSheet {
  const { locales } = published.catalogue.site;
  const labels = words[locale].dataset;
  const head = locales.flatMap((each) => {
    const { name, type, meaning, values } = words[each].dataset;
    return [name, type, meaning, values];
  });
  const rows = fields.map((field) => [
    field.name,
    ...locales.flatMap((each) => {
      const { title, type, description, values } = fieldEntry(field, each);
      return [title, type, description, values.join("\n")];
    }),
  ]);
  return textSheet({
    name: labels.dictionary,
    head: [labels.field, ...head],
    rows: [...rows, ...symbolRows(published, locale)],
    widths: [20, ...locales.flatMap(() => [24, 10, 48, 36])],
  });
}

/** Where a table comes from and how it is cited, in every language of the site. */
function aboutSheet(published: Published, locale: Locale): WriteSheet {
  const { locales } = published.catalogue.site;
  const parts = locales.map((each) => aboutOf(published, each));
  return textSheet({
    name: words[locale].dataset.sources,
    rows: parts.flatMap((said, index) => [...(index > 0 ? [["", ""]] : []), ...said]),
    widths: [16, 100],
  });
}

/** A table as a workbook: its rows, what they mean, where they come from. */
export async function toWorkbook(
  published: Published,
  table = openTable(published),
): Promise<Uint8Array<ArrayBuffer>> {
  const { catalogue, dataset } = published;
  const [locale = localeIds[0]] = catalogue.site.locales;
  const changed = new Date(`${dataset.modified}T00:00:00Z`);
  const bytes = await writeXlsx({
    sheets: [
      dataSheet(table, words[locale].dataset.data),
      dictionarySheet(published, table, locale),
      aboutSheet(published, locale),
    ],
    properties: { created: changed, modified: changed },
  });
  return new Uint8Array(bytes);
}
