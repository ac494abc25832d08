import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import { isDay } from "../../model/period.ts";
import type { ViewKind } from "../../model/kinds.ts";
import { columnOf } from "../../model/view.ts";
import { rowProblem, viewProblem, type ViewScope } from "./scope.ts";
import { titleOf, viewTitle } from "./words.ts";

const countOf = (rows: readonly Row[], column: string | undefined): number =>
  new Set(rows.map(({ cells }) => cells[column ?? ""])).size;

/** A line between two points is a slope; between many it is a line over time. */
const mostPeriods = 3;

function slopePeriods(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const { view } = scope;
  const count = countOf(rows, columnOf(view, "period"));
  const params = { view: viewTitle(scope), count: String(count) };
  return view.kind === "slope" && (count < 2 || count > mostPeriods)
    ? [viewProblem(scope, "view-shape.periods", { path: ["x"], params })]
    : [];
}

/** A calendar has a cell for each day. */
function calendarDays(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const { view } = scope;
  const period = columnOf(view, "period") ?? "";
  const row = rows.find(({ cells }) => !isDay(cells[period] ?? ""));
  if (view.kind !== "calendar" || !row) return [];
  const params = { view: viewTitle(scope) };
  return [rowProblem(scope, "view-shape.days", { row, column: period, params })];
}

/** A pyramid has one side at the left and one at the right. */
function twoSides(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const { view } = scope;
  const count = countOf(rows, columnOf(view, "series"));
  const params = { view: viewTitle(scope), count: String(count) };
  return view.kind === "pyramid" && count !== 2
    ? [viewProblem(scope, "view-shape.sides", { path: ["series"], params })]
    : [];
}

/** More drawings beside each other nobody looks through. */
const mostFacets = 24;

function manyFacets(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const { view } = scope;
  const facet = columnOf(view, "facet");
  const count = facet === undefined ? 0 : countOf(rows, facet);
  const params = { view: viewTitle(scope), count: String(count), bound: String(mostFacets) };
  return count > mostFacets
    ? [viewProblem(scope, "view-shape.facets", { path: ["facet"], params })]
    : [];
}

/** Kinds whose marks have a length or an area that cannot be less than nothing. */
const neverNegative: readonly ViewKind[] = ["pyramid", "symbols"];

function belowZero(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const { view } = scope;
  const column = columnOf(view, "value");
  if (column === undefined || !neverNegative.includes(view.kind)) return [];
  const params = { view: viewTitle(scope), field: titleOf(scope, column) };
  return rows
    .filter(({ values }) => (values[column]?.value ?? 0) < 0)
    .map((row) => rowProblem(scope, "view-shape.negative", { row, column, params }));
}

/** Checks that rows are of the shape that a kind draws. */
export const checkViewShape = (scope: ViewScope, rows: readonly Row[]): Problem[] =>
  [slopePeriods, calendarDays, twoSides, manyFacets, belowZero].flatMap((check) =>
    check(scope, rows),
  );
