import { say } from "../locales/index.ts";
import { reportWords, sayProblem } from "../locales/problems.ts";
import type { Locale } from "../model/locale.ts";
import { compareProblems, type Problem } from "../model/problem.ts";

function spotText({ line, column, cell }: Problem, locale: Locale): string {
  const words = reportWords[locale];
  if (line === null) return words.file;
  return cell === null
    ? say(words.character, { line, column: column ?? 1 })
    : say(words.cell, { line, cell });
}

function problemText(problem: Problem, locale: Locale): string {
  const { what, fix } = sayProblem(problem, locale);
  const mend = say(reportWords[locale].fix, { fix });
  return `  ${spotText(problem, locale)}  ${problem.code}\n    ${what}\n    ${mend}`;
}

function counted(count: number, forms: { one: string; other: string }): string {
  return say(count === 1 ? forms.one : forms.other, { count });
}

/** The report as staff read it: all problems by file and line, and how many they are. */
export function reportText(problems: readonly Problem[], locale: Locale): string {
  const { total, problems: problemForms, files: fileForms } = reportWords[locale];
  const byFile = Map.groupBy([...problems].sort(compareProblems), ({ file }) => file);
  const parts = [...byFile].map(([file, found]) =>
    [file, ...found.map((problem) => problemText(problem, locale))].join("\n"),
  );
  const sum = say(total, {
    problems: counted(problems.length, problemForms),
    files: counted(byFile.size, fileForms),
  });
  return [...parts, `${sum}\n`].join("\n\n");
}

interface Outcome {
  problems: readonly Problem[];
  counts: { files: number; rows: number; datasets: number };
}

/** What a check says in the end: the report, or in one line that all is well. */
export function outcomeText({ problems, counts }: Outcome, locale: Locale): string {
  return problems.length > 0
    ? reportText(problems, locale)
    : `${say(reportWords[locale].sound, counts)}\n`;
}
