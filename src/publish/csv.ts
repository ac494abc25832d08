import type { Dataset } from "../model/dataset.ts";

const written = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The published CSV of a dataset: RFC 4180, UTF-8, cells as staff wrote them. */
export function toCsv({ fields, table }: Pick<Dataset, "fields" | "table">): string {
  const names = fields.map(({ name }) => name);
  const records = [names, ...table.rows.map(({ cells }) => names.map((name) => cells[name] ?? ""))];
  return records.map((record) => record.map(written).join(",") + "\r\n").join("");
}
