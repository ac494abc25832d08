import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import { kindOf } from "../../model/kinds.ts";
import { columnOf } from "../../model/view.ts";
import { lineOf, viewProblem, type ViewScope } from "./scope.ts";

/** The columns of a view whose parts add up. */
interface Stack {
  period: string;
  value: string;
  part: string;
}

const valuesOf = (rows: readonly Row[], column: string): string[] => [
  ...new Set(rows.map(({ cells }) => cells[column] ?? "")),
];

function tooMany(scope: ViewScope, { part }: Stack, rows: readonly Row[]): Problem[] {
  const { view } = scope;
  const values = valuesOf(rows, part);
  const other = "other" in view ? (view.other ?? []) : [];
  const bound = kindOf(view.kind).mostSeries;
  const drawn = values.filter((value) => !other.includes(value));
  const count = drawn.length + (drawn.length < values.length ? 1 : 0);
  const params = { count: String(count), bound: String(bound) };
  return count > bound ? [viewProblem(scope, "stack-parts.many", { params })] : [];
}

function belowZero(scope: ViewScope, { value }: Stack, rows: readonly Row[]): Problem[] {
  const negative = rows.filter(({ values }) => (values[value]?.value ?? 0) < 0);
  return negative.map((row) =>
    viewProblem(scope, "stack-parts.negative", { params: { line: lineOf(scope, row) } }),
  );
}

/** A part without a row is not known to be nothing, so that no total could be trusted. */
function withoutRow(scope: ViewScope, { period, part }: Stack, rows: readonly Row[]): Problem[] {
  const periods = valuesOf(rows, period);
  return valuesOf(rows, part).flatMap((name) => {
    const own = valuesOf(
      rows.filter(({ cells }) => cells[part] === name),
      period,
    );
    const lacking = periods.filter((each) => !own.includes(each));
    const params = { series: name, periods: lacking };
    return lacking.length > 0 ? [viewProblem(scope, "stack-parts.absent", { params })] : [];
  });
}

/** Checks that what a stack is made of can be told apart and adds up. */
export function checkViewStack(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const { view } = scope;
  const [period, value, part] = (["period", "value", "part"] as const).map((channel) =>
    columnOf(view, channel),
  );
  if (period === undefined || value === undefined || part === undefined) return [];
  const stack = { period, value, part };
  return [tooMany, belowZero, withoutRow].flatMap((check) => check(scope, stack, rows));
}
