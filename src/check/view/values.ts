import type { Field } from "../../model/dataset.ts";
import type { JsonPath } from "../../model/json.ts";
import type { Problem } from "../../model/problem.ts";
import type { Channel } from "../../model/kinds.ts";
import { columnOf, type Condition, type Where } from "../../model/view.ts";
import { suggestValue } from "../cell/constraints.ts";
import { breaksOf } from "../descriptor/originals.ts";
import { suggestPlace } from "../cell/roles.ts";
import { suggest } from "../nearest.ts";
import { viewProblem, type Candidate, type ViewScope } from "./scope.ts";

/** A constant that a view names, and where. */
interface Constant {
  path: JsonPath;
  value: string;
}

interface ColumnContext {
  scope: ViewScope;
  candidate: Candidate;
  field: Field;
}

function constantsOf(condition: Condition, path: JsonPath): Constant[] {
  if (typeof condition === "string") return [{ path, value: condition }];
  if (!Array.isArray(condition)) return [];
  return condition.map((value, index) => ({ path: [...path, index], value }));
}

function unknownPlace({ scope, field }: ColumnContext, { path, value }: Constant): Problem[] {
  const { places } = scope;
  if (field.role !== "place" || !places || places.has(value)) return [];
  const params = suggestPlace(value, places);
  return [viewProblem(scope, "unknown-place", { path, value, params })];
}

function unknownValue(
  { scope, candidate, field }: ColumnContext,
  { path, value }: Constant,
): Problem[] {
  const rows = candidate.checked?.table?.rows;
  const values = new Set(rows?.map(({ cells }) => cells[field.name] ?? ""));
  if (!rows || values.has(value)) return [];
  const property = path.filter((step) => typeof step === "string").join(".");
  const params = { property, ...suggestValue(value, field, [...values]) };
  return [viewProblem(scope, "unknown-value.figures", { path, value, params })];
}

/** A level that no place is of selects nothing. */
function unknownLevel({ scope, field }: ColumnContext, { path, value }: Constant): Problem[] {
  const { places } = scope;
  const allowed = [...new Set(places?.values().map(({ level }) => level))];
  if (field.role !== "place" || !places || allowed.includes(value)) return [];
  const params = { property: "level", allowed, ...suggest(value, allowed) };
  return [viewProblem(scope, "property-error.enum", { path, value, params })];
}

function checkCondition(context: ColumnContext, condition: Condition, path: JsonPath): Problem[] {
  if (typeof condition === "object" && "level" in condition)
    return unknownLevel(context, { path: [...path, "level"], value: condition.level });
  if (typeof condition === "object" && "within" in condition)
    return unknownPlace(context, { path: [...path, "within"], value: condition.within });
  return checkConstants(context, constantsOf(condition, path));
}

/** Checks that constants of a column exist, as places and in the figures. */
export function checkConstants(context: ColumnContext, constants: readonly Constant[]): Problem[] {
  return constants.flatMap((constant) => {
    const strangers = unknownPlace(context, constant);
    return strangers.length > 0 ? strangers : unknownValue(context, constant);
  });
}

interface Selection {
  candidate: Candidate;
  where: Where;
  /** Where the conditions stand in the view. */
  path: JsonPath;
}

function checkWhere(scope: ViewScope, { candidate, where, path }: Selection): Problem[] {
  return Object.entries(where).flatMap(([column, condition]) => {
    const field = candidate.fields?.find(({ name }) => name === column);
    return field ? checkCondition({ scope, candidate, field }, condition, [...path, column]) : [];
  });
}

function checkDenominator(scope: ViewScope): Problem[] {
  const { view, candidates } = scope;
  const denominator = "denominator" in view ? view.denominator : undefined;
  const candidate = candidates.get(denominator?.dataset ?? "");
  if (!denominator || !candidate) return [];
  const { where = {}, period } = denominator;
  const field = candidate.fields?.find(({ role }) => role === "period");
  return [
    ...checkWhere(scope, { candidate, where, path: ["denominator", "where"] }),
    ...(field && period !== undefined
      ? unknownValue(
          { scope, candidate, field },
          { path: ["denominator", "period"], value: period },
        )
      : []),
  ];
}

/** Checks that what is folded into one part exists, and the series that are highlighted. */
function checkListed(scope: ViewScope): Problem[] {
  const { view, candidate, fields } = scope;
  const listed = (property: "other" | "highlight", channel: Channel) => {
    const field = fields.find(({ name }) => name === columnOf(view, channel));
    const options: Partial<Record<string, unknown>> = view;
    const values = (options[property] ?? []) as string[];
    return values.flatMap((value, index) =>
      field ? unknownValue({ scope, candidate, field }, { path: [property, index], value }) : [],
    );
  };
  return [
    ...listed("other", "part"),
    ...listed("highlight", view.kind === "stack" ? "part" : "series"),
  ];
}

/** Checks that the values and places a view names exist in the figures. */
export function checkViewValues(scope: ViewScope): Problem[] {
  const { view, candidate, fields, conditions } = scope;
  const axis = columnOf(view, "period") ?? columnOf(view, "label");
  const field = fields.find(({ name }) => name === axis);
  const breaks = breaksOf(view).flatMap(({ at }, index) =>
    field
      ? unknownValue({ scope, candidate, field }, { path: ["breaks", index, "at"], value: at })
      : [],
  );
  return [
    ...checkWhere(scope, { candidate, where: view.where ?? {}, path: [conditions] }),
    ...checkDenominator(scope),
    ...breaks,
    ...checkListed(scope),
  ];
}
