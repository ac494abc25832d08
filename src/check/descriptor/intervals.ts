import type { RawField } from "../../model/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import { jsonProblem, type JsonFile } from "../json.ts";
import { suggest } from "../nearest.ts";
import { schemaPath } from "./outline.ts";

/** Checks that the ends of intervals are other columns of numbers. */
export function checkIntervals(source: JsonFile, fields: readonly RawField[]): Problem[] {
  return fields.flatMap(({ name, interval }, index) => {
    if (!interval) return [];
    const others = fields.filter((field) => field.role === "value" && field.name !== name);
    const names = others.map((field) => field.name);
    return (["lower", "upper"] as const).flatMap((end) => {
      const value = interval[end];
      if (names.includes(value)) return [];
      const params = { property: `interval.${end}`, ...suggest(value, names) };
      const path = [...schemaPath, "fields", index, "interval", end];
      return [jsonProblem("unknown-field.name", source, { path, value, params })];
    });
  });
}
