import { symbols, type ObsStatus, type Qualifier } from "../../../model/observation.ts";
import { openTable, type OpenRow, type OpenTable } from "../open-table.ts";
import type { Published } from "../published.ts";

export interface JsonRow {
  /** Number of the record in the CSV, the header being 1. */
  record: number;
  /** By field; a value is a number, or null where there is none. */
  cells: Record<string, string | number | null>;
  /** Of every value, by field. */
  status: Record<string, ObsStatus>;
  /** Of values that have one, by field. */
  qualifier?: Record<string, Qualifier>;
  /** Of every value its cell in the file of the office, where that has another shape. */
  origins?: Record<string, string>;
}

/** The cells of a row by the names of their columns. */
export const cellsByName = (
  { fields }: OpenTable,
  { cells }: OpenRow,
): Record<string, string | number | null> =>
  Object.fromEntries(fields.map(({ name }, index) => [name, cells[index]?.value ?? null]));

/** A row with the statuses of its numbers, computed ones too. */
export function jsonRow(table: OpenTable, each: OpenRow): JsonRow {
  const observed = table.fields.flatMap(({ name }, index) => {
    const observation = each.cells[index]?.observation;
    return observation ? [[name, observation] as const] : [];
  });
  const qualified = observed.flatMap(([name, { qualifier }]) =>
    qualifier === null ? [] : [[name, qualifier] as const],
  );
  return {
    record: each.row.record,
    cells: cellsByName(table, each),
    status: Object.fromEntries(observed.map(([name, { status }]) => [name, status])),
    ...(qualified.length > 0 && { qualifier: Object.fromEntries(qualified) }),
    ...(each.row.origins && { origins: each.row.origins }),
  };
}

/** What a file in JSON says of itself: a dataset, or what a view shows of it. */
export const jsonAbout = ({ dataset, page }: Published) => {
  const { id, title, description, status, modified, licenses, sources } = dataset;
  const about = { description, status, modified, licenses, sources };
  return page
    ? { name: page.cited.parts.join("/"), title: page.title, ...about, dataset: id }
    : { name: id, title, ...about };
};

/** A table as JSON: what it is, its fields and sources, and its rows with their statuses. */
export function toJson(published: Published, table = openTable(published)): string {
  const missing = Object.entries(symbols).map(([value, meaning]) => ({ value, meaning }));
  const rows = table.rows.map((row) => jsonRow(table, row));
  const about = jsonAbout(published);
  const whole = { ...about, fields: table.fields, missingValues: missing, rows };
  return JSON.stringify(whole, null, 1) + "\n";
}
