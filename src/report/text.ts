import { sayCount } from "../locales/format.ts";
import { findingWords, say } from "../locales/index.ts";
import { sayProblem, sayReading } from "../locales/problems.ts";
import type { Locale } from "../model/locale.ts";
import { compareProblems, type Problem } from "../model/problem.ts";
import type { ReadFile } from "../model/reading.ts";
import type { Repair } from "../model/repair.ts";
import type { Findings } from "./findings.ts";
import { repairText, spotText } from "./repair-text.ts";

function problemText(problem: Problem, locale: Locale): string {
  const words = findingWords[locale];
  const { what, fix } = sayProblem(problem, words);
  const mend = say(words.report.fix, { fix });
  return `  ${spotText(problem, words)}  ${problem.code}\n    ${what}\n    ${mend}`;
}

/** How many problems there are, in how many files. */
export function totalText(problems: readonly Problem[], locale: Locale): string {
  const { total, problems: problemForms, files: fileForms } = findingWords[locale].report;
  const files = new Set(problems.map(({ file }) => file));
  return say(total, {
    problems: sayCount(problemForms, { count: problems.length }, locale),
    files: sayCount(fileForms, { count: files.size }, locale),
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

/** The text report names no more repairs of one file than these; the others name all. */
const repairsListed = 100;

function repairsText(repairs: readonly Repair[], locale: Locale): string[] {
  const words = findingWords[locale].report;
  const parts = [...Map.groupBy(repairs, ({ file }) => file)].map(([file, found]) => {
    const lines = found
      .slice(0, repairsListed)
      .map((repair) => `  ${repairText(repair, findingWords[locale])}`);
    const more = found.length - lines.length;
    const rest = more > 0 ? [`  ${sayCount(words.moreRepairs, { count: more }, locale)}`] : [];
    return [`${words.repairs} ${file}`, ...lines, ...rest].join("\n");
  });
  return parts.length > 0 ? [...parts, `${say(words.repaired, { count: repairs.length })}\n`] : [];
}

/** Whether a file is what data/README.md asks for, so that nothing was assumed. */
const isUsual = ({ reading }: ReadFile): boolean =>
  reading.kind === "text" && reading.encoding === "utf-8" && reading.delimiter === ",";

function readingsText(readings: readonly ReadFile[], locale: Locale): string[] {
  const words = findingWords[locale].report;
  const lines = readings
    .filter((each) => !isUsual(each))
    .map(({ file, reading }) => {
      return `  ${say(words.reading, { file, how: sayReading(reading, findingWords[locale]) })}`;
    });
  return lines.length > 0 ? [[words.readings, ...lines].join("\n") + "\n"] : [];
}

/** What a check says in the end: what was assumed and put right, then what is wrong, or that all is well. */
export function outcomeText(findings: Findings, locale: Locale): string {
  const { problems, repairs, readings, counts } = findings;
  const end =
    problems.length > 0
      ? reportText(problems, locale)
      : `${say(findingWords[locale].report.sound, counts)}\n`;
  return [...readingsText(readings, locale), ...repairsText(repairs, locale), end].join("\n");
}
