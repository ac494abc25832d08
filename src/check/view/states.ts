import { longestName, nameFault } from "../../address/names.ts";
import type { JsonPath } from "../../model/json.ts";
import { periodSlug } from "../../model/period.ts";
import type { Problem } from "../../model/problem.ts";
import {
  isMeasures,
  isReserved,
  statistics,
  type MeasureStates,
  type RawView,
} from "../../model/view.ts";
import { statesOf, type State } from "../../stats/states.ts";
import { suggestValue } from "../cell/constraints.ts";
import { checkUnique, namedIn } from "../descriptor/names.ts";
import { suggest } from "../nearest.ts";
import { selectable } from "./columns.ts";
import { viewProblem, type ViewScope } from "./scope.ts";

/** What a state may be called in an address. */
const address = /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9-])?$/;

function checkSlug(scope: ViewScope, value: string, path: JsonPath): Problem[] {
  const slug = periodSlug(value);
  if (isReserved(slug)) return [viewProblem(scope, "property-error.reserved", { path, value })];
  const fault = nameFault(slug);
  const params = { bound: String(longestName) };
  if (fault) return [viewProblem(scope, `property-error.${fault}`, { path, value, params })];
  return address.test(slug) ? [] : [viewProblem(scope, "property-error.address", { path, value })];
}

function checkMeasure(scope: ViewScope, value: string, path: JsonPath): Problem[] {
  const field = scope.fields.find(({ name }) => name === value);
  const property = "states.values";
  if (field && field.role !== "value") {
    const params = { property, roles: ["value"], role: field.role };
    return [viewProblem(scope, "unknown-field.role", { path, value, params })];
  }
  if (field || statistics.some((statistic) => statistic === value)) return [];
  const columns = scope.fields.filter(({ role }) => role === "value").map(({ name }) => name);
  const params = { property, ...suggest(value, [...columns, ...statistics]) };
  return [viewProblem(scope, "unknown-field.name", { path, value, params })];
}

function checkMeasures(scope: ViewScope, { values }: MeasureStates): Problem[] {
  const path = ["states", "values"];
  const names = namedIn(values, [...scope.path, ...path]);
  return [
    ...values.flatMap((value, index) => checkMeasure(scope, value, [...path, index])),
    ...checkUnique(scope.source, names),
  ];
}

function checkField(scope: ViewScope, name: string): Problem[] {
  const path = ["states", "field"];
  const field = scope.fields.find((each) => each.name === name);
  const property = path.join(".");
  if (field && selectable.includes(field.role)) return [];
  if (field)
    return [
      viewProblem(scope, "unknown-field.condition", { path, value: name, params: { property } }),
    ];
  const params = {
    property,
    ...suggest(
      name,
      scope.fields.map((each) => each.name),
    ),
  };
  return [viewProblem(scope, "unknown-field.name", { path, value: name, params })];
}

/** Two states must not have one file, also where a disk tells no small letter from a large one. */
function checkFiles(scope: ViewScope, values: readonly string[], path: JsonPath): Problem[] {
  const firsts = new Map<string, string>();
  return values.flatMap((value) => {
    const file = periodSlug(value).toLowerCase();
    const first = firsts.get(file);
    firsts.set(file, first ?? value);
    if (first === undefined) return [];
    const params = { first };
    return [viewProblem(scope, "property-error.same-file", { path, value, params })];
  });
}

/** The states of a view, as far as they can be known. */
function knownStates({ view, candidate, fields, places }: ViewScope): State<RawView>[] {
  const rows = candidate.checked?.table?.rows;
  const isKnown = (rows && places) || (view.states && isMeasures(view.states));
  return isKnown ? statesOf(view, { fields, rows: rows ?? [], places: places ?? new Map() }) : [];
}

/** The scopes of a view's states; that of the view itself where it has none, or none is known. */
export function stateScopes(scope: ViewScope): ViewScope[] {
  const known = knownStates(scope);
  return known.length > 0 ? known.map(({ view }) => ({ ...scope, view })) : [scope];
}

function checkValues(scope: ViewScope): Problem[] {
  const { states } = scope.view;
  const values = knownStates(scope).map(({ value }) => value);
  if (!states || values.length === 0) return [];
  const path = isMeasures(states) ? ["states", "values"] : ["states", "field"];
  const slugs = [
    ...values.flatMap((value) => checkSlug(scope, value, path)),
    ...(isMeasures(states) ? [] : checkFiles(scope, values, path)),
  ];
  const { default: main } = states;
  if (main === undefined || values.includes(main)) return slugs;
  const field = scope.fields.find(({ name }) => !isMeasures(states) && name === states.field);
  const suggestion = field ? suggestValue(main, field, values) : suggest(main, values);
  const params = { property: "states.default", ...suggestion };
  const details = { path: ["states", "default"], value: main, params };
  return [...slugs, viewProblem(scope, "unknown-value.figures", details)];
}

/** Checks what a view says of its states: columns, values, and what they are in an address. */
export function checkStates(scope: ViewScope): Problem[] {
  const { states } = scope.view;
  if (!states) return [];
  const names = isMeasures(states) ? checkMeasures(scope, states) : checkField(scope, states.field);
  return names.length > 0 ? names : checkValues(scope);
}
