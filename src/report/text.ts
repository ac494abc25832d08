import { sayCount } from "../locales/format.ts";
import { findingWords, say } from "../locales/index.ts";
import { sayProblem, sayReading } from "../locales/problems.ts";
import type { Locale } from "../model/locale.ts";
import { compareProblems, countOf, type Problem } from "../model/problem.ts";
import type { ReadFile } from "../model/reading.ts";
import type { Repair } from "../model/repair.ts";
import { alone, causesOf, spotLines, type Cause } from "./causes.ts";
import type { Findings } from "./findings.ts";
import { repairText, spotText } from "./repair-text.ts";

interface TextOptions {
  /** Whether everything is told, one by one, however long that is. */
  isWhole?: boolean;
}

/** A screen or two have room for so many lines of problems, and so many of anything else. */
const room = { problems: 80, others: 10 };

/** How many problems there are, in how many files. */
export function totalText(problems: readonly Problem[], locale: Locale): string {
  const { total, problems: problemForms, files: fileForms } = findingWords[locale].report;
  const files = new Set(problems.map(({ file }) => file));
  return say(total, {
    problems: sayCount(problemForms, { count: countOf(problems) }, locale),
    files: sayCount(fileForms, { count: files.size }, locale),
  });
}

function causeLines(cause: Cause, locale: Locale): string[] {
  const words = findingWords[locale];
  const [problem] = cause;
  const { what, fix } = sayProblem(problem, words);
  return [
    `  ${spotText(problem, words)}  ${problem.code}`,
    `    ${what}`,
    `    ${say(words.report.fix, { fix })}`,
    ...spotLines(cause, words).map((line) => `      ${line}`),
  ];
}

/** The causes that a screen or two have room for; the first in any case. */
function shownCauses(causes: readonly Cause[], locale: Locale): Cause[] {
  let lines = 0;
  const end = causes.findIndex((cause) => {
    lines += causeLines(cause, locale).length;
    return lines > room.problems;
  });
  return causes.slice(0, end < 0 ? causes.length : Math.max(end, 1));
}

/** What there is no room for: how many problems in which files. */
function leftLines(left: readonly Problem[], locale: Locale): string[] {
  const words = findingWords[locale].report;
  const files = [...Map.groupBy(left, ({ file }) => file)].map(
    ([file, found]) => `  ${say(words.leftIn, { file, count: countOf(found) })}`,
  );
  const more = files.length > room.others ? [`  ${words.others}`] : [];
  return [say(words.left, { count: countOf(left) }), ...files.slice(0, room.others), ...more];
}

/**
 * The report as staff read it: by file and line, problems of one cause once, and how many they are
 * in all.
 */
export function reportText(
  problems: readonly Problem[],
  locale: Locale,
  { isWhole = false }: TextOptions = {},
): string {
  const causes = isWhole
    ? [...problems].sort(compareProblems).map(alone)
    : causesOf(problems, findingWords[locale]);
  const shown = isWhole ? causes : shownCauses(causes, locale);
  const left = causes.slice(shown.length).flat();
  const parts = [...Map.groupBy(shown, ([{ file }]) => file)].map(([file, found]) => [
    file,
    ...found.flatMap((cause) => causeLines(cause, locale)),
  ]);
  if (left.length > 0) parts.push(leftLines(left, locale));
  return [...parts.map((lines) => lines.join("\n")), `${totalText(problems, locale)}\n`].join(
    "\n\n",
  );
}

/** What was put right, by file; of each as many as are wanted. */
export function repairsText(
  repairs: readonly Repair[],
  locale: Locale,
  most: number = room.others,
): string[] {
  const words = findingWords[locale].report;
  const parts = [...Map.groupBy(repairs, ({ file }) => file)].map(([file, found]) => {
    const lines = found
      .slice(0, most)
      .map((repair) => `  ${repairText(repair, findingWords[locale])}`);
    const more = countOf(found) - lines.length;
    const rest = more > 0 ? [`  ${sayCount(words.moreRepairs, { count: more }, locale)}`] : [];
    return [`${words.repairs} ${file}`, ...lines, ...rest].join("\n");
  });
  return parts.length > 0
    ? [...parts, `${say(words.repaired, { count: countOf(repairs) })}\n`]
    : [];
}

/** Whether a file is what data/README.md asks for, so that nothing was assumed. */
const isUsual = ({ reading }: ReadFile): boolean =>
  reading.kind === "text" &&
  reading.encoding === "utf-8" &&
  reading.delimiter === "," &&
  !reading.hasSepLine;

function readingsText(readings: readonly ReadFile[], locale: Locale, most: number): string[] {
  const words = findingWords[locale].report;
  const lines = readings
    .filter((each) => !isUsual(each))
    .map(({ file, reading }) => {
      return `  ${say(words.reading, { file, how: sayReading(reading, findingWords[locale]) })}`;
    });
  const more = lines.length > most ? [`  ${words.others}`] : [];
  return lines.length > 0
    ? [`${[words.readings, ...lines.slice(0, most), ...more].join("\n")}\n`]
    : [];
}

/** What a check says in the end: what was assumed and put right, then what is wrong, or that all is well. */
export function outcomeText(findings: Findings, locale: Locale, options: TextOptions = {}): string {
  const { problems, repairs, readings, counts } = findings;
  const most = options.isWhole ? Infinity : room.others;
  const end =
    problems.length > 0
      ? reportText(problems, locale, options)
      : `${say(findingWords[locale].report.sound, counts)}\n`;
  return [...readingsText(readings, locale, most), ...repairsText(repairs, locale, most), end].join(
    "\n",
  );
}
