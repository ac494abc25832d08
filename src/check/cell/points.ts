/**
 * What a number of a table whose cells semicolons part tells of points, as the tables of those do who
 * write decimal commas: `1.234` may be 1234, and `12.5` and `12345` show that it is not; null where
 * it tells nothing.
 */
export function senseOfPoint(text: string): "either" | "decimal" | null {
  if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(text)) return "either";
  return /^-?(\d+\.\d+|\d{4,})$/.test(text) ? "decimal" : null;
}
