import { geoArea, geoBounds, geoContains } from "d3-geo";
import gcoord from "gcoord";
import type {
  Feature,
  FeatureCollection,
  MultiPolygon,
  Polygon,
  Position as Corner,
} from "geojson";
import { oncePer } from "./once.ts";
import type { Crs, Position } from "../model/place.ts";

export type Area = Feature<Polygon | MultiPolygon>;
export type Areas = FeatureCollection<Polygon | MultiPolygon>;

const halfSphere = 2 * Math.PI;

/** Rings wound as d3 has them: within the outer one lies less than half of the sphere, beyond a hole more. */
const wound = (rings: readonly Corner[][]): Corner[][] =>
  rings.map((ring, index) => {
    const isLarge = geoArea({ type: "Polygon", coordinates: [ring] }) > halfSphere;
    return isLarge === index > 0 ? ring : ring.toReversed();
  });

function rewound(area: Area): Area {
  const { geometry } = area;
  return geometry.type === "Polygon"
    ? { ...area, geometry: { ...geometry, coordinates: wound(geometry.coordinates) } }
    : { ...area, geometry: { ...geometry, coordinates: geometry.coordinates.map(wound) } };
}

/**
 * Turns rings from RFC 7946's winding into d3's, which is the opposite; otherwise d3 takes each polygon
 * for the whole sphere without it. What a ring holds is asked of d3, whose borders are great circles:
 * those of a strip along a parallel bend over it.
 */
export const rewoundForD3 = (areas: Area[]): Areas => ({
  type: "FeatureCollection",
  features: areas.map(rewound),
});

const gcoordNames = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** A position in WGS 84, whatever it is given in; what is in WGS 84 stays as it is. */
export const toWgs84 = (position: Position, crs: Crs): Position =>
  crs === "wgs84" ? position : gcoord.transform(position, gcoordNames[crs], gcoord.WGS84);

/** The id of the area that holds a position, or null. */
export type AreaFinder = (position: Position) => string | null;

/** Makes the search for the area that holds a position; at a border the first one has it. */
export function areaFinder(areas: Area[]): AreaFinder {
  const boxed = rewoundForD3(areas).features.map((area) => ({ area, box: geoBounds(area) }));
  return ([x, y]) => {
    const found = boxed.find(
      ({ area, box: [[west, south], [east, north]] }) =>
        x >= west && x <= east && y >= south && y <= north && geoContains(area, [x, y]),
    );
    return found ? String(found.area.id) : null;
  };
}

const vertices = ({ geometry }: Area): Set<string> =>
  new Set(geometry.coordinates.flat(geometry.type === "Polygon" ? 1 : 2).map(String));

/** The corners of each area, and the places in the list of those that have a corner. */
const corners = oncePer((areas: Area[]) => {
  const borders = areas.map(vertices);
  const owners = new Map<string, number[]>();
  borders.forEach((border, index) => {
    for (const corner of border) owners.set(corner, [...(owners.get(corner) ?? []), index]);
  });
  return { ids: areas.map(({ id }) => String(id)), borders, owners };
});

/** Ids of the areas that share a border with one: at least two vertices of their outlines. */
export function neighboursOf(areas: Area[], id: string): string[] {
  const { ids, borders, owners } = corners(areas);
  const own = ids.indexOf(id);
  const shared = [...(borders[own] ?? [])].flatMap((corner) => owners.get(corner) ?? []);
  const counts = Map.groupBy(shared, (index) => index);
  return ids.filter((_, index) => index !== own && (counts.get(index)?.length ?? 0) > 1);
}

/** Of one degree of latitude. */
const metresPerDegree = 111_195;

/** The distance of the origin from a line between two points of a plane. */
function fromSegment([ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / square));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** How far a position is from the outline of an area, in metres: right for some kilometres. */
export function metresFrom({ geometry }: Area, [x, y]: Position): number {
  const wide = Math.cos((y * Math.PI) / 180);
  const around = ([longitude = 0, latitude = 0]: number[]): Position => [
    (longitude - x) * wide * metresPerDegree,
    (latitude - y) * metresPerDegree,
  ];
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  let least = Infinity;
  for (const ring of rings) {
    const points = ring.map(around);
    points.slice(1).forEach((point, index) => {
      least = Math.min(least, fromSegment(points[index] ?? point, point));
    });
  }
  return least;
}
