import type { RawField, Role } from "../../model/dataset.ts";
import { qualifiers, statusFlags, type Marks } from "../../model/observation.ts";
import type { Crs } from "../../model/place.ts";
import type { JsonPath } from "../../model/json.ts";
import type { ProblemKey } from "../../model/problem-codes.ts";
import type { Problem } from "../../model/problem.ts";
import { turnedDate } from "../cell/time/turned-dates.ts";
import { timesAcross } from "../header/wide.ts";
import { jsonProblem, valueAt, type JsonFile } from "../json.ts";
import { checkUnique, namedIn } from "./names.ts";
import { suggestCalled } from "../nearest.ts";
import { schemaPath } from "./outline.ts";
import { patternFault } from "./pattern-steps.ts";
import { checkIntervals } from "./intervals.ts";
import { checkSums } from "./sums.ts";

/** Roles that any number of a resource's fields may have. */
const manyRoles: readonly Role[] = ["dimension", "value", "note", "name", "key"];

const fieldsPath = [...schemaPath, "fields"] as const;

interface FieldFault {
  key: ProblemKey;
  /** Below the field. */
  path: string[];
  value: string;
}

/** Properties that only the numbers of a value can have. */
const ofValues = ["aggregates", "cumulative", "minimumCount", "sumOf", "interval"] as const;

function* faultsOf(field: RawField): Generator<FieldFault> {
  const { type, role, constraints = {} } = field;
  for (const property of role === "value" ? [] : ofValues)
    if (field[property] !== undefined)
      yield { key: "property-error.value-only", path: [property], value: property };
  const { pattern, required } = constraints;
  if (role === "value" && type === "string")
    yield { key: "property-error.value-type", path: ["type"], value: type };
  if (role === "value" && required)
    yield {
      key: "property-error.value-required",
      path: ["constraints", "required"],
      value: "true",
    };
  const fault = pattern === undefined ? null : patternFault(pattern);
  if (fault && pattern !== undefined)
    yield { key: fault, path: ["constraints", "pattern"], value: pattern };
}

/** Codes that are allowed without a word of what they are called. */
function checkCodes(source: JsonFile, field: RawField, path: JsonPath): Problem[] {
  const labelled = (field.categories ?? []).map(({ value }) => value);
  const codes = (field.constraints?.enum ?? []).filter((code) => !labelled.includes(code));
  const [first] = codes;
  if (field.role !== "dimension" || first === undefined) return [];
  const params = { field: field.title, codes, first };
  return [
    jsonProblem("missing-property.label", source, {
      path: [...path, "constraints", "enum"],
      value: first,
      params,
    }),
  ];
}

function checkField(source: JsonFile, field: RawField, index: number): Problem[] {
  const path = [...fieldsPath, index];
  const categories = (field.categories ?? []).map(({ value }) => value);
  const faults = [...faultsOf(field)].map(({ key, path: below, value }) =>
    jsonProblem(key, source, { path: [...path, ...below], value, params: { field: field.name } }),
  );
  return [
    ...faults,
    ...checkCodes(source, field, path),
    ...checkUnique(source, namedIn(categories, [...path, "categories"], "value")),
  ];
}

function checkRoles(source: JsonFile, fields: readonly RawField[]): Problem[] {
  const roles = fields.map(({ role }) => role);
  const single = namedIn(roles, fieldsPath, "role").filter(
    ({ name }) => !manyRoles.some((role) => role === name),
  );
  return checkUnique(source, single, "property-error.role-twice");
}

/** Longitude and latitude stand together, and with what they are given in. */
export function checkCoordinates(
  source: JsonFile,
  fields: readonly RawField[],
  crs: Crs | null,
): Problem[] {
  const found = (["longitude", "latitude"] as const).filter((wanted) =>
    fields.some(({ role }) => role === wanted),
  );
  const [other] = found;
  if (other === undefined) return [];
  const path = ["resources", 0, "crs"];
  const isGiven = crs !== null || valueAt(source.document.value, path) !== undefined;
  const params = { property: other === "longitude" ? "latitude" : "longitude", other };
  return [
    ...(isGiven
      ? []
      : [jsonProblem("missing-property.property", source, { path, params: { property: "crs" } })]),
    ...(found.length === 1
      ? [jsonProblem("missing-property.pair", source, { path: fieldsPath, params })]
      : []),
  ];
}

/** Roles by which a table holds figures, or is a register: of what codes name, or of what lies where. */
const telling: readonly Role[] = ["value", "key", "longitude"];

function checkFigures(source: JsonFile, fields: readonly RawField[]): Problem[] {
  const isFound = fields.some(({ role }) => telling.includes(role));
  return isFound ? [] : [jsonProblem("missing-figures", source, { path: fieldsPath })];
}

/** Columns of values whose titles say one thing of several times: the table is a wide one. */
function checkTimesAcross(source: JsonFile, fields: readonly RawField[]): Problem[] {
  const values = fields.filter(({ role }) => role === "value");
  const labels = timesAcross(values.map(({ title }) => title));
  const index = fields.findIndex(({ title }) => labels.includes(title));
  if (index < 0) return [];
  const path = [...fieldsPath, index, "title"];
  const params = { labels, count: String(labels.length) };
  return [jsonProblem("wide-table.times", source, { path, value: labels[0] ?? "", params })];
}

/** What categories look like that a spreadsheet has taken for dates. */
function checkCategories(source: JsonFile, fields: readonly RawField[]): Problem[] {
  return fields.flatMap(({ title, categories = [] }, index) => {
    const values = categories.map(({ value }) => value);
    return values.flatMap((value, place) => {
      const fault = turnedDate(value, values.toSpliced(place, 1));
      const path = [...fieldsPath, index, "categories", place, "value"];
      const params = { ...fault?.params, field: title };
      return fault ? [jsonProblem(fault.key, source, { path, value, params })] : [];
    });
  });
}

const meaningRoles: readonly [role: Role, meanings: readonly string[]][] = [
  ["status", statusFlags],
  ["qualifier", qualifiers],
];

/** What marks mean stands in a column of the row: there has to be one. */
export function checkMarks(source: JsonFile, fields: readonly RawField[], marks: Marks): Problem[] {
  return Object.entries(marks).flatMap(([mark, meaning]) => {
    const [role] = meaningRoles.find(([, meanings]) => meanings.includes(meaning)) ?? [];
    if (role === undefined || fields.some((field) => field.role === role)) return [];
    const path = ["resources", 0, "marks", mark];
    const params = { property: "marks", role };
    return [jsonProblem("missing-property.role", source, { path, value: meaning, params })];
  });
}

/** Checks the fields of a descriptor for what its schema cannot say. */
export function checkFields(source: JsonFile, fields: readonly RawField[]): Problem[] {
  const names = fields.map(({ name }) => name);
  return [
    ...checkUnique(source, namedIn(names, fieldsPath, "name")),
    ...checkRoles(source, fields),
    ...checkFigures(source, fields),
    ...checkTimesAcross(source, fields),
    ...checkCategories(source, fields),
    ...fields.flatMap((field, index) => checkField(source, field, index)),
    ...checkSums(source, fields),
    ...checkIntervals(source, fields),
  ];
}

/** Checks that the primary key is made of declared fields. */
export function checkPrimaryKey(
  source: JsonFile,
  primaryKey: readonly string[],
  fields: readonly RawField[],
): Problem[] {
  const names = fields.map(({ name }) => name);
  const titles = new Map(fields.map(({ name, title }) => [name, [title]]));
  return primaryKey.flatMap((value, index) => {
    if (names.includes(value)) return [];
    const params = { property: "primaryKey", ...suggestCalled(value, titles) };
    const path = [...schemaPath, "primaryKey", index];
    return [jsonProblem("unknown-field.name", source, { path, value, params })];
  });
}
