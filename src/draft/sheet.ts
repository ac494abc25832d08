import { halfwidth, trimmed } from "../check/cell/repair.ts";
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
  /** What stood above the header. */
  lead: string[];
  blankRows: number;
  blankColumns: number;
}

/** A header is one of so many records. */
export const leadLength = 6;

const filled = ({ cells }: RawRecord): string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== "");

const isFigure = (text: string): boolean => /^[-+]?[\d.,%\s]+$/.test(halfwidth(text));

/** The first record with nearly as many labels as any has cells, and no figure among them. */
function headerIndex(records: readonly RawRecord[]): number {
  const lead = records.slice(0, leadLength);
  const most = Math.max(0, ...lead.map((record) => filled(record).length));
  return lead.findIndex((record) => {
    const labels = filled(record);
    const isWide = labels.length >= 2 && labels.length >= most * 0.8;
    return isWide && !labels.some(isFigure);
  });
}

const textOf = (cells: readonly string[], index: number): string =>
  trimmed(cells[index] ?? "").text;

/** Finds the table among records; null where there is no header, or nothing below it. */
export function sheetOf(records: readonly RawRecord[]): Sheet | null {
  const start = headerIndex(records);
  const header = records[start];
  const below = records.slice(start + 1);
  const rows = below.filter((record) => filled(record).length > 0);
  if (!header || rows.length === 0) return null;
  const width = Math.max(...[header, ...rows].map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index): SheetColumn => ({
    label: textOf(header.cells, index).replace(/\s+/g, ""),
    raw: rows.map(({ cells }) => cells[index] ?? ""),
    texts: rows.map(({ cells }) => textOf(cells, index)),
    marks: rows.map(({ marks }) => marks?.get(index)),
  }));
  const isUsed = ({ label, texts }: SheetColumn) => label !== "" || texts.some((text) => text);
  return {
    columns: columns.filter(isUsed),
    lead: records.slice(0, start).flatMap(filled),
    blankRows: below.length - rows.length,
    blankColumns: columns.filter((column) => !isUsed(column)).length,
  };
}
