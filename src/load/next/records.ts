import { isBlank } from "../../check/table/blank-rows.ts";
import type { Correction } from "../../model/problem.ts";
import type { BrokenCell, CellOrigin, RawRecord } from "../../model/table.ts";
import type { NextColumn } from "./labels.ts";

/** Why a row of a file is no row of the table: it stands above the labels, is blank, repeats them, adds up others, or explains. */
export type LeftReason = "above" | "blank" | "labels" | "total" | "note";

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
  /** Fields that the file has no column for, and that may be blank. */
  absent: readonly string[];
  /** Rows that are none of the table, by their numbers; and rows that are, whatever they look like. */
  left: ReadonlyMap<number, LeftReason>;
  kept: ReadonlySet<number>;
  fixes: readonly Correction[];
}

export type AnyRecord = RawRecord | BrokenCell;

/** Makes the function that writes what was mended into records. */
function mender({ fixes }: Edits): (record: RawRecord) => RawRecord {
  const byRow = Map.groupBy(fixes, ({ row }) => row);
  return (record) => {
    const own = byRow.get(record.row);
    if (!own) return record;
    const cells = [...record.cells];
    for (const { column, value } of own) cells[column - 1] = value;
    return { ...record, cells };
  };
}

/** The columns that are read: neither those somebody left out, nor blank ones beside the table. */
function readIndexes(all: readonly AnyRecord[], { header, columns }: Edits): number[] {
  const isOut = ({ by, field }: NextColumn) => by === "choice" && field === null;
  const isUnused = (index: number) =>
    all.every((record) => !("cells" in record) || (record.cells[index] ?? "").trim() === "");
  const read = header.cells.keys().filter((index) => {
    const column = columns[index];
    return column && !isOut(column) && (column.label.trim() !== "" || !isUnused(index));
  });
  return [...read];
}

/** Makes the function that puts the cells of a record in their places in the table. */
function placer(indexes: readonly number[], { header, absent }: Edits) {
  const width = header.cells.length;
  const isWhole = indexes.length === width;
  const blanks = absent.map(() => "");
  return (record: RawRecord): RawRecord => {
    if (isWhole && (absent.length === 0 || record.cells.length < width)) return record;
    const { line, row, cells, marks } = record;
    const beyond = [...cells.keys()].slice(width);
    const origins = [...indexes, ...absent.map((_, at) => width + at), ...beyond].map(
      (index): CellOrigin => ({ line, row, index }),
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
        ...blanks,
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

/** The records of a file as those of a table, under the names of its fields, and what was left out. */
export function nextRecords(
  all: readonly AnyRecord[],
  edits: Edits,
): { records: AnyRecord[]; leftOut: LeftOut[] } {
  const { header, columns, absent } = edits;
  const mend = mender(edits);
  const indexes = readIndexes(all, edits);
  const place = placer(indexes, edits);
  const leftOut: LeftOut[] = [];
  const named = header.cells.map((label, index) => columns[index]?.field ?? label);
  const labels = indexes.map((index) => named[index] ?? "");
  const records: AnyRecord[] = [{ ...place(header), cells: [...labels, ...absent] }];
  for (const record of all) {
    if (!("cells" in record)) records.push(record);
    else if (record.row !== header.row) {
      const reason = reasonOf(record, edits);
      if (reason === null) records.push(place(mend(record)));
      else leftOut.push({ row: record.row, reason, cells: record.cells });
    }
  }
  return { records, leftOut };
}
