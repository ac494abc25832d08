import type { z } from "zod";
import { languages } from "../../locales/languages.ts";
import { localeIds, localised, type Localised } from "../../model/locale.ts";

export type Issue = z.core.$ZodIssue;

const under = (outer: Issue, inner: Issue): Issue => ({
  ...inner,
  path: [...outer.path, ...inner.path],
});

const isOtherType = (issue: Issue): boolean =>
  issue.path.length === 0 && issue.code === "invalid_type";

/** Of a union's branches, that which the value comes nearest to; else the first, which leads. */
function nearestBranch(branches: readonly Issue[][]): Issue[] {
  const [best] = branches
    .filter((issues) => !issues.some(isOtherType))
    .sort((a, b) => a.length - b.length);
  return best ?? branches[0] ?? [];
}

/** The issues to be reported for one: in place of a failed union, those of its nearest branch. */
export function leaves(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  return nearestBranch(issue.errors).flatMap((inner) => leaves(under(issue, inner)));
}

/** What a discriminator or a list of choices would have allowed. */
export function choices(issue: Issue): string[] {
  if (issue.code === "invalid_value") return issue.values.map(String);
  return "options" in issue ? (issue.options ?? []).map(String) : [];
}

/** Zod's own words for an issue, which need to know what was given. */
export function reasonOf(issue: Issue, input: unknown): Localised {
  const say = (words: z.core.$ZodErrorMap): string => {
    const message = words({ ...issue, input } as z.core.$ZodRawIssue);
    return typeof message === "string" ? message : (message?.message ?? issue.message);
  };
  return localised(localeIds, (locale) => say(languages[locale].schemaError));
}
