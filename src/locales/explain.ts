import { localeIds, type Locale } from "../model/locale.ts";
import type { Problem, ProblemCode, ProblemKey, ProblemParam } from "../model/problem.ts";
import { findingWords, say } from "./index.ts";
import examples from "./problem-examples.json" with { type: "json" };
import { keyOf, sayProblem } from "./problems.ts";

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

/** What a code means: for each of its rules what is wrong and what to do, told by an example. */
export function explain(code: string, locale: Locale): string {
  const { example, fix } = findingWords[locale].report;
  return keysOf(code)
    .map((key) => {
      const problem = exampleOf(key);
      const words = sayProblem(problem, findingWords[locale]);
      return `${keyOf(problem)}\n  ${example}${words.what}\n  ${say(fix, { fix: words.fix })}\n`;
    })
    .join("\n");
}
