import type { MultiPolygon, Polygon, Position } from "geojson";
import { feature, merge } from "topojson-client";
import { topology } from "topojson-server";
import {
  planarRingArea,
  planarTriangleArea,
  presimplify,
  simplify,
  type Ring,
  type Triangle,
} from "topojson-simplify";
import type {
  GeometryCollection,
  MultiPolygon as SharedPolygons,
  Polygon as SharedPolygon,
  Topology,
} from "topojson-specification";
import type { Area } from "../stats/geometry.ts";
import { oncePer } from "../stats/once.ts";
import { polygonsOf } from "../stats/land/unrolled.ts";
import type { Project } from "./spot.ts";

type SharedArea = SharedPolygon | SharedPolygons;
type Shared = Topology<{ areas: GeometryCollection }>;

/** What a drawing leaves out, in square pixels: a corner, and an island beside a larger one. */
const leastPx2 = { corner: 1, island: 1 };

/** The area of one place, or of several without the borders between them. */
export type OutlineOf = (ids: readonly string[]) => Area;

/** The areas with every border that two of them share held once. */
const sharedBorders = oncePer((areas: Area[]): Shared => {
  const collection = { type: "FeatureCollection" as const, features: areas };
  return topology({ areas: collection }) as unknown as Shared;
});

/** The areas that were cut in two at the 180th meridian, as GeoJSON has to be. */
const cutAreas = oncePer(
  (areas: Area[]): ReadonlySet<unknown> =>
    new Set(
      areas
        .filter((area) => {
          const touching = polygonsOf(area).filter((rings) =>
            rings.flat().some(([x]) => x === 180),
          );
          return touching.length > 1;
        })
        .map(({ id }) => id),
    ),
);

const areaOf = (geometry: Polygon | MultiPolygon): Area => ({
  type: "Feature",
  properties: {},
  geometry,
});

/** Areas as a drawing needs them: without what is too small to see in it, borders still shared. */
export function outlinesOf(areas: Area[], project: Project): OutlineOf {
  const onPaper = <Line extends Ring | Triangle>(line: Line): Line =>
    line.map((corner) => project(corner)) as Line;
  const shared = sharedBorders(areas);
  const light = simplify(
    presimplify(shared, (triangle) => planarTriangleArea(onPaper(triangle))),
    leastPx2.corner,
  );
  const isSeen = ([outer = []]: Position[][]) =>
    planarRingArea(onPaper(outer as Ring)) >= leastPx2.island;

  const within = (from: Shared, ids: readonly string[]): Area => {
    const parts = from.objects.areas.geometries.filter(({ id }) => ids.includes(String(id)));
    const [only] = parts;
    const isWhole = only && parts.length === 1 && !cutAreas(areas).has(only.id);
    if (isWhole) return feature(from, only as SharedArea) as Area;
    return areaOf(merge(from, parts as SharedArea[]));
  };
  return (ids) => {
    const seen = polygonsOf(within(light, ids)).filter(isSeen);
    if (seen.length === 0) return within(shared, ids); // smaller than a pixel, it is drawn whole
    return areaOf({ type: "MultiPolygon", coordinates: seen });
  };
}
