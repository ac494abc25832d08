import { labelOf, type LabelledColumn } from "../../check/reshape/layout.ts";
import { unitOf } from "../../check/reshape/unit-row.ts";
import { remarked } from "../../check/cell/time/remarks.ts";
import { staffWords } from "../../locales/index.ts";
import type { Field, Role } from "../../model/dataset.ts";
import { localeIds } from "../../model/locale.ts";
import { valuesAcross } from "../../model/reshape-labels.ts";
import { distinctNames } from "../identifier.ts";
import type { Level } from "./across.ts";
import { textsOf } from "./header.ts";
import type { Context, Parts } from "./parts.ts";
import { isTimeLabel, titleAndUnit } from "../labels.ts";
import * as staying from "./staying.ts";

const unitIn = (label: string): Field["unit"] => {
  const { unit } = titleAndUnit(label);
  return unit === null ? null : { [localeIds[0]]: unit };
};

export const field = (name: string, role: Role): Field => ({
  name,
  role,
  type: role === "value" ? "number" : "string",
  title: { [localeIds[0]]: name },
  description: null,
  unit: role === "value" ? unitIn(name) : null,
  categories: [],
  constraints: {},
});

const roleOf = { times: "period", places: "place", words: "dimension" } as const;

export interface Named {
  across: string[];
  /** The field of times across; undefined where there are none. */
  times?: string | undefined;
  /** Of each label of a value the name of its field. */
  values: Record<string, string>;
  fields: Field[];
}

/** A label with the unit that stands below it, if it has none of its own: `人口`, `（万人）` → `人口（万人）`. */
export const withUnitOf = (label: string, unit: string | undefined): string =>
  unit === undefined || titleAndUnit(label).unit !== null ? label : `${label}（${unitOf(unit)}）`;

/** What a value is called of which labels tell the unit alone: `2021 (%)`; what only says that times stand below it names none. */
function named(label: string, usual: string): string {
  if (isTimeLabel(label)) return usual;
  const [, unit] = /^(?:[(（[](.+)[)）\]]|([%％‰]))$/.exec(label)?.filter(Boolean) ?? [];
  return unit === undefined ? label : `${usual}（${unit}）`;
}

/** Names the fields that the labels across fill, and that of the values; the file has no words for them. */
export function acrossFields(
  {
    across,
    units,
    unit,
    corner,
  }: Pick<Parts, "across" | "units"> & { unit: string | null; corner: string | undefined },
  taken: readonly string[],
  { locale }: Context,
): Named {
  if (!across) return { across: [], fields: [], values: {} };
  const { columns, levels, values } = across;
  const remarks = columns.map(({ labels }) => remarked(labels[levels.indexOf("times")] ?? ""));
  const hasRemarks = remarks.some((remark) => remark?.mark === null);
  const { shape, titles } = staffWords[locale].draft;
  const called = across.words ? shape[across.words] : shape.category;
  const word = { times: titles.period, places: titles.place, words: called };
  const told = [...new Set(levels)].filter((level) => level !== "values");
  const own = units.across.get("");
  const value = withUnitOf(unit === null ? shape.value : `${shape.value}（${unit}）`, own);
  const wordOf = (level: Level) =>
    (told.length === 1 && corner) || word[level as keyof typeof word];
  const names = distinctNames([...taken, ...told.map(wordOf), value]);
  const nameOf = (level: Level) =>
    level === "values" ? valuesAcross : (names[taken.length + told.indexOf(level)] ?? "");
  const valuesCalled = Object.fromEntries(
    values.map((each) => [each, withUnitOf(named(each, shape.value), units.across.get(each))]),
  );
  const valueNames = values.length > 0 ? Object.values(valuesCalled) : names.slice(-1);
  return {
    across: levels.map(nameOf),
    values: valuesCalled,
    times: told.includes("times") ? nameOf("times") : undefined,
    fields: [
      ...told.map((level) => field(nameOf(level), roleOf[level])),
      ...(hasRemarks ? [field("obs_status", "status")] : []),
      ...valueNames.map((name) => field(name, "value")),
    ],
  };
}

/** What a column is. */
function roleIn(
  { part, body, places }: Pick<Parts, "part" | "body"> & Pick<Context, "places">,
  column: LabelledColumn,
): Role {
  if (labelOf(column) === part) return "period";
  if (staying.areFigures(column, body)) return "value";
  return staying.arePlaces(textsOf(body, column), places) ? "place" : "note";
}

/**
 * What the columns that stay are, as far as the reading of their rows needs it. Where several are of
 * places, they are words until it is known which of them is the place of the row.
 */
export function rolesOf(parts: Parts, places: Context["places"]): Map<LabelledColumn, Role> {
  const roles = new Map(parts.stays.map((each) => [each, roleIn({ ...parts, places }, each)]));
  const ofPlaces = [...roles].filter(([, role]) => role === "place");
  for (const [each] of ofPlaces.length > 1 ? ofPlaces : []) roles.set(each, "name");
  return roles;
}

/** What the row of units says of fields, by their names. */
export function unitsOfFields(
  { units, stays }: Parts,
  { fields, values }: Named,
  nameOf: (column: LabelledColumn) => string,
): Record<string, string> {
  const only = fields.find(({ role }) => role === "value")?.name ?? "";
  return Object.fromEntries([
    ...stays.flatMap((each) => {
      const unit = units.stays.get(each.index);
      return unit === undefined ? [] : [[nameOf(each), unit] as const];
    }),
    ...[...units.across].map(([value, unit]) => [values[value] ?? only, unit] as const),
  ]);
}

/** A field of times with the calendar of years that begin in a month of their own, whatever they are called. */
export const inOwnYears = (each: Field, begins: number): Field =>
  each.role === "period" ? { ...each, calendar: { year: "school", begins } } : each;
