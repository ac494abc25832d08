import { isClearOf } from "./spot.ts";
import { boxAt, crosses, isWithin, meet, type Box, type Stroke } from "../drawing/room.ts";

type Point = [number, number];

interface Wish {
  size: Point;
  labels: readonly Box[];
  /** Lines to other labels, which this one must not cover. */
  leaders: readonly Stroke[];
  /** The borders of each area: upon one a label would be read as its name. */
  land: readonly Stroke[][];
  canvas: Box;
  /** From the middle of a mark to its edge, where its line begins. */
  apartPx: number;
}

/** How far a label may stand from its mark, in pixels: the nearer the better. */
const farPx = [14, 26, 40, 58, 80, 106];

/** To the sides first, where lines of a label are as near as one. */
const ways: readonly Point[] = [
  [1, 0],
  [-1, 0],
  [0.7, 0.7],
  [-0.7, 0.7],
  [0.7, -0.7],
  [-0.7, -0.7],
  [0, 1],
  [0, -1],
];

/**
 * The nearest place beside a mark at which a label lies on no area and covers no other label, nor does the
 * line to it; null without one.
 */
export function besideSpot(
  [x, y]: Point,
  { size, labels, leaders, land, canvas, apartPx }: Wish,
): { box: Box; leader: Stroke } | null {
  const places = farPx.flatMap((px) =>
    ways.map(([dx, dy]) => {
      const end: Point = [x + dx * px, y + dy * px];
      const [x1, y1] = [x + dx * apartPx, y + dy * apartPx];
      const leader = { x1, y1, x2: end[0], y2: end[1] };
      return { box: boxAt(end, size, [Math.sign(dx), Math.sign(dy)]), leader };
    }),
  );
  const isFree = ({ box, leader }: (typeof places)[number]) =>
    isWithin(canvas, box) &&
    !labels.some((other) => meet(other, box) || crosses(other, leader)) &&
    !leaders.some((other) => crosses(box, other)) &&
    land.every((borders) => isClearOf(box, borders));
  return places.find(isFree) ?? null;
}
