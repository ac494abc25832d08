import { halfwidth, trimmed } from "../check/cell/repair.ts";
import { timesAcross } from "../check/header/wide.ts";
import { plainLabel } from "../check/reshape/label.ts";
import type { CellMark, RawRecord } from "../model/table.ts";

export interface SheetColumn {
  /** As it stands in the file, e.g. `人数（人）`. */
  label: string;
  /** One a row, as the file has them. */
  raw: string[];
  /** The same without what nobody sees at their ends. */
  texts: string[];
  marks: (CellMark | undefined)[];
}

/** A table of which nothing is known but what it holds. */
export interface Sheet {
  columns: SheetColumn[];
  /** The record of the labels. */
  header: RawRecord;
  /** What stood above the header. */
  lead: string[];
  blankRows: number;
  /** The lines on which the labels stand again, as where files were joined. */
  repeated: number[];
  blankColumns: number;
}

/** A header is one of so many records. */
export const leadLength = 6;

export const filled = ({ cells }: RawRecord): string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== "");

export const isFigure = (text: string): boolean => /^[-+]?[\d.,%\s]+$/.test(halfwidth(text));

/** The first record with nearly as many labels as any has cells, and no figure but times across. */
export function headerIndex(records: readonly RawRecord[]): number {
  const lead = records.slice(0, leadLength);
  const most = Math.max(0, ...lead.map((record) => filled(record).length));
  return lead.findIndex((record) => {
    const labels = filled(record);
    const isWide = labels.length >= 2 && labels.length >= most * 0.8;
    const across = timesAcross(labels);
    return isWide && !labels.some((label) => isFigure(label) && !across.includes(label));
  });
}

/** Without what nobody sees at its ends, and without `="…"`, which keeps the digits of a code. */
const textOf = (cells: readonly string[], index: number): string =>
  trimmed(cells[index] ?? "").text.replace(/^="([^"]*)"$/, "$1");

/** Finds the table among records; null where there is no header, or nothing below it. */
export function sheetOf(records: readonly RawRecord[]): Sheet | null {
  const start = headerIndex(records);
  const header = records[start];
  const below = records.slice(start + 1);
  if (!header) return null;
  const isAgain = ({ cells }: RawRecord) =>
    header.cells.every((_, index) => textOf(header.cells, index) === textOf(cells, index));
  const whole = below.filter((record) => filled(record).length > 0);
  const rows = whole.filter((record) => !isAgain(record));
  if (rows.length === 0) return null;
  const width = [header, ...rows].reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width }, (_, index): SheetColumn => ({
    label: plainLabel(textOf(header.cells, index)),
    raw: rows.map(({ cells }) => cells[index] ?? ""),
    texts: rows.map(({ cells }) => textOf(cells, index)),
    marks: rows.map(({ marks }) => marks?.get(index)),
  }));
  const isUsed = ({ label, texts }: SheetColumn) => label !== "" || texts.some((text) => text);
  return {
    columns: columns.filter(isUsed),
    header,
    lead: records.slice(0, start).flatMap(filled),
    blankRows: below.length - whole.length,
    repeated: whole.filter(isAgain).map(({ line }) => line),
    blankColumns: columns.filter((column) => !isUsed(column)).length,
  };
}
