import { causesOf, spotLines } from "../../report/causes.ts";
import { excerptTable, mostColumns, type ExcerptTable } from "../../report/excerpt.ts";
import { repairText } from "../../report/repair-text.ts";
import { sayProblem, sayReading, visible, type Findings } from "../../locales/problems.ts";
import { say } from "../../locales/say.ts";
import { countOf, type Problem } from "../../model/problem.ts";
import type { CheckedFile, Preview } from "./file.ts";

export interface ReportedProblem {
  /** As a spreadsheet names it; null where the whole file is meant. */
  cell: string | null;
  code: string;
  what: string;
  fix: string;
  /** Where others of the same cause are, a line a column; none where it stands alone. */
  spots: string[];
  /** How many there are of the cause. */
  count: number;
}

/** The problems of one row, or of the whole file, and the rows around them. */
export interface ProblemGroup {
  /** As a spreadsheet numbers it; null for the whole file. */
  row: string | null;
  problems: ReportedProblem[];
  around: ExcerptTable | null;
}

/** A part of a list, and how long all of it is. */
export interface Listed<T> {
  shown: T[];
  count: number;
}

/** What the page shows of a file that was checked; a message from the worker. */
export interface CheckReport {
  name: string;
  /** Null where it could not be found out, or the file cannot be read. */
  dataset: string | null;
  /** How the file was read; null where it cannot be. */
  reading: string | null;
  rows: number;
  /** Whether it was held against what is published; null where there was no need. */
  beside: "published" | "alone" | null;
  /** The count is that of problems, not of rows. */
  problems: Listed<ProblemGroup>;
  repairs: Listed<string>;
  preview: Preview | null;
  /** UTF-8 with a byte order mark, so that Excel reads it right; null where anything is wrong. */
  cleaned: Blob | null;
}

/** No more causes or repairs than these are shown. */
export const mostShown = 200;

const rowOf = ({ cell, line }: Problem): string | null =>
  /\d+$/.exec(cell ?? "")?.[0] ?? (line === null ? null : String(line));

const shownTable = ({ letters, rows }: ExcerptTable): ExcerptTable => ({
  letters,
  rows: rows.map((row) => ({ ...row, cells: row.cells.map(visible) })),
});

function groupsOf({ problems, excerptOf }: CheckedFile, words: Findings): ProblemGroup[] {
  const shown = causesOf(problems, words).slice(0, mostShown);
  const placed = shown.flatMap(([first]) => (first.line === null ? [] : first));
  const excerpt = placed.length > 0 ? excerptOf(placed) : null;
  return [...Map.groupBy(shown, ([first]) => rowOf(first))].map(([row, causes]) => {
    const [first, ...more] = causes.map(([each]) => each);
    const around = excerpt && first ? excerptTable(excerpt, [first, ...more]) : null;
    return {
      row,
      problems: causes.map((cause) => ({
        cell: cause[0].cell,
        code: cause[0].code,
        ...sayProblem(cause[0], words),
        spots: spotLines(cause, words),
        count: countOf(cause),
      })),
      around: around && shownTable(around),
    };
  });
}

const firstCells = (cells: readonly string[]): string[] => [
  ...cells.slice(0, mostColumns).map(visible),
  ...(cells.length > mostColumns ? ["…"] : []),
];

const shownPreview = ({ header, rows }: Preview): Preview => ({
  header: firstCells(header),
  rows: rows.map(({ row, cells }) => ({ row, cells: firstCells(cells) })),
});

/** Says in words what was found in a file. */
export function reportOf(name: string, checked: CheckedFile, words: Findings): CheckReport {
  const { dataset, reading, problems, repairs, rows, preview, cleaned, beside = null } = checked;
  const how = reading && sayReading(reading, words);
  return {
    name,
    dataset,
    reading: how && say(words.report.reading, { file: name, how }),
    rows,
    beside,
    problems: { shown: groupsOf(checked, words), count: countOf(problems) },
    repairs: {
      shown: repairs.slice(0, mostShown).map((repair) => repairText(repair, words)),
      count: countOf(repairs),
    },
    preview: preview && shownPreview(preview),
    cleaned: cleaned && new Blob(["\ufeff", ...cleaned], { type: "text/csv;charset=utf-8" }),
  };
}
