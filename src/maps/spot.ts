import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { boxAt, covered, type Box, type Stroke } from "../drawing/room.ts";

type Point = [number, number];

/** Puts a position of the map into the drawing, in pixels. */
export type Project = (position: Position) => Point;

/** Rows and columns of places tried in an area. */
const tries = 16;

/** Kept clear around a label, in pixels. */
const marginPx = 3;

/** How far a label goes, in pixels, not to cover one thing more. */
const dislikePx = 40;

function bordersOf({ geometry }: Feature<Polygon | MultiPolygon>, project: Project): Stroke[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().flatMap((ring) => {
    const points = ring.map(project);
    return points.slice(1).map(([x2, y2], index) => {
      const [x1, y1] = points[index] ?? [x2, y2];
      return { x1, y1, x2, y2 };
    });
  });
}

/** Whether a point lies within borders: a ray from it to the right crosses an odd number of them. */
const within = ([x, y]: Point, borders: Stroke[]): boolean =>
  borders.filter(
    ({ x1, y1, x2, y2 }) => y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1),
  ).length %
    2 ===
  1;

interface Wish {
  /** Where a label would stand if there were only the area. */
  centre: Point;
  size: Point;
  /** What it should keep clear of beside the borders. */
  boxes: Box[];
}

/** The middle of the place nearest to the centre at which a label covers no border and no box. */
export function labelSpot(
  area: Feature<Polygon | MultiPolygon>,
  { centre, size: [width, height], boxes }: Wish,
  project: Project,
): Point {
  const borders = bordersOf(area, project);
  const xs = borders.map(({ x1 }) => x1);
  const ys = borders.map(({ y1 }) => y1);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [stepX, stepY] = [(Math.max(...xs) - left) / tries, (Math.max(...ys) - top) / tries];
  const grid = Array.from({ length: tries * tries }, (_, index): Point => [
    left + ((index % tries) + 0.5) * stepX,
    top + (Math.floor(index / tries) + 0.5) * stepY,
  ]);
  const cost = (point: Point) => {
    const box = boxAt(point, [width + 2 * marginPx, height + 2 * marginPx]);
    const away = Math.hypot(point[0] - centre[0], point[1] - centre[1]);
    return away + dislikePx * covered(box, { boxes, strokes: borders });
  };
  const places = [centre, ...grid.filter((point) => within(point, borders))];
  const costs = places.map(cost);
  return places[costs.indexOf(Math.min(...costs))] ?? centre;
}
