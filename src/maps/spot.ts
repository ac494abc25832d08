import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import {
  boxAt,
  covered,
  crosses,
  isWithin,
  meet,
  middleOf,
  type Box,
  type Stroke,
} from "../drawing/room.ts";

type Point = [number, number];

/** Puts a position of the map into the drawing, in pixels. */
export type Project = (position: Position) => Point;

/** Rows and columns of places tried in an area. */
const tries = 20;

/** Kept clear around a label, in pixels. */
const marginPx = 2;

/** How far a label goes, in pixels, not to cover one dot or border more, or another label. */
const dislikePx = { thing: 40, label: 400 };

/** The borders of an area, in pixels. */
export function bordersOf(
  { geometry }: Feature<Polygon | MultiPolygon>,
  project: Project,
): Stroke[] {
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
function within([x, y]: Point, borders: readonly Stroke[]): boolean {
  let isWithin = false;
  for (const { x1, y1, x2, y2 } of borders)
    if (y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) isWithin = !isWithin;
  return isWithin;
}

interface Wish {
  /** Where a label would stand if there were only the area. */
  centre: Point;
  size: Point;
  /** What it should keep clear of beside the borders. */
  dots: Box[];
  labels: Box[];
  /** What it may not leave: the drawing. */
  canvas: Box;
  /** Whether it may pass over the border of its area, as far as most of it stands within. */
  mayCross?: boolean;
}

/** Where a label may stand: what it costs at the least, and its turn where others cost the same. */
interface Place {
  point: Point;
  order: number;
  away: number;
  others: number;
}

/** The first of the cheapest places; borders, which are many, are counted only as far as the rest is cheap. */
function cheapest(
  places: readonly Place[],
  isPossible: (place: Place) => boolean,
  costOf: (place: Place, most: number) => number,
): Place | null {
  const leastOf = ({ away, others }: Place): number => away + others;
  let [best, least]: [Place | null, number] = [null, Infinity];
  for (const place of places.toSorted((a, b) => leastOf(a) - leastOf(b))) {
    if (leastOf(place) > least) break;
    if (!isPossible(place)) continue;
    const cost = costOf(place, least);
    const isFirst = cost === least && (best === null || place.order < best.order);
    if (cost < least || isFirst) [best, least] = [place, cost];
  }
  return best;
}

/** Whether a box stands clear of an area: none of its borders passes through it, nor is it all within. */
export const isClearOf = (box: Box, borders: Stroke[]): boolean =>
  crossings(box, borders, 1) === 0 && !within(middleOf(box), borders);

/** How many borders pass through a box, counted as far as it matters. */
function crossings(box: Box, borders: readonly Stroke[], enough: number): number {
  let count = 0;
  for (const border of borders) {
    if (crosses(box, border)) count++;
    if (count >= enough) break;
  }
  return count;
}

/** How many of the points tried in a label must lie in its area; and how far the rest of a long one may reach, in pixels. */
const leastWithin = 0.6;
const mostOutPx = 40;

const dueWithin = (width: number): number => Math.max(leastWithin, 1 - mostOutPx / width);

/** Where the points lie that are tried in a label, across and down, as parts of its size. */
const steps = [0.1, 0.3, 0.5, 0.7, 0.9];

/** Whether an area is too small for so many of the points, wherever the label stands. */
function isTooSmall([width, height]: Point, [areaWidth, areaHeight]: Point): boolean {
  const most = (size: number, label: number) =>
    Math.min(steps.length, Math.floor((size / label) * steps.length) + 1);
  return most(areaWidth, width) * most(areaHeight, height) < dueWithin(width) * steps.length ** 2;
}

/** Whether a label stands in its area, as far as its size lets it. */
function standsIn({ left, right, top, bottom }: Box, borders: Stroke[]): boolean {
  const points = steps.flatMap((down) =>
    steps.map((across): Point => [left + across * (right - left), top + down * (bottom - top)]),
  );
  const inside = points.filter((point) => within(point, borders));
  return inside.length >= dueWithin(right - left) * points.length;
}

/**
 * The place in an area of some borders nearest to the centre at which a label covers no border, no dot and no other label;
 * null where it would cover a label, or stand in other areas more than in its own.
 */
export function labelSpot(
  borders: Stroke[],
  { centre, size: [width, height], dots, labels, canvas, mayCross = true }: Wish,
): Box | null {
  const xs = borders.map(({ x1 }) => x1);
  const ys = borders.map(({ y1 }) => y1);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [areaWidth, areaHeight] = [Math.max(...xs) - left, Math.max(...ys) - top];
  if (isTooSmall([width, height], [areaWidth, areaHeight])) return null;
  const [stepX, stepY] = [areaWidth / tries, areaHeight / tries];
  const grid = Array.from({ length: tries * tries }, (_, index): Point => [
    left + ((index % tries) + 0.5) * stepX,
    top + (Math.floor(index / tries) + 0.5) * stepY,
  ]);
  const boxOf = (point: Point): Box => boxAt(point, [width + 2 * marginPx, height + 2 * marginPx]);
  const places = [centre, ...grid].map((point, order): Place => {
    const away = Math.hypot(point[0] - centre[0], point[1] - centre[1]);
    const others = dislikePx.label * covered(boxOf(point), { boxes: labels });
    return { point, order, away, others };
  });
  const isPossible = ({ point }: Place): boolean =>
    within(point, borders) && isWithin(canvas, boxAt(point, [width, height]));
  const costOf = ({ point, away, others }: Place, most: number): number => {
    const box = boxOf(point);
    const enough = Math.ceil((most - away - others) / dislikePx.thing) + 1;
    const things = covered(box, { boxes: dots }) + crossings(box, borders, enough);
    return away + dislikePx.thing * things + others;
  };
  const best = boxAt(cheapest(places, isPossible, costOf)?.point ?? centre, [width, height]);
  const isFree = isWithin(canvas, best) && !labels.some((label) => meet(label, best));
  const isClear = mayCross || crossings(best, borders, 1) === 0;
  return isFree && isClear && standsIn(best, borders) ? best : null;
}
