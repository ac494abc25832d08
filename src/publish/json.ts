import type { Dataset } from "../model/dataset.ts";
import { symbols, type ObsStatus } from "../model/observation.ts";
import type { Row } from "../model/table.ts";
import { publishedCells, publishedFields } from "./columns.ts";

interface JsonRow {
  /** Number of the record in the CSV, the header being 1. */
  record: number;
  /** By field; a value is a number, or null where there is none. */
  cells: Record<string, string | number | null>;
  /** Of every value, by field. */
  status: Record<string, ObsStatus>;
  /** Of every value its cell in the file of the office, where that has another shape. */
  origins?: Record<string, string>;
}

const jsonRow = (dataset: Dataset, row: Row): JsonRow => ({
  record: row.record,
  cells: {
    ...publishedCells(dataset, row),
    ...Object.fromEntries(Object.entries(row.values).map(([name, { value }]) => [name, value])),
  },
  status: Object.fromEntries(
    Object.entries(row.values).map(([name, { status }]) => [name, status]),
  ),
  ...(row.origins && { origins: row.origins }),
});

/** A dataset as JSON: what it is, its fields and sources, and its rows with their statuses. */
export function toJson(dataset: Dataset): string {
  const { id, title, description, status, modified, licenses, sources, table } = dataset;
  const published = { name: id, title, description, status, modified, licenses, sources };
  const missing = Object.entries(symbols).map(([value, meaning]) => ({ value, meaning }));
  const fields = publishedFields(dataset);
  const rows = table.rows.map((row) => jsonRow(dataset, row));
  return JSON.stringify({ ...published, fields, missingValues: missing, rows }, null, 1) + "\n";
}
