import { roles, type Field, type Role } from "../../model/dataset.ts";
import type { JsonPath } from "../../model/json.ts";
import type { Problem } from "../../model/problem.ts";
import { columnIn, localeIds } from "../../model/locale.ts";
import { kindOf, type Channel } from "../../model/kinds.ts";
import { columnOf, type RawView, type Where } from "../../model/view.ts";
import { suggest, suggestCalled } from "../nearest.ts";
import { annotationsOf } from "../descriptor/originals.ts";
import { viewProblem, type ViewScope } from "./scope.ts";

/** A column that a view names, and the roles it may have there. */
interface Use {
  /** Below the view. */
  path: JsonPath;
  column: string;
  roles: readonly Role[];
  isCondition?: boolean;
}

/** What may stand along an axis or tell series apart. */
const labels: readonly Role[] = ["period", "place", "dimension", "name", "key"];

/** The roles that the column of a channel may have. */
export const rolesOf: Record<Channel, readonly Role[]> = {
  value: ["value"],
  across: ["value"],
  size: ["value"],
  label: labels,
  period: ["period"],
  place: ["place"],
  series: labels,
  part: labels.filter((role) => role !== "period"), // their time stands along the axis
  longitude: ["longitude"],
  latitude: ["latitude"],
  name: ["name", "key", "dimension"],
  facet: labels,
};

/** What rows may be selected by. */
export const selectable: readonly Role[] = roles.filter((role) => role !== "value");

/** A name is a field, or one in each language: `name` stands for `name_zh` and `name_en`. */
function namesOf(column: string, { fields, locales }: ViewScope): string[] {
  const names = fields.map(({ name }) => name);
  const spoken = localeIds.filter((locale) => names.includes(columnIn(column, locale)));
  if (names.includes(column) || spoken.length === 0) return [column];
  return (locales ?? spoken).map((locale) => columnIn(column, locale));
}

/** Events are at a time, which has to stand along the axis. */
const rolesIn = (view: RawView, channel: Channel): readonly Role[] =>
  channel === "label" && annotationsOf(view).length > 0 ? ["period"] : rolesOf[channel];

function channelUses(scope: ViewScope): Use[] {
  const { view } = scope;
  const properties = Object.entries(kindOf(view.kind).columns) as [Channel, string][];
  return properties.flatMap(([channel, property]) => {
    const column = columnOf(view, channel);
    if (column === undefined) return [];
    const columns = channel === "name" ? namesOf(column, scope) : [column];
    return columns.map((each) => ({
      path: [property],
      column: each,
      roles: rolesIn(view, channel),
    }));
  });
}

function filterUses(view: RawView): Use[] {
  const filters = "filters" in view ? (view.filters ?? []) : [];
  return filters.map((column, index) => ({ path: ["filters", index], column, roles: labels }));
}

function whereUses(where: Where, path: JsonPath): Use[] {
  return Object.entries(where).map(([column, condition]) => {
    const isPlaceOnly = typeof condition === "object" && !Array.isArray(condition);
    const allowed: readonly Role[] = isPlaceOnly ? ["place"] : selectable;
    return { path: [...path, column], column, roles: allowed, isCondition: !isPlaceOnly };
  });
}

/** Checks that a column exists and has one of the roles that it may have. */
export function checkUse(
  scope: ViewScope,
  { path, column, ...rest }: Use,
  fields: Field[],
): Problem[] {
  const field = fields.find(({ name }) => name === column);
  const property = path.join(".");
  if (!field) {
    const suited = fields.filter(({ role }) => rest.roles.includes(role));
    const columns = suited.map(({ name }) => name);
    const titles = new Map(fields.map(({ name, title }) => [name, Object.values(title)]));
    const params = { property, columns, ...suggestCalled(column, titles) };
    return [viewProblem(scope, "unknown-field.name", { path, value: column, params })];
  }
  if (rest.roles.includes(field.role)) return [];
  const params = { property, roles: rest.roles, role: field.role };
  const key = rest.isCondition ? "unknown-field.condition" : "unknown-field.role";
  return [viewProblem(scope, key, { path, value: column, params })];
}

function denominatorProblems(scope: ViewScope): Problem[] {
  const { view, candidates } = scope;
  if (!("denominator" in view) || !view.denominator) return [];
  const { dataset, value, where = {} } = view.denominator;
  const other = candidates.get(dataset);
  if (other === undefined) {
    const params = suggest(dataset, [...candidates.keys()]);
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
  const uses = [
    ...channelUses(scope),
    ...filterUses(view),
    ...whereUses(view.where ?? {}, [conditions]),
  ];
  return [...uses.flatMap((each) => checkUse(scope, each, fields)), ...denominatorProblems(scope)];
}
