/** Where something is on the screen, in pixels from the window's top left. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const middle = ({ left, top, right, bottom }: Box) => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** How far a point is from a box; nothing within it. */
function distance({ left, top, right, bottom }: Box, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** As far from a mark as a fingertip or an unsteady hand may be, in pixels. */
const reachPx = 24;

/** The mark nearest to a point, within reach; its edge counts, then its middle. */
export function nearest<T>(
  marks: readonly T[],
  { x, y }: { x: number; y: number },
  boxOf: (mark: T) => Box,
): T | undefined {
  const [first] = marks
    .map((mark) => {
      const box = boxOf(mark);
      const { x: midX, y: midY } = middle(box);
      return { mark, edge: distance(box, x, y), centre: Math.hypot(midX - x, midY - y) };
    })
    .filter(({ edge }) => edge <= reachPx)
    .sort((a, b) => a.edge - b.edge || a.centre - b.centre);
  return first?.mark;
}

/** Marks on one line may differ by a pixel, as their shapes do. */
const sameLinePx = 1;

/** Marks in reading order: downwards first, or else from left to right. */
export function walkOrder<T>(
  marks: readonly T[],
  boxOf: (mark: T) => Box,
  downwards: boolean,
): T[] {
  const [first, second] = downwards ? (["y", "x"] as const) : (["x", "y"] as const);
  const placed = marks
    .map((mark) => ({ mark, ...middle(boxOf(mark)) }))
    .sort((a, b) => a[first] - b[first]);
  let start = -Infinity;
  const lined = placed.map((each) => {
    if (each[first] - start > sameLinePx) start = each[first];
    return { ...each, line: start };
  });
  return lined.sort((a, b) => a.line - b.line || a[second] - b[second]).map(({ mark }) => mark);
}

/**
 * The mark a key leads to: up and down go through all, left and right stay in the series.
 * Undefined for other keys; the first and the last mark are where the way ends.
 */
export function stepped<T>(
  order: readonly T[],
  current: T | undefined,
  { key, seriesOf }: { key: string; seriesOf: (mark: T) => string },
): T | undefined {
  const isStep = key.startsWith("Arrow");
  if (key === "Home" || (isStep && current === undefined)) return order[0];
  if (key === "End") return order.at(-1);
  if (!isStep || current === undefined) return undefined;
  const isAcross = /Left|Right/.test(key);
  const way = isAcross ? order.filter((mark) => seriesOf(mark) === seriesOf(current)) : order;
  const by = /Left|Up/.test(key) ? -1 : 1;
  return way[way.indexOf(current) + by] ?? current;
}
