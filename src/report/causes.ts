import { inWords, keyOf, sayFix, shorten, visible, type Findings } from "../locales/problems.ts";
import { say } from "../locales/say.ts";
import { compareProblems, countOf, type Problem } from "../model/problem.ts";
import { columnName } from "../check/problem.ts";

/** Problems of one file that are mended in one way, in their order. */
export type Cause = readonly [Problem, ...Problem[]];

/** So many problems of one cause are still told one by one. */
const few = 5;

/** A line of cells names so many of them. */
const named = 6;

/** So many columns of a cause are told; a sheet may have thousands. */
const mostColumns = 30;

export const alone = (problem: Problem): Cause => [problem];

const isCause = (problems: readonly Problem[]): problems is Cause => problems.length > 0;

/**
 * The causes in the order of files and lines: cells of a table that are mended in one way have one,
 * elsewhere every problem has its own.
 */
export function causesOf(problems: readonly Problem[], words: Findings): Cause[] {
  const sorted = [...problems].sort(compareProblems);
  const causeOf = (problem: Problem): unknown =>
    problem.cell === null
      ? problem
      : [problem.file, keyOf(problem), sayFix(problem, words)].join("\n");
  const alike = [...Map.groupBy(sorted, causeOf).values()];
  const told = new Map<Problem, Cause>();
  for (const cause of alike)
    if (isCause(cause) && cause.length > few) for (const problem of cause) told.set(problem, cause);
  return sorted.flatMap((problem): Cause[] => {
    const cause = told.get(problem) ?? alone(problem);
    return cause[0] === problem ? [cause] : [];
  });
}

/** A cell with what it holds, where that is not the same in all, and what was plainly meant. */
function cellText({ cell, value, params }: Problem, isSame: boolean, words: Findings): string {
  const { nearest } = params;
  const quoted = (text: string) => say(words.report.quoted, { text: shorten(visible(text)) });
  return [
    cell ?? "",
    ...(isSame || value === null ? [] : [quoted(value)]),
    ...(nearest === undefined ? [] : ["→", quoted(inWords(nearest, words))]),
  ].join(" ");
}

/** The first cells of a column; where cells of the cause hold different texts, the first of each. */
function cellsText(problems: readonly Problem[], isSame: boolean, words: Findings): string {
  const told = isSame
    ? problems
    : [...Map.groupBy(problems, ({ value }) => value).values()].flatMap(([each]) => each ?? []);
  const texts = told.slice(0, named).map((problem) => cellText(problem, isSame, words));
  const isAll = texts.length === countOf(problems);
  return texts.join(words.report.between) + (isAll ? "" : ` ${words.report.others}`);
}

/** Where the problems of one cause are: a line a column, and a sign for those that are left out. */
export function spotLines(problems: Cause, words: Findings): string[] {
  const { report } = words;
  if (problems.length === 1) return [];
  const isSame = problems.every(({ value }) => value === problems[0].value);
  const columns = [...Map.groupBy(problems, ({ column }) => column)];
  const lines = columns.slice(0, mostColumns).map(([column, found]) => {
    const field = found[0]?.params["field"];
    const params = {
      column: columnName(column ?? 1),
      field: field === undefined ? "" : inWords(field, words),
      count: countOf(found),
      cells: cellsText(found, isSame, words),
    };
    return say(field === undefined ? report.column : report.columnOf, params);
  });
  return columns.length > mostColumns ? [...lines, "…"] : lines;
}
