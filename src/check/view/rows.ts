import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import { isMeasured, mostParts, type RawView } from "../../model/view.ts";
import { lineOf, viewProblem, type ViewScope } from "./scope.ts";

/** The columns that together say which mark a row becomes; null for a kind without marks. */
function markColumns(view: RawView): string[] | null {
  switch (view.kind) {
    case "bar":
      return [view.y, ...(view.series === undefined ? [] : [view.series])];
    case "column":
    case "line":
      return [view.x, ...(view.series === undefined ? [] : [view.series])];
    case "stack":
      return [view.x, view.series];
    case "choropleth":
      return [view.place];
    case "figure":
      return [];
    case "points":
    case "table":
      return null;
  }
}

/** The first row of which another one before it already has the mark, and that other one. */
function firstClash(rows: readonly Row[], columns: readonly string[]): [Row, Row] | null {
  const marks = new Map<string, Row>();
  for (const row of rows) {
    const mark = JSON.stringify(columns.map((column) => row.cells[column]));
    const first = marks.get(mark);
    if (first) return [first, row];
    marks.set(mark, row);
  }
  return null;
}

function overlap(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const columns = markColumns(scope.view);
  const clash = columns && firstClash(rows, columns);
  if (!clash) return [];
  const [first, second] = clash;
  const params = { first: lineOf(scope, first), second: lineOf(scope, second), columns };
  const rule = scope.view.kind === "figure" ? "figure" : "mark";
  return [viewProblem(scope, `view-overlap.${rule}`, { params })];
}

function mixedUnits(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const column = scope.fields.find(({ role }) => role === "unit")?.name;
  if (column === undefined || !isMeasured(scope.view)) return [];
  const units = [...new Set(rows.map(({ cells }) => cells[column] ?? ""))];
  return units.length > 1 ? [viewProblem(scope, "mixed-units", { params: { units } })] : [];
}

/** As many series as there are colours that can be told apart; a stack is checked by itself. */
function manySeries(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const { view } = scope;
  if (view.kind !== "bar" && view.kind !== "column" && view.kind !== "line") return [];
  const { series } = view;
  if (series === undefined) return [];
  const count = new Set(rows.map(({ cells }) => cells[series])).size;
  const params = { series, count: String(count), bound: String(mostParts) };
  return count > mostParts ? [viewProblem(scope, "many-series", { path: ["series"], params })] : [];
}

/** Checks that the rows a view selects can be drawn: some, one for each mark, in one unit. */
export function checkViewRows(scope: ViewScope, rows: readonly Row[]): Problem[] {
  if (rows.length === 0) return [viewProblem(scope, "empty-view", { path: [scope.conditions] })];
  return [overlap, mixedUnits, manySeries].flatMap((check) => check(scope, rows));
}
