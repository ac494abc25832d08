import { say } from "../locales/index.ts";
import {
  reportWords,
  sayProblem,
  sayReading,
  sayRepair,
  shorten,
  visible,
} from "../locales/problems.ts";
import type { Locale } from "../model/locale.ts";
import { compareProblems, type Problem } from "../model/problem.ts";
import type { ReadFile } from "../model/reading.ts";
import type { Repair } from "../model/repair.ts";
import type { Findings } from "./findings.ts";

/** Where something is, in words. */
export function spotText(
  { line, column, cell }: Pick<Problem, "line" | "column" | "cell">,
  locale: Locale,
): string {
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

/** How many problems there are, in how many files. */
export function totalText(problems: readonly Problem[], locale: Locale): string {
  const { total, problems: problemForms, files: fileForms } = reportWords[locale];
  const files = new Set(problems.map(({ file }) => file));
  return say(total, {
    problems: counted(problems.length, problemForms),
    files: counted(files.size, fileForms),
  });
}

/** The report as staff read it: all problems by file and line, and how many they are. */
export function reportText(problems: readonly Problem[], locale: Locale): string {
  const byFile = Map.groupBy([...problems].sort(compareProblems), ({ file }) => file);
  const parts = [...byFile].map(([file, found]) =>
    [file, ...found.map((problem) => problemText(problem, locale))].join("\n"),
  );
  return [...parts, `${totalText(problems, locale)}\n`].join("\n\n");
}

/** What was put right in one cell, or in a whole file. */
export function repairText(repair: Repair, locale: Locale): string {
  const words = reportWords[locale];
  const [before, after] = [repair.before, repair.after].map((text) => shorten(visible(text)));
  const params = { spot: spotText(repair, locale), what: sayRepair(repair, locale) };
  return repair.line === null
    ? say(words.repairMark, params)
    : say(words.repair, { ...params, before: before ?? "", after: after ?? "" });
}

/** The text report names no more repairs of one file than these; the others name all. */
const repairsListed = 100;

function repairsText(repairs: readonly Repair[], locale: Locale): string[] {
  const words = reportWords[locale];
  const parts = [...Map.groupBy(repairs, ({ file }) => file)].map(([file, found]) => {
    const lines = found.slice(0, repairsListed).map((repair) => `  ${repairText(repair, locale)}`);
    const more = found.length - lines.length;
    const rest = more > 0 ? [`  ${say(words.moreRepairs, { count: more })}`] : [];
    return [`${words.repairs} ${file}`, ...lines, ...rest].join("\n");
  });
  return parts.length > 0 ? [...parts, `${say(words.repaired, { count: repairs.length })}\n`] : [];
}

/** Whether a file is what data/README.md asks for, so that nothing was assumed. */
const isUsual = ({ reading }: ReadFile): boolean =>
  reading.kind === "text" && reading.encoding === "utf-8" && reading.delimiter === ",";

function readingsText(readings: readonly ReadFile[], locale: Locale): string[] {
  const words = reportWords[locale];
  const lines = readings
    .filter((each) => !isUsual(each))
    .map(({ file, reading }) => {
      return `  ${say(words.reading, { file, how: sayReading(reading, locale) })}`;
    });
  return lines.length > 0 ? [[words.readings, ...lines].join("\n") + "\n"] : [];
}

/** What a check says in the end: what was assumed and put right, then what is wrong, or that all is well. */
export function outcomeText(findings: Findings, locale: Locale): string {
  const { problems, repairs, readings, counts } = findings;
  const end =
    problems.length > 0
      ? reportText(problems, locale)
      : `${say(reportWords[locale].sound, counts)}\n`;
  return [...readingsText(readings, locale), ...repairsText(repairs, locale), end].join("\n");
}
