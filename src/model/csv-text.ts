import type { Delimiter } from "./reading.ts";

const written = (text: string, delimiter: Delimiter): string =>
  /[",\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;

interface Form {
  delimiter?: Delimiter;
  lineEnd?: "\r\n" | "\n";
}

/** Records as CSV: RFC 4180, unless another form is asked for. */
export const csvText = (
  records: readonly (readonly string[])[],
  { delimiter = ",", lineEnd = "\r\n" }: Form = {},
): string =>
  records
    .map((record) => record.map((text) => written(text, delimiter)).join(delimiter) + lineEnd)
    .join("");
