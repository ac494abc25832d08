/** A rectangle of a drawing in pixels, from the left and from the top. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A straight line between two points. */
export interface Stroke {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export const isWithin = (canvas: Box, { left, right, top, bottom }: Box): boolean =>
  left >= canvas.left && right <= canvas.right && top >= canvas.top && bottom <= canvas.bottom;

export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Whether a line passes through a box: it is clipped by each side in turn (Liang and Barsky). Asked
 * of each border of a map for hundreds of places, and so makes no arrays.
 */
export function crosses(box: Box, { x1, y1, x2, y2 }: Stroke): boolean {
  if (x1 < box.left && x2 < box.left) return false;
  if (x1 > box.right && x2 > box.right) return false;
  if (y1 < box.top && y2 < box.top) return false;
  if (y1 > box.bottom && y2 > box.bottom) return false;
  const dx = x2 - x1;
  const dy = y2 - y1;
  let enter = 0;
  let leave = 1;
  if (dx !== 0) {
    const left = (box.left - x1) / dx;
    const right = (box.right - x1) / dx;
    enter = Math.max(enter, Math.min(left, right));
    leave = Math.min(leave, Math.max(left, right));
  }
  if (dy !== 0) {
    const top = (box.top - y1) / dy;
    const bottom = (box.bottom - y1) / dy;
    enter = Math.max(enter, Math.min(top, bottom));
    leave = Math.min(leave, Math.max(top, bottom));
  }
  return enter < leave;
}

/** A box of a size around a point; `across` and `down` are −1, 0 or 1 for the side it lies on. */
export function boxAt(
  [x, y]: [number, number],
  [width, height]: [number, number],
  [across, down]: [number, number] = [0, 0],
): Box {
  const [left, top] = [x + ((across - 1) * width) / 2, y + ((down - 1) * height) / 2];
  return { left, right: left + width, top, bottom: top + height };
}

export const middleOf = ({ left, right, top, bottom }: Box): [number, number] => [
  (left + right) / 2,
  (top + bottom) / 2,
];

const between = (value: number, [low, high]: [number, number]): number =>
  low > high ? (low + high) / 2 : Math.max(low, Math.min(value, high));

/** The middle nearest to a point at which a circle leaves no box; that of the box where it is too large. */
export const keptIn = ({ left, right, top, bottom }: Box, [x, y]: [number, number], r: number) =>
  [between(x, [left + r, right - r]), between(y, [top + r, bottom - r])] as const;

/** What a label should keep clear of. */
export interface Obstacles {
  boxes: Box[];
  strokes?: Stroke[];
}

/** How many obstacles a label would cover. */
export function covered(box: Box, { boxes, strokes = [] }: Obstacles): number {
  let count = 0;
  for (const other of boxes) if (meet(box, other)) count++;
  for (const stroke of strokes) if (crosses(box, stroke)) count++;
  return count;
}

/** The first place that covers nothing, or else the first of those that cover least. */
export function freest<P extends { box: Box }>(places: P[], obstacles: Obstacles): P | undefined {
  const costs = places.map(({ box }) => covered(box, obstacles));
  return places[costs.indexOf(Math.min(...costs))];
}
