import { eraText } from "../../check/cell/time/eras.ts";
import { unitOf, unitRow } from "../../check/reshape/unit-row.ts";
import { namesAgain } from "../../check/reshape/names-again.ts";
import { isBlank } from "../../check/table/blank-rows.ts";
import type { Correction } from "../../model/problem.ts";
import type { BrokenCell, CellOrigin, RawRecord } from "../../model/table.ts";
import type { NextColumn } from "./labels.ts";

/** Why a row of a file is no row of the table: it stands above the labels, is blank, repeats them, says their units, adds up others, explains, or somebody said so. */
export type LeftReason = "above" | "blank" | "labels" | "units" | "total" | "note" | "said";

/** A row that was left out, as it stands in the file. */
export interface LeftOut {
  /** As a spreadsheet numbers it. */
  row: number;
  reason: LeftReason;
  cells: readonly string[];
}

/** What is done to the records of a file before they are those of a table. */
export interface Edits {
  header: RawRecord;
  columns: readonly NextColumn[];
  /** By the name of a field in what it counts, in each language. */
  units: ReadonlyMap<string, readonly string[]>;
  /** Columns of times, by their places, whose labels name another calendar than ours: `民国年`. */
  eras: ReadonlyMap<number, string>;
  /** Fields that the file has no column for, each with what it is in every row; blank where it may be. */
  added: readonly (readonly [field: string, value: string])[];
  /** Rows that are none of the table, by their numbers; and rows that are, whatever they look like. */
  left: ReadonlyMap<number, LeftReason>;
  kept: ReadonlySet<number>;
  fixes: readonly Correction[];
}

export type AnyRecord = RawRecord | BrokenCell;

/** Makes the function that tells what was mended in a row, by the places of cells; of one cell the last counts. */
function mendedIn({ fixes }: Edits): (row: number) => ReadonlyMap<number, string> {
  const byRow = Map.groupBy(fixes, ({ row }) => row);
  const none = new Map<number, string>();
  return (row) => {
    const own = byRow.get(row);
    return own ? new Map(own.map(({ column, value }) => [column - 1, value])) : none;
  };
}

type Mended = ReturnType<typeof mendedIn>;

/** Makes the function that writes what was mended into records, as far as the file has the columns. */
function mender(mended: Mended, { header, added }: Edits): (record: RawRecord) => RawRecord {
  const width = header.cells.length;
  const isAdded = (index: number) => index >= width && index < width + added.length;
  return (record) => {
    const own = [...mended(record.row)].filter(([index]) => !isAdded(index));
    if (own.length === 0) return record;
    const cells = [...record.cells];
    for (const [index, value] of own) cells[index] = value;
    return { ...record, cells };
  };
}

/** Makes the function that writes into times of which calendar they are, where their label alone tells. */
const calendared =
  ({ eras }: Edits) =>
  (record: RawRecord): RawRecord => {
    const cells = record.cells.map((cell, index) => {
      const label = eras.get(index);
      return label === undefined ? cell : eraText(cell, [label]);
    });
    return eras.size === 0 ? record : { ...record, cells };
  };

/** The columns that are read: neither those that somebody left out or that number the rows, nor blank ones beside the table. */
function readIndexes(all: readonly AnyRecord[], { header, columns }: Edits): number[] {
  const isOut = ({ by, field }: NextColumn) => by !== null && field === null;
  const isUnused = (index: number) =>
    all.every((record) => !("cells" in record) || (record.cells[index] ?? "").trim() === "");
  const read = header.cells.keys().filter((index) => {
    const column = columns[index];
    return column && !isOut(column) && (column.label.trim() !== "" || !isUnused(index));
  });
  return [...read];
}

/** Whether a row may be one of figures: a note or a title holds a single text, and is of no time or place. */
const hasFigures = ({ cells }: RawRecord): boolean =>
  cells.filter((cell) => cell.trim() !== "").length > 1;

/** Makes the function that puts the cells of a record in their places in the table. */
function placer(indexes: readonly number[], mended: Mended, { header, added }: Edits) {
  const width = header.cells.length;
  const isWhole = indexes.length === width;
  return (record: RawRecord): RawRecord => {
    if (isWhole && (added.length === 0 || record.cells.length < width)) return record;
    const { line, row, cells, marks } = record;
    const isFilled = width === 1 || hasFigures(record);
    const beyond = [...cells.keys()].slice(width);
    const origins = [...indexes, ...added.map((_, at) => width + at), ...beyond].map(
      (index): CellOrigin => record.origins?.[index] ?? { line, row, index },
    );
    const moved = indexes.flatMap((index, at) => {
      const mark = marks?.get(index);
      return mark ? [[at, mark] as const] : [];
    });
    return {
      line,
      row,
      cells: [
        ...indexes.map((index) => cells[index] ?? ""),
        ...added.map(([, value], at) => mended(row).get(width + at) ?? (isFilled ? value : "")),
        ...beyond.map((index) => cells[index] ?? ""),
      ],
      ...(marks && { marks: new Map(moved) }),
      origins,
    };
  };
}

function reasonOf(record: RawRecord, { header, left, kept }: Edits): LeftReason | null {
  if (record.row < header.row) return "above";
  if (kept.has(record.row)) return null;
  if (isBlank(record)) return "blank";
  if (header.cells.every((label, index) => label === record.cells[index])) return "labels";
  return left.get(record.row) ?? null;
}

/** Whether a row says the units of columns, each of them that of its field. */
function saysUnits(record: RawRecord, next: RawRecord | undefined, edits: Edits): boolean {
  const told = unitRow(record, next);
  const isOwn = ([index, text]: [number, string]) =>
    edits.units.get(edits.columns[index]?.field ?? "")?.includes(unitOf(text)) === true;
  return told !== null && [...told].every(isOwn);
}

/** A row below the labels that names the columns once more, or says their units. */
function belowLabels(
  all: readonly AnyRecord[],
  edits: Edits,
): { row: number; reason: "labels" | "units" } | null {
  const { header } = edits;
  const below = all.flatMap((each) => ("cells" in each && each.row > header.row ? [each] : []));
  const [first, ...others] = below.slice(0, 21);
  if (!first) return null;
  if (namesAgain(first, header, others)) return { row: first.row, reason: "labels" };
  return saysUnits(first, others[0], edits) ? { row: first.row, reason: "units" } : null;
}

/** The records of a file as those of a table, under the names of its fields, and what was left out. */
export function nextRecords(
  all: readonly AnyRecord[],
  edits: Edits,
): { records: AnyRecord[]; leftOut: LeftOut[] } {
  const { header, columns, added } = edits;
  const mended = mendedIn(edits);
  const mend = mender(mended, edits);
  const indexes = readIndexes(all, edits);
  const place = placer(indexes, mended, edits);
  const called = calendared(edits);
  const said = belowLabels(all, edits);
  const leftOut: LeftOut[] = [];
  const named = header.cells.map((label, index) => columns[index]?.field ?? label);
  const labels = indexes.map((index) => named[index] ?? "");
  const records: AnyRecord[] = [
    { ...place(header), cells: [...labels, ...added.map(([field]) => field)] },
  ];
  for (const record of all) {
    if (!("cells" in record)) records.push(record);
    else if (record.row !== header.row) {
      const reason = record.row === said?.row ? said.reason : reasonOf(record, edits);
      if (reason === null) records.push(place(called(mend(record))));
      else leftOut.push({ row: record.row, reason, cells: record.cells });
    }
  }
  return { records, leftOut };
}
