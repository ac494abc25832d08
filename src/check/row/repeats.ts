import type { Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import type { TableSchema } from "../table-schema.ts";
import { FirstLines } from "../header/first-lines.ts";
import type { FieldColumn, Header } from "../header/header.ts";
import { cellSpot, problem } from "../problem.ts";

/** What the records of a table are checked against. */
export interface RecordContext {
  file: string;
  header: Header;
  schema: TableSchema;
  /** The period that a text is by those beside it in its column; null where they do not tell. */
  beside?: (text: string) => string | null;
  /** Whether a text that may be a day is a time of one, by those beside it in its column. */
  isClock?: (text: string) => boolean;
}

export type RecordCheck = (record: RawRecord) => Problem[];

function uniqueCheck(file: string, { field, index }: FieldColumn): RecordCheck {
  const lines = new FirstLines();
  return (record) => {
    const value = record.cells[index] ?? "";
    const first = value === "" ? null : lines.find(value, record.line);
    if (first === null) return [];
    const params = { field: field.title, first: String(first) };
    const spot = cellSpot(record, index);
    return [problem("constraint-error.unique", file, { spot, value, params })];
  };
}

function keyCheck(file: string, columns: readonly FieldColumn[]): RecordCheck {
  const lines = new FirstLines();
  const fields = columns.map(({ field }) => field.title);
  const start = columns[0]?.index ?? 0;
  const isDue = columns.some(({ field }) => field.constraints.required); // and named as such
  const last = Math.max(...columns.map(({ index }) => index));
  return (record) => {
    const { cells, line } = record;
    if (cells.length <= last) return [];
    if (!isDue && columns.every(({ index }) => cells[index] === "")) {
      const params = { field: columns[0]?.field.title ?? {} };
      return [problem("missing-cell.required", file, { spot: cellSpot(record, start), params })];
    }
    const key = columns.map(({ index }) => cells[index]).join("\0");
    const first = lines.find(key, line);
    if (first === null) return [];
    const params = { fields, first: String(first) };
    const details = { spot: cellSpot(record, start), value: key.replaceAll("\0", ", "), params };
    return [problem("primary-key.row", file, details)];
  };
}

/** Checks that need to remember earlier records: `unique` and the primary key. */
export function repeatChecks(
  file: string,
  columns: readonly FieldColumn[],
  { primaryKey }: TableSchema,
): RecordCheck[] {
  const unique = columns.filter(({ field }) => field.constraints.unique);
  const key = columns.filter(({ field }) => primaryKey.includes(field.name));
  const isWhole = key.length > 0 && key.length === new Set(primaryKey).size;
  return [
    ...unique.map((column) => uniqueCheck(file, column)),
    ...(isWhole ? [keyCheck(file, key)] : []),
  ];
}
