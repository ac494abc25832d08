import type { Position } from "geojson";
import type { Area } from "../geometry.ts";
import { oncePer } from "../once.ts";

/** The polygons of an area, each as its rings. */
export const polygonsOf = ({ geometry }: Area): Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** West and east of positions whose longitudes are read in one way. */
function rangeOf(areas: Area[], read: (longitude: number) => number): [number, number] {
  let [west, east] = [Infinity, -Infinity];
  for (const [longitude = 0] of areas.flatMap(polygonsOf).flat(2)) {
    west = Math.min(west, read(longitude));
    east = Math.max(east, read(longitude));
  }
  return [west, east];
}

/** A longitude counted from Greenwich eastwards, over the 180th meridian: 185 of -175. */
const eastwards = (longitude: number): number => (longitude < 0 ? longitude + 360 : longitude);

/** How the longitudes of some areas are read so that they lie together, and which is in their middle. */
export interface Meridians {
  read: (longitude: number) => number;
  middle: number;
  /** Whether land on both sides of the 180th meridian is nearer by that way than by Greenwich. */
  isOverEdge: boolean;
}

export const meridiansOf = oncePer((areas: Area[]): Meridians => {
  const asTheyAre = (longitude: number) => longitude;
  const [west, east] = rangeOf(areas, asTheyAre);
  const [first, last] = rangeOf(areas, eastwards);
  return last - first < east - west
    ? { read: eastwards, middle: (first + last) / 2, isOverEdge: true }
    : { read: asTheyAre, middle: (west + east) / 2, isOverEdge: false };
});

const moved = (area: Area, read: Meridians["read"]): Area => ({
  ...area,
  geometry: {
    type: "MultiPolygon",
    coordinates: polygonsOf(area).map((rings) =>
      rings.map((ring) => ring.map(([longitude = 0, ...rest]) => [read(longitude), ...rest])),
    ),
  },
});

/** Areas beside each other, with longitudes above 180 where they go over its meridian; all others as they are. */
export const unrolled = oncePer((areas: Area[]): Area[] => {
  const { read, isOverEdge } = meridiansOf(areas);
  return isOverEdge ? areas.map((area) => moved(area, read)) : areas;
});
