import type { Problem } from "../../model/problem.ts";
import { comparePeriods, parsePeriod } from "../../model/period.ts";
import { columnOf } from "../../model/view.ts";
import { isShownAt } from "../../stats/events.ts";
import { checkUnique } from "../descriptor/names.ts";
import { annotationsOf } from "../descriptor/originals.ts";
import { candidateRows, viewProblem, type ViewScope } from "./scope.ts";
import { viewTitle } from "./words.ts";

/** Checks that each event of a view is at a time of its own, between the first and the last that it shows. */
export function checkAnnotations(scope: ViewScope): Problem[] {
  const { view, candidate, places } = scope;
  const axis = columnOf(view, "period") ?? columnOf(view, "label") ?? "";
  const rows = candidateRows(candidate, view.where ?? {}, places) ?? [];
  const periods = rows.map(({ cells }) => cells[axis] ?? "").sort(comparePeriods);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const events = annotationsOf(view);
  const times = events.map(({ at: name }, index) => {
    return { path: [...scope.path, "annotations", index, "at"], name };
  });
  const outside = events.flatMap(({ at }, index) => {
    if (parsePeriod(at) && isShownAt(at, periods)) return [];
    const params = { property: "annotations.at", view: viewTitle(scope), first, last };
    return viewProblem(scope, "unknown-value.axis", {
      path: ["annotations", index, "at"],
      value: at,
      params,
    });
  });
  return [...checkUnique(scope.source, times), ...outside];
}
