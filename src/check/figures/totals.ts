import type { Total } from "../../model/agreement.ts";
import type { Observation } from "../../model/observation.ts";
import type { Problem, ProblemKey } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import { sumOfParts } from "../../stats/parts.ts";
import { jsonProblem } from "../json.ts";
import type { Declared } from "../descriptor/outline.ts";
import { problem } from "../problem.ts";
import { suggestPlace } from "../cell/roles.ts";
import { csvOf, selected, selectionScope } from "../view/selection.ts";
import type { Candidate, Surroundings, ViewScope } from "../view/scope.ts";

/** Rows that differ in nothing but their place. */
function groupsOf({ fields }: ViewScope, rows: readonly Row[]): Row[][] {
  const columns = fields.filter(({ role }) => ["period", "dimension", "unit"].includes(role));
  const keyOf = ({ cells }: Row) => JSON.stringify(columns.map(({ name }) => cells[name]));
  return [...Map.groupBy(rows, keyOf).values()];
}

/** Exact parts make an exact sum; where some are not known, the others may not exceed the total. */
function faultOf(total: Observation, sum: Observation, tolerance: number): ProblemKey | null {
  if (total.value === null || sum.value === null || total.qualifier !== null) return null;
  const excess = sum.value - total.value;
  const slack = tolerance + 1e-9; // floating point, e.g. 0.1 + 0.2
  if (sum.qualifier === null) return Math.abs(excess) > slack ? "total-mismatch.sum" : null;
  return sum.qualifier === "over" && excess > slack ? "total-mismatch.parts" : null;
}

function checkGroup(scope: ViewScope, rows: readonly Row[], declared: Total): Problem[] {
  const { fields, places, candidate } = scope;
  const { value, total, tolerance = 0 } = declared;
  const place = fields.find(({ role }) => role === "place")?.name;
  const row = rows.find(({ cells }) => cells[place ?? ""] === total);
  const published = row?.values[value];
  const spot = row && candidate.checked?.spotOf(row, value);
  if (!place || !places || !published || !spot) return [];
  const sum = sumOfParts(rows, { total, place, value, places });
  const key = faultOf(published, sum, tolerance);
  if (!key) return [];
  const params = {
    field: fields.find(({ name }) => name === value)?.title ?? value,
    place: places.get(total)?.name ?? total,
    sum: String(sum.value),
    excess: String(Number(Math.abs((sum.value ?? 0) - (published.value ?? 0)).toFixed(10))),
    tolerance: String(tolerance),
  };
  return [problem(key, csvOf(candidate), { spot, value: String(published.value), params })];
}

function checkTotal(scope: ViewScope, { total, tolerance = 0, reason }: Total): Problem[] {
  const { source, path, places } = scope;
  const unreasoned = tolerance > 0 && reason === undefined;
  const pair = { property: "reason", other: "tolerance" };
  return [
    ...(places && !places.has(total)
      ? [
          jsonProblem("unknown-place", source, {
            path: [...path, "total"],
            value: total,
            params: suggestPlace(total, places),
          }),
        ]
      : []),
    ...(unreasoned ? [jsonProblem("missing-property.pair", source, { path, params: pair })] : []),
  ];
}

/** Checks that the parts of a place add up to it wherever the descriptor says that they do. */
export function checkTotals(candidate: Candidate, surroundings: Surroundings): Problem[] {
  return candidate.totals.flatMap(({ index, declared }: Declared<Total>) => {
    const { value, where } = declared;
    const path = ["totals", index];
    const scope = selectionScope(
      { candidate, value, where, declaredBy: candidate, path },
      surroundings,
    );
    const { rows, problems } = selected(scope);
    const own = [...checkTotal(scope, declared), ...problems];
    if (own.length > 0) return own;
    return groupsOf(scope, rows).flatMap((group) => checkGroup(scope, group, declared));
  });
}
