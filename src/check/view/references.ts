import type { Problem } from "../../model/problem.ts";
import { columnOf, isMeasures, type RawView } from "../../model/view.ts";
import type { Row } from "../../model/table.ts";
import { aggregatesOf } from "../aggregates.ts";
import { referencesOf } from "../descriptor/originals.ts";
import { suggest } from "../nearest.ts";
import { viewProblem, type ViewScope } from "./scope.ts";
import { viewTitle } from "./words.ts";

/** Checks that numbers beside a view's own have a source, and are of what it shows. */
export function checkReferences(scope: ViewScope): Problem[] {
  const { view, candidate } = scope;
  const names = candidate.sources?.map(({ name }) => name);
  return referencesOf(view).flatMap((each, index) => {
    if (!("value" in each)) return [];
    const path = ["reference", index] as const;
    const isKnown = !names || names.includes(each.source);
    const severalMeasures = view.states !== undefined && isMeasures(view.states);
    const isLost = "scale" in view && view.scale === "log" && each.value <= 0;
    const value = String(each.value);
    return [
      ...(isKnown
        ? []
        : [
            viewProblem(scope, "unknown-source", {
              path: [...path, "source"],
              value: each.source,
              params: suggest(each.source, names),
            }),
          ]),
      ...(severalMeasures || isLost
        ? [
            viewProblem(scope, "view-reference.value", {
              path: [...path, "value"],
              value,
              params: { view: viewTitle(scope) },
            }),
          ]
        : []),
    ];
  });
}

/** Statistics of counts that are of single places, not of parts of a whole. */
const isDivided = (view: RawView): boolean => "statistic" in view && view.statistic !== undefined;

/** Whether rows are of one place each, which stand along the axis. */
function comparesPlaces({ view, fields }: ViewScope, rows: readonly Row[]): boolean {
  const column = columnOf(view, "label") ?? "";
  const isPlace = fields.some(({ name, role }) => name === column && role === "place");
  const places = new Set(rows.map(({ cells }) => cells[column]));
  return isPlace && columnOf(view, "series") === undefined && places.size === rows.length;
}

/** Whether the whole has a number that those of its parts can be compared with. */
function hasWhole({ view, fields, candidate, places }: ViewScope, [row]: readonly Row[]): boolean {
  const field = fields.find(({ name }) => name === columnOf(view, "value"));
  if (!row || !places || !field) return true; // what is wrong there is told elsewhere
  if (!isDivided(view) && aggregatesOf(field) === "sum") return false;
  const city = [...places.values()].find(({ tier }) => tier === "whole")?.id;
  const place = columnOf(view, "label") ?? "";
  const keys = fields.filter(({ role }) => role === "period" || role === "dimension");
  return (candidate.checked?.table?.rows ?? []).some(
    ({ cells, values }) =>
      cells[place] === city &&
      keys.every(({ name }) => cells[name] === row.cells[name]) &&
      values[field.name]?.value != null,
  );
}

/** Checks that a view has the places of which a mean is, or of which the city is the whole. */
export function checkReferenceRows(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const { view } = scope;
  return referencesOf(view).flatMap((each, index) => {
    if ("value" in each) return [];
    const details = {
      path: ["reference", index, "of"],
      value: each.of,
      params: { view: viewTitle(scope) },
    };
    if (!comparesPlaces(scope, rows)) return [viewProblem(scope, "view-reference.places", details)];
    return each.of === "city" && !hasWhole(scope, rows)
      ? [viewProblem(scope, "view-reference.city", details)]
      : [];
  });
}
