import { csvText } from "../../../model/csv-text.ts";
import { openTable, type OpenTable } from "../open-table.ts";
import { plainText } from "../plain-text.ts";
import type { Published } from "../published.ts";

const recordsOf = ({ fields, rows }: OpenTable): string[][] => [
  fields.map(({ name }) => name),
  ...rows.map(({ cells }) => cells.map(plainText)),
];

/** Without it Excel does not know that a CSV is in UTF-8. */
const byteOrderMark = "\uFEFF";

/** For programs: RFC 4180 in UTF-8, with the line ends of Unix. */
export const toCsvFile = (published: Published, table = openTable(published)): string =>
  csvText(recordsOf(table), { lineEnd: "\n" });

/** The same for spreadsheets. */
export const toExcelCsv = (published: Published, table = openTable(published)): string =>
  byteOrderMark + csvText(recordsOf(table));
