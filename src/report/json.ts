import { findingWords } from "../locales/index.ts";
import { sayProblem, sayRepair } from "../locales/problems.ts";
import type { Locale } from "../model/locale.ts";
import { areWarnings, compareProblems, countOf } from "../model/problem.ts";
import type { Findings } from "./findings.ts";

/** The report for programs: every finding with its place, and its words in one language. */
export function reportJson(
  { problems, repairs, readings, counts }: Findings,
  locale: Locale,
): string {
  const words = findingWords[locale];
  const report = {
    sound: areWarnings(problems),
    language: locale,
    counts: { ...counts, problems: countOf(problems), repairs: countOf(repairs) },
    readings: readings.map(({ file, reading }) => ({ file, ...reading })),
    problems: [...problems].sort(compareProblems).map((problem) => {
      const { params, ...rest } = problem;
      const nearest = params["nearest"] === undefined ? {} : { suggestion: params["nearest"] };
      const texts = params["all"] === undefined ? {} : { texts: params["all"] };
      return { ...rest, ...nearest, ...texts, ...sayProblem(problem, words) };
    }),
    repairs: repairs.map((repair) => ({ ...repair, what: sayRepair(repair, words) })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
