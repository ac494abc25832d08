import type { Problem } from "../model/problem.ts";
import type { BrokenQuote, RawRecord } from "../model/table.ts";

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

/** How many rows are shown before and after. */
const around = 2;

function* near(rows: Iterable<ExcerptRow>, lines: ReadonlySet<number>): Generator<ExcerptRow> {
  let before: ExcerptRow[] = [];
  let after = 0;
  for (const row of rows) {
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

const toRow = (record: RawRecord | BrokenQuote): ExcerptRow =>
  "cells" in record
    ? record
    : { ...record, cells: [...Array.from({ length: record.index }, () => ""), record.text] };

/** The records around each problem of a table. */
export function tableExcerpt(
  records: Iterable<RawRecord | BrokenQuote>,
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
