import type { Problem } from "../../model/problem.ts";
import { checkAnnotations } from "./annotations.ts";
import { checkViewColumns } from "./columns.ts";
import { checkHeadline } from "./headline.ts";
import { checkViewMap } from "./map.ts";
import { checkBases, checkDenominators, checkMeasure, checkSampleDenominator } from "./measure.ts";
import { checkReferenceRows, checkReferences } from "./references.ts";
import { checkViewRows } from "./rows.ts";
import { candidateRows, type Candidate, type Surroundings, type ViewScope } from "./scope.ts";
import { checkViewScale } from "./scale.ts";
import { checkViewShape } from "./shape.ts";
import { checkViewStack } from "./stack.ts";
import { checkStates, stateScopes } from "./states.ts";
import { checkViewValues } from "./values.ts";

/**
 * Checks one view. Later checks rest on earlier ones:
 * where those find something, these would only repeat it.
 */
export function checkView(scope: ViewScope): Problem[] {
  const { view, candidate, places } = scope;
  const columns = [...checkMeasure(scope), ...checkViewColumns(scope)];
  if (columns.length > 0) return columns;
  const values = checkViewValues(scope);
  const rows = candidateRows(candidate, view.where ?? {}, places);
  if (values.length > 0 || !rows) return values;
  return [
    ...checkViewRows(scope, rows),
    ...checkViewMap(scope, rows),
    ...checkViewStack(scope, rows),
    ...checkViewShape(scope, rows),
    ...checkViewScale(scope, rows),
    ...checkReferenceRows(scope, rows),
    ...checkDenominators(scope, rows),
    ...checkBases(scope, rows),
    ...checkSampleDenominator(scope),
  ];
}

/** Checks a view in each of its states; what is wrong in several of them is said once. */
function checkAllStates(scope: ViewScope): Problem[] {
  const problems = checkStates(scope);
  if (problems.length > 0) return problems;
  const shown = stateScopes(scope);
  const found = shown.flatMap(checkView);
  const unique = [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
  if (unique.length > 0) return unique;
  return [...checkAnnotations(scope), ...checkReferences(scope), ...checkHeadline(scope, shown)];
}

/** Checks the views of one dataset against its figures and all that they refer to. */
export function checkViews(candidate: Candidate, surroundings: Surroundings): Problem[] {
  const { fields, views, descriptor: source } = candidate;
  if (!fields) return [];
  const scope = { ...surroundings, source, candidate, fields, conditions: "where" } as const;
  return views.flatMap(({ view, index }) =>
    checkAllStates({ ...scope, view, path: ["views", index] }),
  );
}
