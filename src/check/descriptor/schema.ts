import type { z } from "zod";
import type { JsonPath } from "../../model/json.ts";
import type { ProblemKey } from "../../model/problem-codes.ts";
import type { Problem } from "../../model/problem.ts";
import { checkJson, jsonProblem, valueAt, type JsonFile } from "../json.ts";
import type { Checked } from "../problem.ts";
import { choices, leaves, reasonOf, type Issue } from "./schema-issues.ts";
import { propertyNames } from "./schema-names.ts";
import { suggestWord } from "./usual-words.ts";

const pathOf = ({ path }: Issue): JsonPath =>
  path.map((step) => (typeof step === "number" ? step : String(step)));

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value);

/** What our own rules of the schemas call what they refuse. */
const refined: Readonly<Partial<Record<string, ProblemKey>>> = {
  zone: "property-error.zone",
  credentials: "property-error.credentials",
  "site-address": "property-error.site-address",
  "sub-path": "property-error.sub-path",
};

/** What staff get wrong most often has words of its own; the rest has Zod's. */
function keyOf(issue: Issue, input: unknown): ProblemKey {
  if (choices(issue).length > 0)
    return issue.code === "invalid_union" ? "unknown-kind" : "property-error.enum";
  if (issue.code === "invalid_type" && issue.expected === "string" && typeof input === "number")
    return "property-error.text";
  if (issue.code === "invalid_format" && issue.format === "date") return "property-error.date";
  if (issue.code === "invalid_format" && issue.format === "url") return "property-error.url";
  if (issue.code === "invalid_format" && issue.format === "regex")
    return refined[issue.message] ?? "property-error.letters";
  if (issue.code === "too_small" && issue.minimum === 1) return "property-error.empty";
  if (issue.code === "too_small" && issue.origin === "string") return "property-error.short";
  if (issue.code === "custom") return refined[issue.message] ?? "property-error.reserved";
  return "property-error.schema";
}

function valueProblem(issue: Issue, source: JsonFile): Problem {
  const path = pathOf(issue);
  const property = path.findLast((step) => typeof step === "string") ?? "$";
  const input = valueAt(source.document.value, path);
  if (input === undefined)
    return jsonProblem("missing-property.property", source, { path, params: { property } });
  const value = textOf(input);
  const allowed = choices(issue);
  const reason = reasonOf(issue, input);
  const bound = issue.code === "too_small" ? String(issue.minimum) : "";
  const params = { property, allowed, reason, bound, ...suggestWord(value, allowed) };
  return jsonProblem(keyOf(issue, input), source, { path, value, params });
}

/** Checks a JSON file against a Zod schema; every fault is reported at once. */
export function checkSchema<T>(schema: z.ZodType<T>, source: JsonFile): Checked<T> {
  const faults = checkJson(source);
  const { value } = source.document;
  if (value === undefined) return { value: null, problems: faults };
  const { data, error } = schema.safeParse(value);
  const problems = (error?.issues ?? []).flatMap(leaves).flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return [valueProblem(issue, source)];
    const path = pathOf(issue);
    const names = propertyNames(schema, value, path);
    const unknown = issue.keys.filter((key) => key !== "__proto__"); // which is a fault of the JSON
    return unknown.map((property) =>
      jsonProblem("unknown-property", source, {
        path: [...path, property],
        params: { property, ...suggestWord(property, names) },
      }),
    );
  });
  return { value: data ?? null, problems: [...faults, ...problems] };
}
