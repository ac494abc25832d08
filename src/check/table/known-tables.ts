import type { Total } from "../../model/agreement.ts";
import type { Reading } from "../../model/reading.ts";
import type { BrokenCell, RawRecord } from "../../model/table.ts";
import { isTitledHeader, labelsIn, labelTest, leadLength } from "../header/search.ts";
import type { TableSchema } from "../table-schema.ts";

/** What a table of a dataset is checked against, wherever its file lies. */
export interface KnownTable {
  id: string;
  schema: TableSchema;
  /** Those that are declared, used or not; empty where they are not known. */
  sources: { name: string; title: string }[];
  sheet: string | undefined;
  /** Which of its figures add up to others; empty where that is not known. */
  totals: Total[];
}

/** The table of the dataset that a file, or its template, is named after; `name` is the file's alone. */
export const tableNamed = (name: string, known: readonly KnownTable[]): KnownTable | undefined =>
  known.find(({ id }) => id === name.replace(/(\.template)?\.[^.]*$/, ""));

/** Of so many of its columns a file is taken for a table that it is not quite. */
const leastShare = 0.5;

/** The table all of whose columns stand in the first record, by name or title; of several the one with most of them. */
export function tableHeaded(
  [first]: Iterable<RawRecord | BrokenCell>,
  known: readonly KnownTable[],
): KnownTable | undefined {
  if (!first || !("cells" in first)) return undefined;
  return known
    .filter(({ schema }) => isTitledHeader(first, schema.fields))
    .sort((a, b) => b.schema.fields.length - a.schema.fields.length)[0];
}

/** The table that has most of its columns, half of them at least, named in the first records; none where several have as many. */
export function tableNearest(
  records: Iterable<RawRecord | BrokenCell>,
  known: readonly KnownTable[],
): KnownTable | undefined {
  const labels = [...labelsIn([...Iterator.from(records).take(leadLength)])];
  const near = known
    .map((table) => {
      const { fields } = table.schema;
      const count = labels.filter(labelTest(fields)).length;
      return { table, count, share: count / fields.length };
    })
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share || b.count - a.count);
  const [first, second] = near;
  return first?.share === second?.share && first?.count === second?.count
    ? undefined
    : first?.table;
}

/** What a table is checked against, given how its file was read. */
export const schemaAsRead = (schema: TableSchema, reading: Reading): TableSchema => ({
  ...schema,
  decimalComma: reading.kind === "text" && reading.delimiter === ";",
  isWorkbook: reading.kind === "workbook",
});
