import type { Feature, FeatureCollection, MultiPolygon, Point, Position } from "geojson";
import type { Catalogue } from "../../../model/catalogue.ts";
import { fieldInRole, type Dataset } from "../../../model/dataset.ts";
import type { Area } from "../../../stats/geometry.ts";
import { dissolved } from "../../../stats/land/dissolved.ts";
import { polygonsOf } from "../../../stats/land/unrolled.ts";
import { oncePer } from "../../../stats/once.ts";
import { cellsByName, jsonAbout } from "./json.ts";
import { openTable, type OpenRow, type OpenTable } from "../open-table.ts";
import type { Published } from "../published.ts";

type Geometry = Point | MultiPolygon | null;

/** What is known of places beside the rows of a dataset. */
export type Mapped = Pick<Catalogue, "boundaries" | "places">;

/** Outlines stand in every row: beyond so many corners a file would be some 5 MB. */
const mostCorners = 200_000;

/** Six decimals are a tenth of a metre, and what RFC 7946 advises. */
const rounded = ([longitude = 0, latitude = 0]: Position): Position =>
  [longitude, latitude].map((degrees) => Number(degrees.toFixed(6)));

/** Twice the area within a ring, positive where it turns as the hands of a clock do. */
const turn = (ring: Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + (nextX - x) * (nextY + y);
  }, 0);

/** As RFC 7946 has it: the outer ring against the hands of a clock, holes with them. */
const wound = (polygon: Position[][]): Position[][] =>
  polygon.map((ring, at) => {
    const isClockwise = turn(ring) > 0;
    const corners = ring.map(rounded);
    return isClockwise === at > 0 ? corners : corners.reverse();
  });

/** What a place consists of: those that it merges, else all that lie in it. */
function partsOf(id: string, { places }: Mapped): string[] {
  const members = places.get(id)?.members ?? [];
  if (members.length > 0) return members;
  const below = [...places.values()].filter(
    ({ parent, tier }) => parent === id && tier !== "joint",
  );
  return below.map((place) => place.id);
}

/** The areas that a place is or is made of; none where one of them is not known. */
function areasOf(id: string, mapped: Mapped): Area[] {
  const own = mapped.boundaries.features.find((feature) => feature.id === id);
  if (own) return [own];
  const parts = partsOf(id, mapped).map((part) => areasOf(part, mapped));
  return parts.every(({ length }) => length > 0) ? parts.flat() : [];
}

/** The polygons of a place, without the borders between its parts. */
function outlineOf(id: string, mapped: Mapped): Position[][][] {
  const areas = areasOf(id, mapped);
  const [only] = areas;
  return polygonsOf(only && areas.length === 1 ? only : dissolved(areas));
}

/** The outlines of places, each made once, of one type for all; null where one is not known. */
const outlinesIn = oncePer((mapped: Mapped) => {
  const known = new Map<string, MultiPolygon | null>();
  return (id: string): MultiPolygon | null => {
    const kept = known.get(id);
    if (kept !== undefined) return kept;
    const coordinates = outlineOf(id, mapped).map(wound);
    const made = coordinates.length > 0 ? ({ type: "MultiPolygon", coordinates } as const) : null;
    known.set(id, made);
    return made;
  };
});

const hasPositions = ({ crs, table }: Dataset): boolean =>
  crs !== null && table.rows.some(({ position }) => position);

/** How many corners the outlines of all rows of a dataset have. */
const cornersIn = oncePer((mapped: Mapped) =>
  oncePer((dataset: Dataset): number => {
    const field = fieldInRole(dataset, "place")?.name;
    if (field === undefined) return 0;
    const rows = Map.groupBy(dataset.table.rows, ({ cells }) => cells[field] ?? "");
    return [...rows].reduce((sum, [id, { length }]) => {
      const corners = outlinesIn(mapped)(id)?.coordinates.flat(2).length ?? 0;
      return sum + length * corners;
    }, 0);
  }),
);

/** Whether a dataset has something to put on a map: points of its own, or places of known outline. */
export function isMapped(dataset: Dataset, mapped: Mapped, most = mostCorners): boolean {
  if (hasPositions(dataset)) return true;
  const corners = cornersIn(mapped)(dataset);
  return corners > 0 && corners <= most;
}

/** A row without a geometry is a feature too, so that none is lost. */
function feature(table: OpenTable, each: OpenRow, geometry: Geometry): Feature<Geometry> {
  const properties = cellsByName(table, each);
  return { type: "Feature", id: each.row.record, geometry, properties };
}

/**
 * A table as GeoJSON (RFC 7946, WGS 84), a feature in each line: points as the rows have them, else
 * the outlines of their places. Coordinates in cells are as the file has them.
 */
export function toGeoJson(published: Published, table = openTable(published)): string {
  const { dataset, catalogue } = published;
  const isOfPoints = hasPositions(dataset);
  const place = fieldInRole(dataset, "place")?.name ?? "";
  const geometryOf = ({ row: { position, cells } }: OpenRow): Geometry => {
    if (!isOfPoints) return outlinesIn(catalogue)(cells[place] ?? "");
    return position ? { type: "Point", coordinates: rounded(position) } : null;
  };
  const about: Omit<FeatureCollection<Geometry>, "features"> & Record<string, unknown> = {
    type: "FeatureCollection",
    ...jsonAbout(published),
    ...(isOfPoints ? { cellsCrs: dataset.crs } : { outlines: catalogue.boundaries.metadata }),
  };
  const features = table.rows.map((each) => JSON.stringify(feature(table, each, geometryOf(each))));
  const head = JSON.stringify(about, null, 1).slice(0, -2);
  return `${head},\n "features": [\n${features.join(",\n")}\n ]\n}\n`;
}
