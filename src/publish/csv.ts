import type { Dataset } from "../model/dataset.ts";
import { publishedCells, publishedFields } from "./columns.ts";

const written = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Records as CSV: RFC 4180, every one ending with CRLF. */
export const csvText = (records: readonly (readonly string[])[]): string =>
  records.map((record) => record.map(written).join(",") + "\r\n").join("");

/** The published CSV of a dataset: RFC 4180, UTF-8, cells as staff wrote them; a sample says so. */
export function toCsv(dataset: Pick<Dataset, "status" | "fields" | "table">): string {
  const names = publishedFields(dataset).map(({ name }) => name);
  const rows = dataset.table.rows.map((row) => publishedCells(dataset, row));
  const records = [names, ...rows.map((cells) => names.map((name) => cells[name] ?? ""))];
  return csvText(records);
}
