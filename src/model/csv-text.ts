import type { Delimiter } from "./reading.ts";

const written = (text: string, delimiter: Delimiter): string =>
  /[",\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;

/** Records as CSV: RFC 4180 where commas part the cells, every one ending with CRLF. */
export const csvText = (
  records: readonly (readonly string[])[],
  delimiter: Delimiter = ",",
): string =>
  records
    .map((record) => record.map((text) => written(text, delimiter)).join(delimiter) + "\r\n")
    .join("");
