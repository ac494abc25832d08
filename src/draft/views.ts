import { comparePeriods, parsePeriod } from "../model/period.ts";
import { callsRank } from "../check/aggregates.ts";
import { withUnit } from "../check/header/unit.ts";
import type { Place, Places } from "../model/place.ts";
import type { DraftField } from "./fields.ts";

/** What a first view is, before it has a title. */
export interface FirstView {
  sort: "byDistrict" | "overTime";
  /** The field whose title its own is made of. */
  value: DraftField;
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

/** The first view that the columns allow: bars of the newest period, or lines; null for neither. */
export function firstView(
  fields: readonly DraftField[],
  { places, key, inPeriod }: ViewContext,
): FirstView | null {
  const inRole = (role: string) => fields.filter((field) => field.role === role);
  const value = inRole("value").find(({ title }) => !callsRank(title) && !isSample(title));
  const [period] = inRole("period");
  const [place] = inRole("place");
  // Another only says something of its row: sun or rain of a day, of which there is one row.
  const dimensions = inRole("dimension").filter(({ name }) => key.includes(name));
  const [series] = dimensions;
  const tooMany = dimensions.length > 1 || (series?.texts.values.length ?? 0) > mostSeries;
  const units = new Set(series?.texts.filled.map((text) => withUnit(text).unit));
  const told = [period, place, series].map((field) => field?.name);
  const areApart = key.every((name) => told.includes(name)); // else several rows are one bar
  const isNamed = inRole("unit").length > 0 || inRole("name").length > 0;
  if (!value || tooMany || isNamed || !areApart || units.size > 1) return null;
  const split = series ? { series: series.name } : {};
  const periods = (period?.texts.values ?? []).filter((text) => parsePeriod(text));
  const newest = periods.sort(comparePeriods).at(-1);
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
          ...(period && newest !== undefined && { [period.name]: inPeriod(newest) }),
          [place.name]: { level },
        },
      },
    };
  if (!period || periods.length < 2) return null;
  const rowsOf = (id: string) => place?.texts.counts[place.texts.values.indexOf(id)] ?? 0;
  const [widest] = (place?.texts.values ?? []).toSorted((a, b) => rowsOf(b) - rowsOf(a));
  const where = place && widest !== undefined ? { where: { [place.name]: widest } } : {};
  return {
    sort: "overTime",
    value,
    properties: { kind: "line", x: period.name, y: value.name, ...split, ...where },
  };
}
