import type { Cell } from "hucre/xlsx";
import type { CellMark } from "../model/table.ts";

/** The text of a cell as it would stand in a CSV, and what has to be said of it. */
export interface CellText {
  text: string;
  mark?: CellMark;
}

/** What spreadsheets keep, and show, of a number. */
const digitsShown = 15;

function withoutExponent(number: number): string {
  const text = String(number);
  if (!text.includes("e")) return text;
  return text.includes("e+") ? BigInt(number).toString() : number.toFixed(20).replace(/0+$/, "");
}

/** `0%` and `0.0%;-0.0%`: a sign within quotes is a word. */
const isPercent = (format: string): boolean => /%/.test(format.replace(/"[^"]*"|\\./g, ""));

function numberText(number: number, format: string): CellText {
  const shown = (value: number) => withoutExponent(Number(value.toPrecision(digitsShown)));
  if (isPercent(format)) return { text: `${shown(number * 100)}%`, mark: { kind: "percent" } };
  if (/^0+$/.test(format) && Number.isInteger(number))
    return { text: shown(number).padStart(format.length, "0") };
  const text = shown(number);
  const stored = withoutExponent(number);
  return text === stored ? { text } : { text, mark: { kind: "rounded", stored } };
}

/** The letters by which a format shows a date or a time of day, without words and colours. */
const lettersOf = (format: string): string =>
  format
    .toLowerCase()
    .replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")
    .replace(/;.*$/, "");

/** How much of a date a format shows, e.g. `month` for `yyyy"年"m"月"`; null where it is no calendar's. */
function precisionOf(format: string): "year" | "month" | "day" | null {
  const letters = lettersOf(format);
  const shows = (letter: string) => letters.includes(letter);
  if (!shows("y") || shows("h") || shows("s")) return null;
  if (!shows("m")) return shows("d") ? null : "year";
  return shows("d") ? "day" : "month";
}

/** A day with a time of it, or a time of any day, as a format that has hours shows them; seconds only where there are some. */
function clockText(iso: string, letters: string): string {
  const clock = iso.slice(11, iso.slice(17, 19) === "00" ? 16 : 19);
  return /[yd]/.test(letters) ? `${iso.slice(0, 10)} ${clock}` : clock;
}

/** A date as far as its format shows it, if no more than that is in the cell; else all of it. */
function dateText(date: Date, format: string): CellText {
  if (Number.isNaN(date.getTime())) return { text: "" };
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const letters = lettersOf(format);
  if (letters.includes("h")) return { text: clockText(iso, letters) };
  const day = iso.slice(0, 10);
  const precision = precisionOf(format);
  const known = { year: day.endsWith("-01-01"), month: day.endsWith("-01"), day: true };
  const isCertain = precision !== null && known[precision] && iso.endsWith("T00:00:00.000Z");
  const length = { year: 4, month: 7, day: 10 }[precision ?? "day"];
  const text = isCertain ? day.slice(0, length) : day;
  return { text, mark: { kind: "date", shown: `${day} [${format}]`, isCertain } };
}

/** A text, and how far its format sets it in, as offices show what is a part of the row above. */
function textOf(text: string, cell: Cell | undefined): CellText {
  const steps = cell?.style?.alignment?.indent ?? 0;
  return steps > 0 && text.trim() !== "" ? { text, mark: { kind: "set-in", steps } } : { text };
}

/** The text of a workbook's cell: of a formula its result, or the formula where none was kept. */
export function cellText(value: Cell["value"], cell?: Cell): CellText {
  const format = cell?.style?.numFmt ?? "";
  if (value === null) return { text: cell?.formula === undefined ? "" : `=${cell.formula}` };
  if (typeof value === "string") return textOf(value.replace(/\r\n?/g, "\n"), cell);
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE" };
  return typeof value === "number" ? numberText(value, format) : dateText(value, format);
}
