import { rowsOf, type ViewContext } from "../../drawing/context.ts";
import { markLabel, type Mark } from "../../drawing/mark.ts";
import { labelOf, orderedValues } from "../../drawing/series.ts";
import { absentLabel, formatNumber } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import { fieldInRole, fieldOf } from "../../model/dataset.ts";
import type { MapFilter } from "../../model/map/live-map.ts";
import {
  absent,
  observed,
  symbols,
  type MissingSymbol,
  type Observation,
  type Qualifier,
  type StatusFlag,
} from "../../model/observation.ts";
import { periodSlug } from "../../model/period.ts";
import type { Position } from "../../model/place.ts";
import type { Row } from "../../model/table.ts";
import { textIn } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { comparedAbove } from "../../stats/select.ts";
import { comparedAreas } from "../../stats/land/ground.ts";
import { areaFinder, type AreaFinder } from "../../stats/geometry.ts";

type Context = ViewContext<ViewOf<"points">>;

/** A row as a place on the map; its observation is of its position, and `1` where that is known. */
export interface Point {
  mark: Mark;
  /** Null where the row gives none: then it stands in the table alone. */
  position: Position | null;
  /** By filter, e.g. `{ district: "330402", year: "2012" }`. */
  filters: Record<string, string>;
  /** Of which district it is one; null where none is known. */
  district: string | null;
}

export interface PointDistrict {
  id: string;
  name: string;
  short: string;
  count: number;
}

export interface PointsSpec {
  kind: "points";
  points: Point[];
  /** Districts that have any, in the order of the polygons. */
  districts: PointDistrict[];
  filters: MapFilter[];
  /** What is said of rows without a position, e.g. `["2 个的位置未公布，不在图上"]`. */
  unplaced: string[];
}

function positionObservation({ dataset, view }: Context, row: Row): Observation {
  const text = row.cells[view.longitude] ?? "";
  if (Object.hasOwn(symbols, text)) return absent(text as MissingSymbol);
  const cell = (role: "status" | "qualifier") =>
    (row.cells[fieldInRole(dataset, role)?.name ?? ""] ?? "") || null;
  return observed(1, cell("status") as StatusFlag | null, cell("qualifier") as Qualifier | null);
}

/** The district a row belongs to: the one it names, or that of the town it names, or lies in. */
function districtOf({ dataset, catalogue }: Context, find: AreaFinder, row: Row): string | null {
  const { places } = catalogue;
  const named = places.get(row.cells[fieldInRole(dataset, "place")?.name ?? ""] ?? "");
  const place = named && (comparedAbove(named, places) ?? named);
  if (place?.tier === "compared") return place.id;
  return row.position ? find(row.position) : null;
}

/** Places narrow by district, everything else by its own values. */
function filterKey({ dataset }: Context, column: string): string {
  return fieldOf(dataset, column).role === "place" ? "district" : column.replaceAll("_", "-");
}

function filterOf(context: Context, column: string, districts: PointDistrict[]): MapFilter {
  const field = fieldOf(context.dataset, column);
  const options =
    field.role === "place"
      ? districts.map(({ id, name }) => ({ value: id, label: name }))
      : orderedValues(context, rowsOf(context), column)
          .filter((value) => value !== "")
          .map((value) => ({ value: periodSlug(value), label: labelOf(context, column, value) }));
  return { key: filterKey(context, column), label: textIn(field.title, context.locale), options };
}

function filtersOfRow(context: Context, row: Row, district: string | null) {
  const entries = (context.view.filters ?? []).map((column): [string, string] => {
    const isPlace = fieldOf(context.dataset, column).role === "place";
    const value = isPlace ? (district ?? "") : periodSlug(row.cells[column] ?? "");
    return [filterKey(context, column), value];
  });
  return Object.fromEntries(entries);
}

function districtsWith({ catalogue, locale }: Context, ids: (string | null)[]): PointDistrict[] {
  return [...catalogue.places.values()]
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name, short }) => ({
      id,
      name: textIn(name, locale),
      short: textIn(short, locale),
      count: ids.filter((each) => each === id).length,
    }));
}

/** Says how many rows have no position, by reason. */
function describeUnplaced({ dataset, locale }: Context, points: Point[]): string[] {
  const without = points.map(({ mark }) => mark.observation).filter(({ value }) => value === null);
  const byStatus = Map.groupBy(without, ({ status }) => status);
  const { missingLabels } = dataset;
  return [...byStatus.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const status = absentLabel(first, { locale, missingLabels });
    return [
      say(words[locale].points.unplaced, { count: formatNumber(group.length, locale), status }),
    ];
  });
}

/** Decides which rows have a place on the map, and how many belong to each district. */
export function pointsSpec(context: Context): PointsSpec {
  const { view, catalogue } = context;
  const rows = rowsOf(context);
  const find = areaFinder(comparedAreas(catalogue.boundaries.features, catalogue.places));
  const ids = rows.map((row) => districtOf(context, find, row));
  const points = rows.map((row, index): Point => {
    const label = markLabel(context, view.label, row);
    return {
      mark: {
        records: [row.record],
        observation: positionObservation(context, row),
        label,
        text: label,
        tip: label,
        place: null,
        series: null,
      },
      position: row.position ?? null,
      filters: filtersOfRow(context, row, ids[index] ?? null),
      district: ids[index] ?? null,
    };
  });
  const districts = districtsWith(context, ids);
  return {
    kind: "points",
    points,
    districts,
    filters: (view.filters ?? []).map((column) => filterOf(context, column, districts)),
    unplaced: describeUnplaced(context, points),
  };
}
