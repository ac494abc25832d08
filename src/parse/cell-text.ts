import type { Cell } from "hucre/xlsx";
import type { CellMark } from "../model/table.ts";

/** The text of a cell as it would stand in a CSV, and what has to be said of it. */
export interface CellText {
  text: string;
  mark?: CellMark;
}

/** What spreadsheets keep, and show, of a number. */
const digitsShown = 15;

/** A number with the digits that spreadsheets keep. */
const kept = (number: number): number => Number(number.toPrecision(digitsShown));

function withoutExponent(number: number): string {
  const text = String(number);
  if (!text.includes("e")) return text;
  return text.includes("e+") ? BigInt(number).toString() : number.toFixed(20).replace(/0+$/, "");
}

/** `0%` and `0.0%;-0.0%`: a sign within quotes is a word. */
const isPercent = (format: string): boolean => /%/.test(format.replace(/"[^"]*"|\\./g, ""));

/** How words that formats set behind numbers begin, and of which power of ten they are. */
const formatWords: readonly [RegExp, number][] = [
  [/^(千|k$)/i, 1e3],
  [/^(百[万萬]|m$)/i, 1e6],
  [/^[万萬]/, 1e4],
  [/^[亿億]/, 1e8],
  [/^bn$/i, 1e9],
];

/** By how much a format divides a number where it shows it (`#,##0,` by 1000, `0!.0000` by 10000), and the words behind it. */
function scaleOf(format: string): { factor: number; words: string } {
  const plain = format
    .replace(/\[[^\]]*\]|[_*].|;.*$/g, "")
    .replace(/general/i, "0")
    .replace(/"([^"]*)"|[\\!](.)/g, (_, quoted = "", sign = "") =>
      `${quoted}${sign}`.replace(/[#0?,]/g, "").replace(".", "\u2024"),
    );
  const [, moved = "", commas = "", after = "", words = ""] =
    /[0#?](?:\u2024([0#?]+))?(,*)(?:\.[0#?]+)?(,*)([^0#?,.\u2024]*)$/.exec(plain) ?? [];
  return { factor: 10 ** (moved.length + 3 * (commas + after).length), words: words.trim() };
}

/**
 * A number whose format shows another: with the words of its format (`50.5万`), unless these only
 * undo what it is divided by; with what it is divided by where no word says so (`1234567 [÷1000]`).
 */
function scaledText(number: number, format: string): string {
  const { factor, words } = scaleOf(format);
  const [, power = 1] = formatWords.find(([word]) => word.test(words)) ?? [];
  const hasUnit = power > 1 && !/^(.|百.|bn)$/i.test(words);
  if (factor === power && !hasUnit) return withoutExponent(number);
  return power === 1
    ? `${withoutExponent(number)} [÷${factor}]`
    : withoutExponent(kept(number / factor)) + words;
}

function numberText(number: number, format: string): CellText {
  const percent = () => withoutExponent(kept(number * 100));
  if (isPercent(format)) return { text: `${percent()}%`, mark: { kind: "percent" } };
  if (/^0+$/.test(format) && Number.isInteger(number))
    return { text: withoutExponent(kept(number)).padStart(format.length, "0") };
  const text = scaledText(kept(number), format);
  const stored = withoutExponent(number);
  return kept(number) !== number ? { text, mark: { kind: "rounded", stored } } : { text };
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
  if (/\[[hms]+\]/i.test(format)) {
    const hours = Math.floor((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 3_600_000);
    return { text: `${hours}${iso.slice(13, 19)}`.replace(/:00$/, "") }; // how long it took: 26:15
  }
  if (letters.includes("h")) return { text: clockText(iso, letters) };
  const day = iso.slice(0, 10);
  const precision = precisionOf(format);
  const known = { year: day.endsWith("-01-01"), month: day.endsWith("-01"), day: true };
  const isCertain = precision !== null && known[precision] && iso.endsWith("T00:00:00.000Z");
  const length = { year: 4, month: 7, day: 10 }[precision ?? "day"];
  const text = isCertain ? day.slice(0, length) : day;
  return { text, mark: { kind: "date", shown: `${day} [${format}]`, isCertain } };
}

/** A text whose raised digits stay apart from those before them: `1204¹`, `km²`. */
const raised = (text: string, runs: Cell["richText"]): string =>
  runs
    ?.map((run) =>
      run.font?.vertAlign === "superscript"
        ? run.text.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)))
        : run.text,
    )
    .join("") ?? text;

/** A text, and how far its format sets it in, as offices show what is a part of the row above. */
function textOf(text: string, cell: Cell | undefined): CellText {
  const steps = cell?.style?.alignment?.indent ?? 0;
  return steps > 0 && text.trim() !== "" ? { text, mark: { kind: "set-in", steps } } : { text };
}

/** The text of a workbook's cell: of a formula its result, or the formula where none was kept. */
export function cellText(value: Cell["value"], cell?: Cell): CellText {
  const format = cell?.style?.numFmt ?? "";
  if (value === null) return { text: cell?.formula === undefined ? "" : `=${cell.formula}` };
  if (typeof value === "string") {
    const text = raised(value, cell?.richText).replace(/\r\n?/g, "\n");
    return textOf(text, cell);
  }
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE" };
  return typeof value === "number" ? numberText(value, format) : dateText(value, format);
}
