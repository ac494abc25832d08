import { csvText } from "../model/csv-text.ts";
import type { Dataset } from "../model/dataset.ts";
import { publishedCells, publishedFields } from "./columns.ts";

/** The published CSV of a dataset: RFC 4180, UTF-8, cells as staff wrote them; a sample says so. */
export function toCsv(dataset: Pick<Dataset, "status" | "title" | "fields" | "table">): string {
  const names = publishedFields(dataset).map(({ name }) => name);
  const rows = dataset.table.rows.map((row) => publishedCells(dataset, row));
  const records = [names, ...rows.map((cells) => names.map((name) => cells[name] ?? ""))];
  return csvText(records);
}
