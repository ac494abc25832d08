import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { boxAt, covered, meet, type Box, type Stroke } from "../drawing/room.ts";

type Point = [number, number];

/** Puts a position of the map into the drawing, in pixels. */
export type Project = (position: Position) => Point;

/** Rows and columns of places tried in an area. */
const tries = 20;

/** Kept clear around a label, in pixels. */
const marginPx = 2;

/** How far a label goes, in pixels, not to cover one dot or border more, or another label. */
const dislikePx = { thing: 40, label: 400 };

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
  dots: Box[];
  labels: Box[];
  /** What it may not leave: the drawing. */
  canvas: Box;
}

const isOn = (canvas: Box, { left, right, top, bottom }: Box): boolean =>
  left >= canvas.left && right <= canvas.right && top >= canvas.top && bottom <= canvas.bottom;

/** How many of the points tried in a label must lie in its area. */
const leastWithin = 0.6;

/** Whether a label stands in its area, as far as its size lets it. */
function standsIn({ left, right, top, bottom }: Box, borders: Stroke[]): boolean {
  const steps = [0.1, 0.3, 0.5, 0.7, 0.9];
  const points = steps.flatMap((down) =>
    steps.map((across): Point => [left + across * (right - left), top + down * (bottom - top)]),
  );
  const inside = points.filter((point) => within(point, borders));
  return inside.length >= leastWithin * points.length;
}

/**
 * The place nearest to the centre at which a label covers no border, no dot and no other label;
 * null where it would cover a label, or stand in other areas more than in its own.
 */
export function labelSpot(
  area: Feature<Polygon | MultiPolygon>,
  { centre, size: [width, height], dots, labels, canvas }: Wish,
  project: Project,
): Box | null {
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
    const things = covered(box, { boxes: dots, strokes: borders });
    const away = Math.hypot(point[0] - centre[0], point[1] - centre[1]);
    const others = covered(box, { boxes: labels });
    return away + dislikePx.thing * things + dislikePx.label * others;
  };
  if (within(centre, borders) && cost(centre) === 0) return boxAt(centre, [width, height]);
  const places = [centre, ...grid].filter(
    (point) => within(point, borders) && isOn(canvas, boxAt(point, [width, height])),
  );
  const costs = places.map(cost);
  const best = boxAt(places[costs.indexOf(Math.min(...costs))] ?? centre, [width, height]);
  const isFree = isOn(canvas, best) && !labels.some((label) => meet(label, best));
  return isFree && standsIn(best, borders) ? best : null;
}
