import Papa from "papaparse";
import { delimiters, wideDelimiters, type Delimiter } from "../model/reading.ts";

/** A header stands within so many lines: a title may stand above it. */
const linesToLook = 10;

/** Whether a text may be a label of a file of which nothing is known: the delimiter makes most cells. */
export const isAnyLabel = (text: string): boolean => text.trim() !== "" && !/[\t;]/.test(text);

/** The sign of another script that parts each line into as many cells as the first, or more; null where none does. */
function wideDelimiterOf(text: string): Delimiter | null {
  const lines = text
    .split("\n")
    .slice(0, linesToLook)
    .filter((line) => line.trim() !== "");
  const found = wideDelimiters.find((sign) => {
    const [first = 0, ...others] = lines.map((line) => line.split(sign).length);
    return first > 1 && others.length > 0 && others.every((count) => count >= first);
  });
  return found ?? null;
}

/**
 * The delimiter by which a line of the beginning has most of the labels that are known,
 * which is a comma where none has any; one of another script where the usual ones part nothing.
 */
export function delimiterOf(head: string, isLabel: (text: string) => boolean): Delimiter {
  const text = head.replace(/\r\n?/g, "\n");
  const found = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: linesToLook });
    const counts = data.map((cells) => cells.filter(isLabel).length);
    const widths = data.map(({ length }) => length).filter((width) => width > 1);
    const alike = widths.map((width) => widths.filter((each) => each === width).length);
    return { delimiter, count: Math.max(0, ...counts), rows: Math.max(0, ...alike) };
  });
  // Of a file of which nothing is known, a sign that parts one line alone stands within its labels where another parts the rows.
  const isAlone = ({ rows }: { rows: number }) =>
    isLabel === isAnyLabel && rows === 1 && found.some((each) => each.rows > 2);
  const all = found.filter((each) => !isAlone(each));
  const most = Math.max(...all.map(({ count }) => count));
  const wide = most > 1 ? null : wideDelimiterOf(text);
  if (wide) return wide;
  return all.find(({ count }) => count === most)?.delimiter ?? ",";
}
