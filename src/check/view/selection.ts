import type { JsonPath } from "../../model/json.ts";
import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import type { Where } from "../../model/view.ts";
import { checkViewColumns } from "./columns.ts";
import { candidateRows, type Candidate, type Surroundings, type ViewScope } from "./scope.ts";
import { checkViewValues } from "./values.ts";

/** A value column of a dataset, and which of its rows. */
export interface Selection {
  candidate: Candidate;
  value: string;
  where?: Where | undefined;
  /** The descriptor that declares it, and where in it. */
  declaredBy: Candidate;
  path: JsonPath;
}

/** What a selection stands among: it is checked as the view of a figure is. */
export function selectionScope(
  { candidate, value, where, declaredBy, path }: Selection,
  surroundings: Surroundings,
): ViewScope {
  const view = {
    kind: "figure",
    name: "selection",
    title: "",
    value,
    ...(where && { where }),
  } as const;
  const fields = candidate.fields ?? [];
  const source = declaredBy.descriptor;
  return { ...surroundings, view, source, path, candidate, fields, conditions: "where" };
}

/** The rows of a selection, or what is wrong with its columns and conditions. */
export function selected(scope: ViewScope): { rows: Row[]; problems: Problem[] } {
  if (scope.fields.length === 0) return { rows: [], problems: [] };
  const columns = checkViewColumns(scope);
  const problems = columns.length > 0 ? columns : checkViewValues(scope);
  if (problems.length > 0) return { rows: [], problems };
  return {
    rows: candidateRows(scope.candidate, scope.view.where ?? {}, scope.places) ?? [],
    problems,
  };
}
