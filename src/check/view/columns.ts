import { roles, type Field, type Role } from "../../model/dataset.ts";
import type { JsonPath } from "../../model/json.ts";
import type { Problem } from "../../model/problem.ts";
import { localeIds } from "../../model/locale.ts";
import { type RawView, type Where } from "../../model/view.ts";
import { suggest } from "../nearest.ts";
import { viewProblem, type ViewScope } from "./scope.ts";

/** A column that a view names, and the roles it may have there. */
interface Use {
  /** Below the view. */
  path: JsonPath;
  column: string;
  roles: readonly Role[];
  isCondition?: boolean;
}

type RawViewOf<K extends RawView["kind"]> = Extract<RawView, { kind: K }>;

/** What may stand along an axis or tell series apart. */
const labels: readonly Role[] = ["period", "place", "dimension", "name", "key"];

/** What a stack may be made of; its time stands along the axis. */
const parts = labels.filter((role) => role !== "period");

/** What rows may be selected by. */
export const selectable: readonly Role[] = roles.filter((role) => role !== "value");

const use = (property: string, column: string | undefined, allowed: readonly Role[]): Use[] =>
  column === undefined ? [] : [{ path: [property], column, roles: allowed }];

/** A label is a field, or one in each language: `name` stands for `name_zh` and `name_en`. */
function labelUses(label: string, fields: readonly Field[]): Use[] {
  const allowed: readonly Role[] = ["name", "key", "dimension"];
  const names = fields.map(({ name }) => name);
  const translated = localeIds.map((locale) => `${label}_${locale}`);
  const isTranslated = !names.includes(label) && translated.some((name) => names.includes(name));
  return (isTranslated ? translated : [label]).flatMap((name) => use("label", name, allowed));
}

function pointUses(view: RawViewOf<"points">, fields: readonly Field[]): Use[] {
  const { longitude, latitude, label, filters = [] } = view;
  return [
    ...use("longitude", longitude, ["longitude"]),
    ...use("latitude", latitude, ["latitude"]),
    ...labelUses(label, fields),
    ...filters.map((column, index) => ({ path: ["filters", index], column, roles: labels })),
  ];
}

function drawnUses(view: RawView, fields: readonly Field[]): Use[] {
  switch (view.kind) {
    case "bar":
      return [
        ...use("x", view.x, ["value"]),
        ...use("y", view.y, labels),
        ...use("series", view.series, labels),
      ];
    case "column":
    case "line":
      return [
        ...use("x", view.x, view.kind === "line" ? ["period"] : labels),
        ...use("y", view.y, ["value"]),
        ...use("series", view.series, labels),
      ];
    case "stack":
      return [
        ...use("x", view.x, ["period"]),
        ...use("y", view.y, ["value"]),
        ...use("series", view.series, parts),
      ];
    case "figure":
      return use("value", view.value, ["value"]);
    case "choropleth":
      return [...use("value", view.value, ["value"]), ...use("place", view.place, ["place"])];
    case "points":
      return pointUses(view, fields);
    case "table":
      return [];
  }
}

function whereUses(where: Where, path: JsonPath): Use[] {
  return Object.entries(where).map(([column, condition]) => {
    const isPlaceOnly = typeof condition === "object" && !Array.isArray(condition);
    const allowed: readonly Role[] = isPlaceOnly ? ["place"] : selectable;
    return { path: [...path, column], column, roles: allowed, isCondition: !isPlaceOnly };
  });
}

function checkUse(scope: ViewScope, { path, column, ...rest }: Use, fields: Field[]): Problem[] {
  const names = fields.map(({ name }) => name);
  const field = fields.find(({ name }) => name === column);
  const property = path.join(".");
  if (!field) {
    const params = { property, ...suggest(column, names) };
    return [viewProblem(scope, "unknown-field.name", { path, value: column, params })];
  }
  if (rest.roles.includes(field.role)) return [];
  const params = { property, roles: rest.roles, role: field.role };
  const key = rest.isCondition ? "unknown-field.condition" : "unknown-field.role";
  return [viewProblem(scope, key, { path, value: column, params })];
}

function denominatorProblems(scope: ViewScope): Problem[] {
  const { view, drafts } = scope;
  if (!("denominator" in view) || !view.denominator) return [];
  const { dataset, value, where = {} } = view.denominator;
  const other = drafts.get(dataset);
  if (other === undefined) {
    const params = suggest(dataset, [...drafts.keys()]);
    const path = ["denominator", "dataset"];
    return [viewProblem(scope, "unknown-dataset", { path, value: dataset, params })];
  }
  const uses: Use[] = [
    { path: ["denominator", "value"], column: value, roles: ["value"] },
    ...whereUses(where, ["denominator", "where"]),
  ];
  const fields = other?.fields;
  return fields ? uses.flatMap((each) => checkUse(scope, each, fields)) : [];
}

/** Checks that the columns a view names exist and have a role that suits their place. */
export function checkViewColumns(scope: ViewScope): Problem[] {
  const { view, fields, conditions } = scope;
  const uses = [...drawnUses(view, fields), ...whereUses(view.where ?? {}, [conditions])];
  return [...uses.flatMap((each) => checkUse(scope, each, fields)), ...denominatorProblems(scope)];
}
