import { comparePeriods, parsePeriod } from "../model/period.ts";
import type { Places } from "../model/place.ts";
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

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

/** The first view that the columns allow: bars of the newest period, or lines; null for neither. */
export function firstView(fields: readonly DraftField[], places: Places): FirstView | null {
  const inRole = (role: string) => fields.filter((field) => field.role === role);
  const [value] = inRole("value");
  const [period] = inRole("period");
  const [place] = inRole("place");
  const dimensions = inRole("dimension");
  const [series] = dimensions;
  const tooMany = dimensions.length > 1 || distinct(series?.texts ?? []).length > mostSeries;
  const isNamed = inRole("unit").length > 0 || inRole("name").length > 0;
  if (!value || tooMany || isNamed) return null;
  const split = series ? { series: series.name } : {};
  const periods = distinct(period?.texts ?? []).filter((text) => parsePeriod(text));
  const newest = periods.sort(comparePeriods).at(-1);
  const isRow = (row: number, id: string) => place?.texts[row] === id;
  const rowsOf = (id: string) =>
    (place?.texts ?? []).flatMap((_, row) => (isRow(row, id) ? [row] : []));
  const districts = distinct(place?.texts ?? []).filter(
    (id) =>
      places.get(id)?.level === "district" &&
      rowsOf(id).some((row) => !period || period.texts[row] === newest),
  );
  if (place && districts.length >= 2)
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
          ...(period && newest !== undefined && { [period.name]: newest }),
          [place.name]: { level: "district" },
        },
      },
    };
  if (!period || periods.length < 2) return null;
  const [widest] = distinct(place?.texts ?? []).sort((a, b) => rowsOf(b).length - rowsOf(a).length);
  const where = place && widest !== undefined ? { where: { [place.name]: widest } } : {};
  return {
    sort: "overTime",
    value,
    properties: { kind: "line", x: period.name, y: value.name, ...split, ...where },
  };
}
