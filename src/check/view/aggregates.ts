import type { Aggregates } from "../../model/agreement.ts";
import { aggregatesOf } from "../aggregates.ts";
import type { Field } from "../../model/dataset.ts";
import type { JsonPath } from "../../model/json.ts";
import type { Problem } from "../../model/problem.ts";
import { viewProblem, type ViewScope } from "./scope.ts";

interface Use {
  /** What adds the column up. */
  property: string;
  column: string;
  /** Below the view. */
  path: JsonPath;
  /** Of the column; of the view's own dataset where they are left out. */
  fields?: readonly Field[];
}

/** Checks that the numbers of a column may be added up, as its parts are somewhere. */
export function checkAggregates(
  scope: ViewScope,
  { property, column, path, fields = scope.fields }: Use,
  allowed: readonly Aggregates[] = ["sum"],
): Problem[] {
  const field = fields.find(({ name }) => name === column);
  if (!field || allowed.includes(aggregatesOf(field))) return [];
  const params = { property, field: field.title, aggregates: aggregatesOf(field) };
  return [viewProblem(scope, "unknown-field.aggregates", { path, value: column, params })];
}
