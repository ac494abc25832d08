const written = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Records as CSV: RFC 4180, every one ending with CRLF. */
export const csvText = (records: readonly (readonly string[])[]): string =>
  records.map((record) => record.map(written).join(",") + "\r\n").join("");
