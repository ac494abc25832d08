import { isAbsent } from "../check/cell/figures.ts";
import { halfwidth } from "../check/cell/repair.ts";
import { agesAcross } from "../check/header/ages.ts";
import { bareNumbers } from "../check/header/bare-numbers.ts";
import { timesAcross } from "../check/header/wide.ts";
import { plainLabel } from "../check/reshape/label.ts";
import { CodedTexts } from "../check/table/coded-texts.ts";
import type { RawRecord } from "../model/table.ts";
import { cellText, ColumnCells, type Cells } from "./column-cells.ts";
import { callsRows, isCode, numbersRows } from "./labels.ts";

export interface SheetColumn {
  /** As it stands in the file, e.g. `人数（人）`. */
  label: string;
  cells: Cells;
  /** What the cells say, without what nobody sees at their ends. */
  texts: CodedTexts;
}

/** A table of which nothing is known but what it holds. */
export interface Sheet {
  columns: SheetColumn[];
  /** The record of the labels. */
  header: RawRecord;
  /** What stood above the header. */
  lead: string[];
  /** What explains the table below its rows. */
  notes: string[];
  blankRows: number;
  /** The lines on which the labels stand again, as where files were joined. */
  repeated: number[];
  blankColumns: number;
  /** Whether a first column without a name was left out, which only numbers the rows. */
  isNumbered: boolean;
}

/** A header is one of so many records; beyond the usual ones only below lines that are no rows. */
export const leadLength = 40;
export const usualLead = 6;

export const filled = ({ cells }: RawRecord): string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== "");

export const isFigure = (text: string): boolean =>
  /^[-+]?[\d.,%\s]*\d[\d.,%\s]*$/.test(halfwidth(text));

/** The first records: one of them is the header, and those below it tell that it is one. */
export const leadOf = (records: Iterable<RawRecord>): RawRecord[] =>
  Iterator.from(records)
    .take(leadLength + 2)
    .toArray();

/** Finds something among the usual records, else below lines of few cells, as exports have dozens of. */
export function findInLead(
  records: readonly RawRecord[],
  find: (lead: readonly RawRecord[]) => number,
): number {
  const usual = find(records.slice(0, usualLead));
  if (usual >= 0) return usual;
  const lead = records.slice(0, leadLength);
  const counts = lead.map((record) => filled(record).length);
  const most = Math.max(0, ...counts);
  const deep = find(lead);
  return counts.slice(0, Math.max(0, deep)).every((count) => count * 2 <= most) ? deep : -1;
}

/** The first record with nearly as many labels as any has cells, and no figure but times across. */
export const headerIndex = (records: readonly RawRecord[]): number =>
  findInLead(records, headerAmong);

/** The place of the only number of a record where that is a year above figures, beside a word for what stands below it: Area, 2022; -1 where it is none. */
export function yearAlone(record: RawRecord, below: readonly RawRecord[]): number {
  const { cells } = record;
  const numbers = cells.flatMap((cell, index) => (isFigure(cell) ? [index] : []));
  const [index = -1, ...others] = numbers;
  const cellBelow = below.map((each) => (each.cells[index] ?? "").trim()).filter(Boolean);
  const isSeries = cellBelow.every((cell) => isYearText(cell));
  const areFigures =
    !isSeries &&
    cellBelow.some(isFigure) &&
    cellBelow.every((cell) => isFigure(cell) || isAbsent(cell));
  const called = cells.some((cell, place) =>
    place === 0 && cell.trim() === "" ? index > 0 : callsRows(cell.trim()),
  );
  const isYear = others.length === 0 && isYearText((cells[index] ?? "").trim());
  return isYear && areFigures && called ? index : -1;
}

const isYearText = (text: string): boolean => /^(1[89]|20|21)\d{2}$/.test(halfwidth(text));

function headerAmong(lead: readonly RawRecord[]): number {
  const most = Math.max(0, ...lead.map((record) => filled(record).length));
  const isWide = (record: RawRecord) => {
    const { length } = filled(record);
    const isIndexed = record.cells[0]?.trim() === ""; // by a program that numbers its rows
    return length >= 2 && length >= Math.min(most * 0.8, isIndexed ? most - 1 : most);
  };
  const firstWide = lead.findIndex(isWide);
  return lead.findIndex((record, index) => {
    const labels = filled(record);
    const bare = index > firstWide ? null : bareNumbers(labels); // below others they are figures
    const lone = yearAlone(record, lead.slice(index + 1));
    const year = lone < 0 ? [] : [record.cells[lone]?.trim()];
    const ages = index > firstWide ? [] : (agesAcross(labels)?.labels ?? []);
    const across = [...timesAcross(labels), ...(bare?.labels ?? []), ...ages, ...year];
    return isWide(record) && !labels.some((label) => isFigure(label) && !across.includes(label));
  });
}

/** What stands below a header. */
export interface Body {
  cells: Cells[];
  /** How many rows there are. */
  count: number;
  /** Records of one cell between the rows, and below the last of them, where these are no rows. */
  alone: RawRecord[];
  below: RawRecord[];
  blankRows: number;
  repeated: number[];
}

/** Gathers the columns of all records below a header; `isApart` tells which of them are no rows. */
export function bodyOf(
  records: Iterable<RawRecord>,
  { start, size }: { start: number; size: number },
  isApart: (record: RawRecord) => boolean,
): Body {
  const columns: ColumnCells[] = [];
  const body: Body = { cells: [], count: 0, alone: [], below: [], blankRows: 0, repeated: [] };
  let labels: string[] = [];
  let place = -1;
  for (const record of records) {
    place += 1;
    if (place === start) labels = record.cells.map(cellText);
    if (place < start + size) continue;
    const { cells, marks } = record;
    if (cells.every((cell) => cell.trim() === "")) body.blankRows += 1;
    else if (labels.every((label, index) => label === cellText(cells[index] ?? "")))
      body.repeated.push(record.line);
    else if (isApart(record)) body.below.push(record);
    else {
      body.alone.push(...body.below.splice(0));
      while (columns.length < cells.length) columns.push(blankColumn(body.count));
      for (let index = 0; index < columns.length; index++)
        columns[index]?.add(cells[index] ?? "", marks?.get(index));
      body.count += 1;
    }
  }
  return { ...body, cells: columns.map((column) => column.cells()) };
}

/** A column that a later row is the first to have. */
function blankColumn(rows: number): ColumnCells {
  const column = new ColumnCells();
  for (let row = 0; row < rows; row++) column.add("");
  return column;
}

/** Whether a record has one cell only. */
export const isAlone = ({ cells }: RawRecord): boolean => {
  let count = 0;
  for (const cell of cells) if (cell.trim() !== "" && ++count > 1) return false;
  return count === 1;
};

const noCells: Cells = { raw: [""], marks: new Map(), coded: CodedTexts.of([]) };

/** What the cells of a column say. */
export const textsIn = ({ raw, coded }: Cells): CodedTexts =>
  coded.mapped((_, code) => cellText(raw[code] ?? ""));

/** Whether a column that has no name, or one that says so, counts the rows from 0 or 1. */
function isNumbering({ label, texts }: SheetColumn): boolean {
  const start = Number(texts.at(0));
  const isCalled = label === "" || numbersRows(label, texts.values);
  const isStart = isCalled && texts.length > 1 && (start === 0 || start === 1);
  return isStart && texts.codes.every((_, row) => texts.at(row) === String(start + row));
}

/** Whether a table has figures, and is no list whose rows only their numbers tell apart. */
const hasFigures = (columns: readonly SheetColumn[]): boolean =>
  columns.some(({ label, texts }) => !isCode(label) && texts.isMostly(0.8, isFigure));

/** The table of a header and what stands below it. */
export function sheetOf(lead: readonly RawRecord[], body: Body): Sheet | null {
  const start = headerIndex(lead);
  const header = lead[start];
  if (!header || body.count === 0) return null;
  const width = Math.max(header.cells.length, body.cells.length);
  const columns = Array.from({ length: width }, (_, index): SheetColumn => {
    const cells = body.cells[index] ?? noCells;
    return { label: plainLabel(cellText(header.cells[index] ?? "")), cells, texts: textsIn(cells) };
  });
  const isUsed = ({ label, texts }: SheetColumn) => label !== "" || texts.filledCount > 0;
  const [first] = columns;
  const isNumbered =
    first !== undefined &&
    isNumbering(first) &&
    (first.label === "" || hasFigures(columns.slice(1)));
  return {
    columns: (isNumbered ? columns.slice(1) : columns).filter(isUsed),
    isNumbered,
    header,
    lead: lead.slice(0, start).flatMap(filled),
    notes: [],
    blankRows: body.blankRows,
    repeated: body.repeated,
    blankColumns: columns.filter((column) => !isUsed(column)).length,
  };
}
