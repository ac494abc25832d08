import { timeReadings } from "../cell/time/readings.ts";
import { isAbsent, isFigure } from "../cell/figures.ts";
import { halfwidth } from "../cell/repair.ts";
import { callsSum } from "../whole-words.ts";
import type { RawRecord } from "../../model/table.ts";
import { plainLabel } from "./label.ts";

/** What a row of units is called in a column that has none. */
const rowWord =
  /^((计量)?单位|(計量)?單位|units?( of measure)?|ед\. ?изм\.?|единиц[аы]( измерения)?)$/i;

/** Whether a text says of its row that it is of units. */
export const isUnitWord = (text: string): boolean => rowWord.test(halfwidth(text));

/** A unit is no longer. */
const longest = 20;

/** The unit of a cell, without the brackets around it: `（万人）` → `万人`. */
export const unitOf = (text: string): string =>
  plainLabel(text).replace(/^[（([【](?:单位[:：])?\s*(.+?)\s*[）)\]】]$/, "$1");

const mayBeUnit = (text: string): boolean =>
  text.length <= longest &&
  !/^[\d.,-]+$/.test(text) &&
  !isFigure(text, null) &&
  !isAbsent(text) &&
  !callsSum(text) &&
  timeReadings(text).length === 0;

/**
 * The units that a row below the labels says of columns of figures, by their places; null where it
 * is no such row: it has units alone, over some columns or all, each above a figure of the next row.
 */
export function unitRow(
  { cells }: RawRecord,
  next: RawRecord | undefined,
): Map<number, string> | null {
  const below = (index: number) => next?.cells[index]?.trim() ?? "";
  const units = new Map<number, string>();
  for (const [index, cell] of cells.entries()) {
    const text = unitOf(cell);
    if (text === "" || isUnitWord(text)) continue;
    const isOver = isFigure(below(index), null) || isAbsent(below(index));
    if (!isOver || !mayBeUnit(text)) return null;
    units.set(index, plainLabel(cell));
  }
  return units.size > 0 ? units : null;
}
