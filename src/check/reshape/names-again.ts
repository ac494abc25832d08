import type { RawRecord } from "../../model/table.ts";
import { unitRow } from "./unit-row.ts";
import { isAbsent, isFigure } from "../cell/figures.ts";
import { timeReadings } from "../cell/time/readings.ts";

/** Fewer columns that hold figures or times below may begin with a remark. */
const fewestTyped = 2;

/** So many rows tell what their columns hold. */
const mostRows = 20;

const isTyped = (text: string): boolean => isFigure(text, null) || timeReadings(text).length > 0;

/** Whether all of some cells, but for those that say that there is nothing, hold figures or times. */
function holdsTyped(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "" && !isAbsent(text));
  return filled.length > 0 && filled.every(isTyped);
}

const isWord = (text: string): boolean =>
  /\p{L}/u.test(text) &&
  !isFigure(text, null) &&
  !isAbsent(text) &&
  timeReadings(text).length === 0;

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Whether one row is in Chinese, each of its words, and the other in letters. */
const areOfOtherLetters = (some: readonly string[], others: readonly string[]): boolean =>
  (some.every(hasHan) && !others.some(hasHan)) || (others.every(hasHan) && !some.some(hasHan));

/**
 * Whether a row below the labels names the columns once more, in another language or as a data base
 * does: it has a word in each column that has a label, those of figures and times too.
 */
export function namesAgain(
  record: RawRecord,
  header: RawRecord,
  below: readonly RawRecord[],
): boolean {
  const labelled = header.cells.flatMap((label, index) => (label.trim() === "" ? [] : [index]));
  const names = labelled.map((index) => (record.cells[index] ?? "").trim());
  const labels = labelled.map((index) => (header.cells[index] ?? "").trim());
  const isSame = (name: string, at: number) => name === labels[at]; // 2022 above 2022
  const isOwn =
    new Set(names).size === names.length &&
    names.every((name, at) => isWord(name) || isSame(name, at)) &&
    !names.every(isSame);
  const rows = below.slice(0, mostRows);
  const typed = isOwn
    ? labelled.filter((index) => holdsTyped(rows.map((row) => (row.cells[index] ?? "").trim())))
    : [];
  const mayBeUnits = unitRow(record, below[0]) !== null && !areOfOtherLetters(labels, names);
  return typed.length >= fewestTyped && !mayBeUnits;
}
