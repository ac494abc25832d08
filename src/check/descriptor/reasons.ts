import type { JsonPath } from "../../model/json.ts";
import type { Problem } from "../../model/problem.ts";
import { jsonProblem, type JsonFile } from "../json.ts";
import { isPlaceholder, isUnfinished } from "../placeholders.ts";

/** A Problem for each `reason` that nobody wrote, wherever a descriptor has one; what is unfinished is told so. */
export function checkReasons(
  source: JsonFile,
  value: unknown = source.document.value,
  path: JsonPath = [],
): Problem[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, below]: [string, unknown]) => {
    const place = [...path, Array.isArray(value) ? Number(name) : name];
    if (name !== "reason" || typeof below !== "string") return checkReasons(source, below, place);
    if (isUnfinished(below) || !isPlaceholder(below)) return [];
    const params = { property: name };
    return [
      jsonProblem("missing-property.suggested", source, { path: place, value: below, params }),
    ];
  });
}
