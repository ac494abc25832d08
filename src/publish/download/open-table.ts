import type { Field } from "../../model/dataset.ts";
import type { Row } from "../../model/table.ts";
import { publishedFields } from "../columns.ts";
import { besides, type OpenCell, type OpenColumn } from "./columns.ts";
import type { Published } from "./published.ts";

/** One row of a file: its cells stand in the order of the columns. */
export interface OpenRow {
  cells: OpenCell[];
  row: Row;
}

/** What every form of file says of a dataset: nobody needs a second file to read one of them. */
export interface OpenTable {
  fields: Field[];
  rows: OpenRow[];
}

/** A number where the field is of numbers; null where a symbol says why there is none. */
function cellOf({ name, type, role }: Field, { cells, values }: Row): OpenCell {
  const text = cells[name] ?? "";
  const observation = role === "value" ? values[name] : undefined;
  if (observation) return { text, value: observation.value, observation };
  const isNumber = type !== "string" && text !== "" && Number.isFinite(Number(text));
  return { text, value: isNumber ? Number(text) : text };
}

const ownColumn = (field: Field): OpenColumn => ({ field, cell: (row) => cellOf(field, row) });

/** The mark of a sample stands in every row. */
const markColumn = (field: Field): OpenColumn => ({
  field,
  cell: () => ({ text: "sample", value: "sample" }),
});

/** The columns of a dataset: each of the office's with what its codes mean, computed ones, a sample's mark. */
export function openColumns(
  published: Published,
  computed: readonly OpenColumn[] = [],
): OpenColumn[] {
  const { fields } = published.dataset;
  const marks = publishedFields(published.dataset).slice(fields.length);
  return [
    ...fields.flatMap((field) => [ownColumn(field), ...besides(field, published)]),
    ...computed,
    ...marks.map(markColumn),
  ];
}

export const openTableOf = (columns: readonly OpenColumn[], rows: readonly Row[]): OpenTable => ({
  fields: columns.map(({ field }) => field),
  rows: rows.map((row) => ({ row, cells: columns.map(({ cell }) => cell(row)) })),
});

export const openTable = (published: Published): OpenTable =>
  openTableOf(openColumns(published), published.dataset.table.rows);
