import type { Problem } from "../model/problem.ts";
import type { BrokenCell, RawRecord } from "../model/table.ts";
import { columnName } from "../check/problem.ts";

/** Rows of a table, or lines of another file, around what is wrong. */
export interface Excerpt {
  /** The cells of the first record; null in a file that is no table. */
  header: readonly string[] | null;
  rows: ExcerptRow[];
}

export interface ExcerptRow {
  line: number;
  /** What a spreadsheet numbers it by, or the line. */
  row: number;
  /** One text where the file is no table. */
  cells: readonly string[];
}

/** Rows of a table as they are shown around what is wrong in one of them. */
export interface ExcerptTable {
  /** Of the columns, as a spreadsheet names them. */
  letters: string[];
  rows: { row: number; cells: string[]; wrong: boolean[] }[];
}

/** How many rows are shown before and after. */
const around = 2;

/** Of a table of more columns than these only so many are shown. */
export const mostColumns = 60;

function* near(rows: Iterable<ExcerptRow>, lines: ReadonlySet<number>): Generator<ExcerptRow> {
  const last = Math.max(...lines);
  let before: ExcerptRow[] = [];
  let after = 0;
  for (const row of rows) {
    if (after === 0 && row.line > last) return;
    if (lines.has(row.line)) {
      yield* before;
      yield row;
      [before, after] = [[], around];
    } else if (after > 0) {
      yield row;
      after -= 1;
    } else before = [...before, row].slice(-around);
  }
}

const linesOf = (problems: readonly Problem[]): Set<number> =>
  new Set(problems.map(({ line }) => line ?? 0));

const toRow = (record: RawRecord | BrokenCell): ExcerptRow =>
  "cells" in record
    ? record
    : { ...record, cells: [...Array.from({ length: record.index }, () => ""), record.text] };

/** The records around each problem of a table. */
export function tableExcerpt(
  records: Iterable<RawRecord | BrokenCell>,
  problems: readonly Problem[],
): Excerpt {
  let header: readonly string[] = [];
  function* rows(): Generator<ExcerptRow> {
    let isFirst = true;
    for (const record of records) {
      const row = toRow(record);
      if (isFirst) header = row.cells;
      isFirst = false;
      yield row;
    }
  }
  const found = [...near(rows(), linesOf(problems))];
  return { header, rows: found };
}

/** The lines around each problem of a text. */
export function textExcerpt(text: string, problems: readonly Problem[]): Excerpt {
  const rows = text
    .split(/\r\n|\r|\n/)
    .map((cell, index) => ({ line: index + 1, row: index + 1, cells: [cell] }));
  return { header: null, rows: [...near(rows, linesOf(problems))] };
}

/** The rows of an excerpt around one of its problems. */
export function rowsAround({ rows }: Excerpt, { line }: Problem): ExcerptRow[] {
  const index = rows.findIndex((row) => row.line === line);
  return index < 0 ? [] : rows.slice(Math.max(0, index - around), index + around + 1);
}

/** The columns that are shown, from 1: of a wide table those beside what is wrong, then the first. */
function columnsShown(width: number, wrong: readonly number[]): number[] {
  const all = Array.from({ length: width }, (_, index) => index + 1);
  if (width <= mostColumns) return all;
  const beside = wrong.flatMap((column) =>
    all.slice(Math.max(0, column - 1 - around), column + around),
  );
  return [...new Set([...beside, ...all])].slice(0, mostColumns).sort((a, b) => a - b);
}

/** The same as a table below the header, for problems of one row; null where none is read. */
export function excerptTable(
  excerpt: Excerpt,
  problems: readonly [Problem, ...Problem[]],
): ExcerptTable | null {
  const [{ line: wrongLine }] = problems;
  const around = rowsAround(excerpt, problems[0]);
  if (!excerpt.header || around.length === 0) return null;
  const isFirst = around.some(({ row }) => row === 1);
  const rows = isFirst ? around : [{ line: 0, row: 1, cells: excerpt.header }, ...around];
  const columns = problems.map(({ column }) => column ?? 0);
  const width = Math.max(...columns, ...rows.map(({ cells }) => cells.length));
  const numbers = columnsShown(width, columns);
  return {
    letters: numbers.map(columnName),
    rows: rows.map(({ line, row, cells }) => ({
      row,
      cells: numbers.map((number) => cells[number - 1] ?? ""),
      wrong: numbers.map((number) => line === wrongLine && columns.includes(number)),
    })),
  };
}
