import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import { mostParts, type RawView } from "../../model/view.ts";
import { lineOf, viewProblem, type ViewScope } from "./scope.ts";

type Stack = Extract<RawView, { kind: "stack" }>;

const valuesOf = (rows: readonly Row[], column: string): string[] => [
  ...new Set(rows.map(({ cells }) => cells[column] ?? "")),
];

function tooMany(scope: ViewScope, { series, other = [] }: Stack, rows: readonly Row[]): Problem[] {
  const values = valuesOf(rows, series);
  const drawn = values.filter((value) => !other.includes(value));
  const count = drawn.length + (drawn.length < values.length ? 1 : 0);
  const params = { count: String(count), bound: String(mostParts) };
  return count > mostParts ? [viewProblem(scope, "stack-parts.many", { params })] : [];
}

function belowZero(scope: ViewScope, { y }: Stack, rows: readonly Row[]): Problem[] {
  const negative = rows.filter(({ values }) => (values[y]?.value ?? 0) < 0);
  return negative.map((row) =>
    viewProblem(scope, "stack-parts.negative", { params: { line: lineOf(scope, row) } }),
  );
}

/** A part without a row is not known to be nothing, so that no total could be trusted. */
function withoutRow(scope: ViewScope, { x, series }: Stack, rows: readonly Row[]): Problem[] {
  const periods = valuesOf(rows, x);
  return valuesOf(rows, series).flatMap((part) => {
    const own = valuesOf(
      rows.filter(({ cells }) => cells[series] === part),
      x,
    );
    const lacking = periods.filter((period) => !own.includes(period));
    const params = { series: part, periods: lacking };
    return lacking.length > 0 ? [viewProblem(scope, "stack-parts.absent", { params })] : [];
  });
}

/** Checks that what a stack is made of can be told apart and adds up. */
export function checkViewStack(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const { view } = scope;
  if (view.kind !== "stack") return [];
  return [tooMany, belowZero, withoutRow].flatMap((check) => check(scope, view, rows));
}
