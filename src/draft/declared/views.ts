import { comparePeriods, parsePeriod } from "../../model/period.ts";
import { callsRank } from "../../check/aggregates.ts";
import { agesAcross, sexesAmong } from "../../check/header/ages.ts";
import { isChange } from "../../check/header/wide.ts";
import { callsSum } from "../../check/whole-words.ts";
import type { Place, Places } from "../../model/place.ts";
import type { DraftField } from "../fields.ts";
import { isEnd } from "../intervals.ts";
import { isAgeLabel, titleAndUnit } from "../labels.ts";
import { dayOfClock } from "../readings.ts";

/** What a first view is, before it has a title. */
export interface FirstView {
  sort: "byDistrict" | "overTime" | "byColumn";
  /** The field whose title its own is made of; and that of a column by which it is told. */
  value: DraftField;
  by?: DraftField;
  properties: Record<string, unknown>;
}

/** More lines or bars of one place are a picture nobody can read. */
const mostSeries = 5;

interface ViewContext {
  places: Places;
  key: readonly string[];
  /** A period as it is read from its cell. */
  inPeriod: (text: string) => string;
}

/** How many were asked, beside what they said. */
const isSample = (title: string): boolean =>
  /^(n ?=?|base|sample( size)?|样本[数量])$/i.test(title);

/** The level of several places, of which those that are compared stand before all others. */
function levelOf(shown: readonly Place[]): string | null {
  const several = [...Map.groupBy(shown, ({ level }) => level)].filter(
    ([, { length }]) => length >= 2,
  );
  const isCompared = ([, [first]]: (typeof several)[number]) => first?.tier === "compared";
  const most = several.toSorted(([, a], [, b]) => b.length - a.length);
  return (several.find(isCompared) ?? most[0])?.[0] ?? null;
}

/** Whether a column tells its rows apart by age: it is called so, or holds ages. */
const isOfAges = ({ label, texts }: DraftField): boolean =>
  isAgeLabel(label) || agesAcross(texts.filled)?.labels.length === texts.filled.length;

/** Whether one value of a column alone has most rows, or is that of all places: where a picture of one is of that. */
function mostOf({ name, texts }: DraftField, whole: string | undefined): Record<string, string> {
  if (whole !== undefined && texts.values.includes(whole)) return { [name]: whole };
  const rows = (text: string) => texts.counts[texts.values.indexOf(text)] ?? 0;
  const [first] = texts.filled.toSorted((a, b) => rows(b) - rows(a));
  return first === undefined ? {} : { [name]: first };
}

const callsAllAges = (text: string): boolean =>
  callsSum(text) ||
  /^(all ages|(各|全部|所有|全)年龄([段组])?|年龄合计|все возрасты)$/i.test(text.trim());

/** Two sides for the sexes, a row for each age; null where the columns are others. */
function pyramid(
  { value, dimensions }: { value: DraftField; dimensions: readonly DraftField[] },
  { place, where }: { place: DraftField | undefined; where: Record<string, unknown> },
  places: Places,
): FirstView | null {
  const age = dimensions.find(isOfAges);
  const sex = dimensions.find((each) => each !== age && sexesAmong(each.texts.filled).length === 2);
  const isCount = !value.texts.values.some((text) => text.startsWith("-"));
  if (!age || !sex || dimensions.length !== 2 || !isCount || callsChange(value)) return null;
  const sums = age.texts.filled.filter(callsAllAges);
  const whole = [...places.values()].find(({ tier }) => tier === "whole")?.id;
  const only = {
    ...where,
    ...(place && mostOf(place, whole)),
    ...(sex.texts.filled.length > 2 && { [sex.name]: sexesAmong(sex.texts.filled) }),
    ...(sums.length > 0 && { [age.name]: age.texts.filled.filter((text) => !callsAllAges(text)) }),
  };
  return {
    sort: "byColumn",
    value,
    by: age,
    properties: {
      ...{ kind: "pyramid", x: value.name, y: age.name, series: sex.name },
      ...(Object.keys(only).length > 0 && { where: only }),
    },
  };
}

/** Whether a column says how its figures differ from others, which a picture begins with only where there is nothing else. */
const callsChange = ({ title, label }: DraftField): boolean =>
  isChange(title) ||
  /^(yoy|y\/y|mom|qoq|year[- ]on[- ]year|month[- ]on[- ]month)(?!\p{L})/iu.test(label);

/** The column that a first picture shows: one of figures themselves, else of what is made of them. */
function shownValue(values: readonly DraftField[]): DraftField | undefined {
  const all = values.filter(
    (each) => !callsRank(each.title) && !isSample(each.title) && !isEnd(each),
  );
  return all.find((each) => !callsChange(each)) ?? all[0];
}

/** The first view that the columns allow: bars of the newest period, or lines; null for neither. */
export function firstView(
  fields: readonly DraftField[],
  { places, key, inPeriod }: ViewContext,
): FirstView | null {
  const inRole = (role: string) => fields.filter((field) => field.role === role);
  const value = shownValue(inRole("value"));
  const [period] = inRole("period");
  const [place] = inRole("place");
  // Another only says something of its row: sun or rain of a day, of which there is one row.
  const dimensions = inRole("dimension").filter(({ name }) => key.includes(name));
  const [series] = dimensions;
  const tooMany = dimensions.length > 1 || (series?.texts.values.length ?? 0) > mostSeries;
  const units = new Set(series?.texts.filled.map((text) => titleAndUnit(text).unit));
  const told = [period, place, series].map((field) => field?.name);
  const areApart = key.every((name) => told.includes(name)); // else several rows are one bar
  const isNamed = inRole("unit").length > 0 || inRole("name").length > 0;
  const periods = (period?.texts.values ?? []).filter((text) => parsePeriod(text));
  const newest = periods.sort(comparePeriods).at(-1);
  const ofNewest = period && newest !== undefined ? { [period.name]: inPeriod(newest) } : {};
  const isAlone = key.every((name) =>
    [period, place, ...dimensions].some((field) => field?.name === name),
  );
  const sides =
    value && isAlone ? pyramid({ value, dimensions }, { place, where: ofNewest }, places) : null;
  if (sides) return sides;
  if (!value || tooMany || isNamed || !areApart || units.size > 1) return null;
  const split = series ? { series: series.name } : {};
  const isNew = (row: number) => !period || period.texts.at(row) === newest;
  const present = new Set(place?.texts.codes.filter((_, row) => isNew(row)));
  const shown = (place?.texts.values ?? []).flatMap((id, code) => {
    const found = present.has(code) ? places.get(id) : undefined;
    return found && found.tier !== "joint" ? [found] : [];
  });
  const level = levelOf(shown);
  if (place && level !== null)
    return {
      sort: "byDistrict",
      value,
      properties: {
        kind: "bar",
        x: value.name,
        y: place.name,
        ...split,
        sort: "value",
        where: {
          ...ofNewest,
          [place.name]: { level },
        },
      },
    };
  const clocks = period?.texts.filled.filter((text) => dayOfClock(text) !== null) ?? [];
  if (!period || periods.length + clocks.length < 2) return null;
  const rowsOf = (id: string) => place?.texts.counts[place.texts.values.indexOf(id)] ?? 0;
  const [widest] = (place?.texts.values ?? []).toSorted((a, b) => rowsOf(b) - rowsOf(a));
  const where = place && widest !== undefined ? { where: { [place.name]: widest } } : {};
  return {
    sort: "overTime",
    value,
    properties: { kind: "line", x: period.name, y: value.name, ...split, ...where },
  };
}
