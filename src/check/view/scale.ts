import type { Channel } from "../../model/kinds.ts";
import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import { columnOf } from "../../model/view.ts";
import { rowProblem, type ViewScope } from "./scope.ts";
import { titleOf, viewTitle } from "./words.ts";

/** The channels whose numbers stand along an axis. */
const scaled: readonly Channel[] = ["value", "across"];

/** Checks that all numbers have a place on a logarithmic axis: zero and what is below have none. */
export function checkViewScale(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const { view } = scope;
  if (!("scale" in view) || view.scale !== "log") return [];
  return scaled.flatMap((channel) => {
    const column = columnOf(view, channel);
    if (column === undefined) return [];
    const params = { view: viewTitle(scope), field: titleOf(scope, column) };
    return rows
      .filter(({ values }) => (values[column]?.value ?? 1) <= 0)
      .map((row) => rowProblem(scope, "log-scale", { row, column, params }));
  });
}
