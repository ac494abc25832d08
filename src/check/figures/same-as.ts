import type { SameAs } from "../../model/agreement.ts";
import type { Field } from "../../model/dataset.ts";
import { mainText, type Localised } from "../../model/locale.ts";
import { symbols, type Observation } from "../../model/observation.ts";
import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import type { Where } from "../../model/view.ts";
import { jsonProblem } from "../json.ts";
import { suggest } from "../nearest.ts";
import { problem } from "../problem.ts";
import { selected, selectionScope } from "../view/selection.ts";
import {
  csvOf,
  lineOf,
  viewProblem,
  type Candidate,
  type Surroundings,
  type ViewScope,
} from "../view/scope.ts";

/** A column of this dataset, and the one of the other that says the same. */
type Join = [own: string, other: string];

const isFixed = (where: Where | undefined, name: string): boolean =>
  typeof where?.[name] === "string";

/** Rows belong together by place, period, and every dimension that both have and neither fixes. */
function joinsOf(own: ViewScope, other: ViewScope): Join[] {
  const inRole = ({ fields }: ViewScope, role: string) => fields.find((each) => each.role === role);
  const byRole = ["place", "period"].flatMap((role): Join[] => {
    const [a, b] = [inRole(own, role), inRole(other, role)];
    return a && b ? [[a.name, b.name]] : [];
  });
  const isDimension = ({ role }: Field) => role === "dimension";
  const names = new Set(other.fields.filter(isDimension).map(({ name }) => name));
  const shared = own.fields
    .filter((field) => isDimension(field) && names.has(field.name))
    .map(({ name }) => name)
    .filter((name) => !isFixed(own.view.where, name) && !isFixed(other.view.where, name));
  return [...byRole, ...shared.map((name): Join => [name, name])];
}

const valueOf = ({ view }: ViewScope): string => ("value" in view ? view.value : "");

/** The unit of a row's value: its own where rows have one, else the column's. */
function unitOf(scope: ViewScope, { cells }: Row): Localised | null {
  const field = scope.fields.find(({ role }) => role === "unit");
  const category = field?.categories.find(({ value }) => value === cells[field.name]);
  return category?.label ?? scope.fields.find(({ name }) => name === valueOf(scope))?.unit ?? null;
}

/** As cells have it: `1200 over`, `x`. */
function textOf({ value, qualifier, status }: Observation): string {
  if (value !== null) return [String(value), qualifier ?? ""].join(" ").trim();
  return Object.entries(symbols).find(([, meaning]) => meaning === status)?.[0] ?? "";
}

function compare(own: ViewScope, other: ViewScope, [row, match]: [Row, Row]): Problem[] {
  const [a, b] = [row.values[valueOf(own)], match.values[valueOf(other)]];
  const spot = own.candidate.checked?.spotOf(row, valueOf(own));
  if (!a || !b || !spot) return [];
  const [unit, otherUnit] = [unitOf(own, row), unitOf(other, match)];
  const params = {
    field: own.fields.find(({ name }) => name === valueOf(own))?.title ?? valueOf(own),
    dataset: other.candidate.id,
    file: csvOf(other.candidate),
    line: lineOf(other, match),
    other: textOf(b),
    unit: unit ?? "",
    otherUnit: otherUnit ?? "",
  };
  const file = csvOf(own.candidate);
  const value = textOf(a);
  if ((unit && mainText(unit)) !== (otherUnit && mainText(otherUnit)))
    return [problem("figures-differ.unit", file, { spot, value, params })];
  return value === textOf(b)
    ? []
    : [problem("figures-differ.value", file, { spot, value, params })];
}

function comparison(own: ViewScope, other: ViewScope): Problem[] {
  const [mine, theirs] = [selected(own), selected(other)];
  const problems = [...mine.problems, ...theirs.problems];
  if (problems.length > 0) return problems;
  if (!own.candidate.checked?.table || !other.candidate.checked?.table) return []; // told of elsewhere
  const joins = joinsOf(own, other);
  const keyOf = ({ cells }: Row, side: 0 | 1) =>
    JSON.stringify(joins.map((join) => cells[join[side]]));
  const byKey = Map.groupBy(theirs.rows, (row) => keyOf(row, 1));
  const pairs = mine.rows.flatMap((row) =>
    (byKey.get(keyOf(row, 0)) ?? []).map((match): [Row, Row] => [row, match]),
  );
  if (pairs.length === 0) return [viewProblem(own, "empty-view")];
  const found = pairs.flatMap((pair) => compare(own, other, pair));
  // Columns that differ in their unit do so on every row.
  const unit = found.find(({ rule }) => rule === "unit");
  return unit ? [unit] : found;
}

function checkDeclared(
  candidate: Candidate,
  { declared, path }: { declared: SameAs; path: (string | number)[] },
  surroundings: Surroundings,
): Problem[] {
  const { value, where, other } = declared;
  const { candidates } = surroundings;
  const otherDraft = candidates.get(other.dataset);
  if (otherDraft === undefined)
    return [
      jsonProblem("unknown-dataset", candidate.descriptor, {
        path: [...path, "other", "dataset"],
        value: other.dataset,
        params: suggest(other.dataset, [...candidates.keys()]),
      }),
    ];
  if (!otherDraft?.fields || !candidate.fields) return [];
  const own = { candidate, value, where, declaredBy: candidate, path };
  const theirs = {
    candidate: otherDraft,
    value: other.value,
    where: other.where,
    declaredBy: candidate,
    path: [...path, "other"],
  };
  return comparison(selectionScope(own, surroundings), selectionScope(theirs, surroundings));
}

/** Checks that figures which are declared to stand in another dataset too are the same there. */
export const checkSameAs = (candidate: Candidate, surroundings: Surroundings): Problem[] =>
  candidate.sameAs.flatMap(({ index, declared }) =>
    checkDeclared(candidate, { declared, path: ["sameAs", index] }, surroundings),
  );
