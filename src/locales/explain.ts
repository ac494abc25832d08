import { localeIds, type Locale } from "../model/locale.ts";
import {
  problemCodes,
  retiredCodes,
  type ProblemCode,
  type ProblemKey,
  type RetiredCode,
} from "../model/problem-codes.ts";
import type { Problem, ProblemParam } from "../model/problem.ts";
import { findingWords, say } from "./index.ts";
import examples from "./problem-examples.json" with { type: "json" };
import { keyOf, sayProblem } from "./problems.ts";
import { formatPeriod } from "./times.ts";

/** Every code that a report of ours has ever told. */
export const knownCodes: readonly string[] = [...problemCodes, ...Object.keys(retiredCodes)];

const isRetired = (code: string): code is RetiredCode => Object.hasOwn(retiredCodes, code);

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

/** A Problem such as might be met, with just the parameters that its words speak of. */
function exampleOf(key: ProblemKey): Problem {
  const own = (examples.examples as Partial<Record<ProblemKey, Record<string, ProblemParam>>>)[key];
  const known: Record<string, ProblemParam> = { ...examples.defaults, ...own };
  const { what, fix } = findingWords[localeIds[0]].problems[key];
  const spoken = [...placeholders(what + fix), ...(own?.["nearest"] ? ["nearest"] : [])];
  const { value = "", ...params } = Object.fromEntries(
    spoken.map((name) => [name, known[name] ?? ""]),
  );
  const [code, rule] = key.split(".") as [ProblemCode, string?];
  return {
    code,
    ...(rule !== undefined && { rule }),
    severity: "error",
    file: "",
    line: null,
    column: null,
    cell: null,
    value: typeof value === "string" ? value : "",
    params,
  };
}

/** The keys of a code, or the one key that is asked for; none for an unknown code. */
export const keysOf = (code: string): ProblemKey[] =>
  (Object.keys(findingWords[localeIds[0]].problems) as ProblemKey[]).filter(
    (key) => key === code || key.startsWith(`${code}.`),
  );

/** Since when a code is told no more, and what holds now. */
function explainRetired(code: RetiredCode, locale: Locale): string {
  const { report, retired } = findingWords[locale];
  const date = formatPeriod(retiredCodes[code], locale);
  return `${code}\n  ${say(report.retired, { date })}\n  ${retired[code]}\n`;
}

/** What a code means: for each of its rules what is wrong and what to do, told by an example. */
export function explain(code: string, locale: Locale): string {
  if (isRetired(code)) return explainRetired(code, locale);
  const { example, fix } = findingWords[locale].report;
  return keysOf(code)
    .map((key) => {
      const problem = exampleOf(key);
      const words = sayProblem(problem, findingWords[locale]);
      return `${keyOf(problem)}\n  ${example}${words.what}\n  ${say(fix, { fix: words.fix })}\n`;
    })
    .join("\n");
}
