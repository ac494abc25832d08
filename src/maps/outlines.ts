import type { MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
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
import { dissolved } from "./dissolved.ts";
import { snapped } from "./snapped.ts";
import { oncePer } from "../stats/once.ts";
import { polygonsOf } from "../stats/land/unrolled.ts";
import type { Project } from "./spot.ts";

type SharedArea = SharedPolygon | SharedPolygons;
type Shared = Topology<{ areas: GeometryCollection }>;

/** What a drawing leaves out, in square pixels: a corner, an island beside a larger one, and a hole. */
const leastPx2 = { corner: 1, cornerAmongMany: 3, island: 1, hole: 1 };

/** Of more corners the smallest are left out, though they might be seen: they would be most of a page. */
const mostCorners = 8000;

/** Borders of places that are one in a drawing are one border where they are nearer than this, in pixels. */
const nearPx = 1;

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

/** How large the smallest corner is that is kept, in square pixels, of borders that tell it of each. */
function leastCorner({ arcs }: Shared): number {
  const sizes = arcs
    .flatMap((arc) => arc.map(([, , size = Infinity]) => size))
    .filter((size) => size > leastPx2.corner)
    .sort((a, b) => b - a);
  return Math.min(leastPx2.cornerAmongMany, sizes[mostCorners] ?? leastPx2.corner);
}

/** Areas as a drawing needs them: without what is too small to see in it, borders still shared. */
export function outlinesOf(areas: Area[], project: Project): OutlineOf {
  const onPaper = <Line extends Ring | Triangle>(line: Line): Line =>
    line.map((corner) => project(corner)) as Line;
  const shared = sharedBorders(areas);
  const lighter = (borders: Shared): Shared => {
    const sized = presimplify(borders, (triangle) => planarTriangleArea(onPaper(triangle)));
    return simplify(sized, leastCorner(sized));
  };
  const light = lighter(shared);
  let near: Shared | undefined;
  const joined = () => (near ??= lighter(sharedBorders(snapped(areas, project, nearPx))));
  const sizeOf = (ring: Position[]) => planarRingArea(onPaper(ring as Ring));
  const isSeen = ([outer = []]: Position[][]) => sizeOf(outer) >= leastPx2.island;
  const isHole = (ring: Position[]) => sizeOf(ring) >= leastPx2.hole;

  const within = (from: Shared, ids: readonly string[]): Area => {
    const parts = from.objects.areas.geometries.filter(({ id }) => ids.includes(String(id)));
    const [only] = parts;
    const isWhole = only && parts.length === 1 && !cutAreas(areas).has(only.id);
    if (isWhole) return feature(from, only as SharedArea) as Area;
    const own = parts.map((part) => feature(from, part as SharedArea) as Area);
    return areaOf({ type: "MultiPolygon", coordinates: dissolved(own.flatMap(polygonsOf)) });
  };
  return (ids) => {
    const from = ids.length > 1 ? joined() : light;
    const seen = polygonsOf(within(from, ids))
      .filter(isSeen)
      .map(([outer = [], ...holes]) => [outer, ...holes.filter(isHole)]);
    if (seen.length === 0) return within(shared, ids); // smaller than a pixel, it is drawn whole
    return areaOf({ type: "MultiPolygon", coordinates: seen });
  };
}
