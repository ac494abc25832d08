import { isAbsent, isFigure } from "../../check/cell/figures.ts";
import { isBlank } from "../../check/table/blank-rows.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import { isCalledPeriod, isCode, roleCalled } from "../../draft/labels.ts";
import { headerIndex, isAlone, leadOf } from "../../draft/sheet.ts";
import type { RawRecord } from "../../model/table.ts";
import { pivotOf, type Pivot } from "./pivot.ts";
import type { LeftOut } from "./records.ts";

/** A long table whose rows name what they count, its labels first, and the rows of its file that are none of it. */
export interface NamedValues {
  records: RawRecord[];
  leftOut: LeftOut[];
}

const without = (cells: readonly string[], index: number): string[] =>
  cells.filter((_, at) => at !== index);

/** The same table with the unit of a row in brackets behind what it names: 人口, 万人 → 人口（万人）. */
function withUnits(records: readonly RawRecord[], names: number): RawRecord[] {
  const [header] = records;
  const units = header?.cells.findIndex((label) => roleCalled(label.trim()) === "unit") ?? -1;
  if (units < 0 || units === names) return [...records];
  return records.map(({ line, row, cells }, at): RawRecord => {
    const unit = (cells[units] ?? "").trim();
    const named = cells.map((cell, index) =>
      at > 0 && index === names && unit !== "" ? `${cell.trim()}（${unit}）` : cell,
    );
    const origins = without(cells, units).map((_, index) => ({
      ...{ line, row },
      index: index < units ? index : index + 1,
    }));
    return { line, row, cells: without(named, units), origins };
  });
}

/** Reads a file as such a table. */
export function namedValues(records: readonly RawRecord[]): NamedValues {
  const start = headerIndex(leadOf(records));
  const header = records[start];
  if (!header) return { records: [], leftOut: [] };
  const isRow = (record: RawRecord) => !isBlank(record) && !isAlone(record);
  const leftOut = records.flatMap((record, at): LeftOut[] => {
    const { row, cells } = record;
    if (at === start || (at > start && isRow(record))) return [];
    return [{ row, reason: at < start ? "above" : isBlank(record) ? "blank" : "note", cells }];
  });
  return { records: [header, ...records.slice(start + 1).filter(isRow)], leftOut };
}

/** The only column that mostly holds figures, and is none of times or codes; -1 where there is none, or several. */
function figuresIn([header, ...rows]: readonly RawRecord[]): number {
  const labels = (header?.cells ?? []).map((label) => label.trim());
  const found = labels.flatMap((label, index) => {
    const texts = rows.map(({ cells }) => (cells[index] ?? "").trim());
    const known = texts.filter((text) => text !== "" && !isAbsent(text));
    const areFigures = known.filter((text) => isFigure(text, null)).length * 2 > known.length;
    return areFigures && label !== "" && !isCalledPeriod(label) && !isCode(label) ? [index] : [];
  });
  return found.length === 1 ? (found[0] ?? -1) : -1;
}

/** The table with a unit in each name, and how its rows name values of a dataset; null where they do not. */
export function pivotOfNamed(
  { records }: NamedValues,
  known: KnownTable,
): { turn: (records: readonly RawRecord[]) => RawRecord[]; pivot: Pivot } | null {
  const figures = figuresIn(records);
  const first = figures < 0 ? null : pivotOf(records, figures, known);
  if (!first) return null;
  const turn = (some: readonly RawRecord[]) => withUnits(some, first.names);
  const named = turn(records);
  const pivot = pivotOf(named, figuresIn(named), known);
  return pivot && { turn, pivot };
}
