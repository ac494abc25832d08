import type { RawField } from "../../model/dataset.ts";
import type { JsonPath } from "../../model/json.ts";
import type { Problem } from "../../model/problem.ts";
import { jsonProblem, type JsonFile } from "../json.ts";
import { suggest } from "../nearest.ts";
import { schemaPath } from "./outline.ts";

/** An exception that needs its reason: a sum that may be off, or that there is none. */
function checkReason(source: JsonFile, sumOf: RawField["sumOf"], path: JsonPath): Problem[] {
  const { columns, tolerance = 0, reason } = sumOf ?? {};
  const other = tolerance > 0 ? "tolerance" : columns?.length === 0 ? "columns" : null;
  if (other === null || reason !== undefined) return [];
  return [
    jsonProblem("missing-property.pair", source, { path, params: { property: "reason", other } }),
  ];
}

/** Checks that a column is declared to be the sum of other values, and why where it is not quite. */
export function checkSums(source: JsonFile, fields: readonly RawField[]): Problem[] {
  return fields.flatMap(({ name, sumOf }, index) => {
    const path = [...schemaPath, "fields", index, "sumOf"];
    const values = fields.filter((field) => field.role === "value" && field.name !== name);
    const names = values.map((field) => field.name);
    const unknown = (sumOf?.columns ?? []).flatMap((value, place) => {
      if (names.includes(value)) return [];
      const params = { property: "sumOf", ...suggest(value, names) };
      const details = { path: [...path, "columns", place], value, params };
      return [jsonProblem("unknown-field.name", source, details)];
    });
    return [...unknown, ...checkReason(source, sumOf, path)];
  });
}
