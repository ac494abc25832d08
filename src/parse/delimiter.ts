import Papa from "papaparse";
import { delimiters, type Delimiter } from "../model/reading.ts";

/** A header stands within so many lines: a title may stand above it. */
const linesToLook = 10;

/** Whether a text may be a label of a file of which nothing is known: the delimiter makes most cells. */
export const isAnyLabel = (text: string): boolean => text.trim() !== "" && !/[\t;]/.test(text);

/**
 * The delimiter by which a line of the beginning has most of the labels that are known,
 * which is a comma where none has any.
 */
export function delimiterOf(head: string, isLabel: (text: string) => boolean): Delimiter {
  const text = head.replace(/\r\n?/g, "\n");
  const found = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: linesToLook });
    const counts = data.map((cells) => cells.filter(isLabel).length);
    return { delimiter, count: Math.max(0, ...counts) };
  });
  const most = Math.max(...found.map(({ count }) => count));
  return found.find(({ count }) => count === most)?.delimiter ?? ",";
}
