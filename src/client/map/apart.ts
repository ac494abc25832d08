/** What stands on the map as one mark: where, in pixels, and how many places it is of. */
export interface Spot<Place> {
  x: number;
  y: number;
  places: Place[];
}

/** Width and height of the mark of so many places. */
export const sizePx = (count: number): number => (count === 1 ? 24 : 26 + 6 * Math.log2(count));

/** Marks are put at whole pixels, which brings two of them nearer by so much. */
const roundingPx = 1;

const reachPx = (a: number, b: number): number => (sizePx(a) + sizePx(b)) / 2 + roundingPx;

/** Whether the boxes of two marks touch, which is what a finger and WCAG 2.2's targets go by. */
export function areTouching(a: Spot<unknown>, b: Spot<unknown>): boolean {
  const reach = reachPx(a.places.length, b.places.length);
  return Math.abs(a.x - b.x) < reach && Math.abs(a.y - b.y) < reach;
}

/** Takes the places of the smaller mark into the larger. */
function joined<Place>(a: Spot<Place>, b: Spot<Place>): Spot<Place> {
  const [m, n] = [a.places.length, b.places.length];
  if (m < n) return joined(b, a);
  const middle = (p: number, q: number) => (p * m + q * n) / (m + n);
  for (const place of b.places) a.places.push(place);
  return { x: middle(a.x, b.x), y: middle(a.y, b.y), places: a.places };
}

/** Spots by cells so large that what touches one is in its cell or in one of the eight around. */
function makeCells<Place>(cellPx: number) {
  const cells = new Map<string, Set<Spot<Place>>>();
  const near = [-1, 0, 1];
  const cellOf = ({ x, y }: Spot<Place>, right = 0, down = 0): string =>
    `${Math.floor(x / cellPx) + right} ${Math.floor(y / cellPx) + down}`;
  return {
    add(spot: Spot<Place>) {
      const key = cellOf(spot);
      cells.set(key, (cells.get(key) ?? new Set()).add(spot));
    },
    delete(spot: Spot<Place>) {
      cells.get(cellOf(spot))?.delete(spot);
    },
    touching(spot: Spot<Place>): Spot<Place> | undefined {
      for (const right of near)
        for (const down of near)
          for (const other of cells.get(cellOf(spot, right, down)) ?? [])
            if (areTouching(spot, other)) return other;
      return undefined;
    },
    all: () => [...cells.values()].flatMap((spots) => [...spots]),
  };
}

/** Joins spots until no two marks touch; each place stays in exactly one of them. */
export function apart<Place>(spots: readonly Spot<Place>[]): Spot<Place>[] {
  const count = spots.reduce((sum, { places }) => sum + places.length, 0);
  const cells = makeCells<Place>(reachPx(count, count));
  const waiting = spots.map((spot) => ({ ...spot, places: [...spot.places] }));
  for (const spot of waiting) {
    const other = cells.touching(spot);
    if (other) {
      cells.delete(other);
      waiting.push(joined(other, spot)); // it is larger, and may touch what neither did
    } else cells.add(spot);
  }
  return cells.all();
}
