import { halfwidth } from "../../check/cell/repair.ts";
import { numbersBelow } from "../../check/header/bare-numbers.ts";
import { placesNamed } from "../../check/cell/place-names.ts";
import { timeReadings } from "../../check/cell/time/readings.ts";
import { unitRow } from "../../check/reshape/unit-row.ts";
import { labelledColumns, labelOf, type LabelledColumn } from "../../check/reshape/layout.ts";
import type { Places } from "../../model/place.ts";
import type { NumberKind } from "../../model/reshape.ts";
import type { RawRecord } from "../../model/table.ts";
import { filled, findInLead, headerIndex, isFigure, usualLead, type Body } from "../sheet.ts";

/** The rows of labels of a table of which nothing is known. */
export interface SheetHeader {
  /** The place of the first among the records. */
  start: number;
  /** How many there are: 1, 2 or 3. */
  size: number;
  columns: LabelledColumn[];
  /** What a row of units below them says, by the places of its columns; null where there is none. */
  units: ReadonlyMap<number, string> | null;
}

/** What labels beside each other say; `parts` are times without their year. */
export type LabelKind = "times" | "parts" | "places" | "words";

export function kindOf(texts: readonly string[], places: Places): LabelKind {
  const distinct = [...new Set(texts)];
  const readings = distinct.map((text) => timeReadings(text));
  if (readings.every((each) => each.length > 0)) {
    const areParts = readings.flat().every(({ kind }) => kind === "part");
    if (areParts) return "parts";
    if (readings.every((each) => each.some(({ kind }) => kind !== "serial"))) return "times";
  }
  const arePlaces = distinct.every((text) => placesNamed(text, places).length === 1);
  return distinct.length > 1 && arePlaces ? "places" : "words";
}

/** What the cells of a column say, each text once. */
export const textsOf = ({ cells }: Body, { index }: LabelledColumn): readonly string[] =>
  cells[index]?.raw.map((text) => text.trim()) ?? [];

const isTime = (text: string): boolean => timeReadings(text).some(({ kind }) => kind !== "serial");

const isYear = (label: string): boolean => /^\d{4} ?(年度?|年份)?$/.test(halfwidth(label));

/** What numbers are that stand below merged years; empty where there are none. */
export function numbersBelowYears(columns: readonly LabelledColumn[]): NumberKind[] {
  const across = columns.filter(({ labels: [above, below] }) => above && below);
  const groups = Map.groupBy(across, ({ labels: [above = ""] }) => above);
  return groups.size > 0 && [...groups.keys()].every(isYear)
    ? numbersBelow([...groups.values()].map((each) => each.map(labelOf)))
    : [];
}

/** Whether a record has a text in each column of another, so that none stands over several of its. */
const isFull = ({ cells }: RawRecord, other: RawRecord): boolean =>
  cells.length >= other.cells.length && cells.every((cell) => cell.trim() !== "");

const own = ({ cells }: RawRecord, index: number): string => cells[index]?.trim() ?? "";

/** Whether each label of a record stands over as many columns, side by side, as in a table whose merged cells were filled. */
function isRepeated(row: RawRecord, across: readonly LabelledColumn[]): boolean {
  const labels = across.map(({ index }) => own(row, index));
  const runs = labels.filter((label, at) => label !== labels[at - 1]).length;
  const kinds = new Set(labels).size;
  return !labels.includes("") && kinds > 1 && runs === kinds && runs * 2 <= labels.length;
}

/** Whether records are labels of as many levels: the upper stand over several of the lower. */
function areLevels(rows: readonly RawRecord[], next: RawRecord | undefined): boolean {
  const [upper, lower] = rows;
  if (!upper || !lower) return false;
  const columns = labelledColumns(rows);
  const across = columns.filter(({ labels }) => labels.every((label) => label !== ""));
  const lowest = across.filter(({ index }) => isFigure(own(next ?? upper, index)));
  const areFilled = rows.slice(0, -1).every((row) => isRepeated(row, lowest));
  if (isFull(upper, lower) && !areFilled) return false; // as those of most tables
  const isSpread =
    areFilled ||
    rows.slice(0, -1).every((row) => across.some(({ index }) => own(row, index) === ""));
  const areLabels =
    rows.slice(1).every((row) => filled(row).every((text) => !isFigure(text) || isTime(text))) ||
    (rows.length === 2 && numbersBelowYears(columns).length > 0);
  const figures = across.filter(({ index }) => next && isFigure(own(next, index)));
  const hasStay = columns.some(({ labels }) => labels.filter((label) => label !== "").length === 1);
  return (
    isSpread && areLabels && hasStay && across.length >= 2 && figures.length * 2 > across.length
  );
}

/** Where labels of so many levels begin among the first records; -1 where there are none. */
const levelsIndex = (records: readonly RawRecord[], size: number): number =>
  findInLead(records, (lead) =>
    lead.findIndex((_, index) => {
      const rows = records.slice(index, index + size);
      const [below, next] = records.slice(index + size);
      return rows.length === size && areLevels(rows, below && unitRow(below, next) ? next : below);
    }),
  );

/** Finds the rows of labels; null where there are none, or nothing below them. */
export function sheetHeader(records: readonly RawRecord[]): SheetHeader | null {
  const one = headerIndex(records);
  const isNear = (upper: number) =>
    upper >= 0 && (one < 0 || upper <= one + 1 || upper < usualLead);
  const found = [3, 2].map((size) => [levelsIndex(records, size), size] as const);
  const [start, size] = found.find(([upper]) => isNear(upper)) ?? [one, 1];
  if (start < 0 || records.length <= start + size) return null;
  const [below, next] = records.slice(start + size);
  const units = below ? unitRow(below, next) : null;
  return { start, size, units, columns: labelledColumns(records.slice(start, start + size)) };
}
