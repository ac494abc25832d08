/** A point of a drawing, in pixels, and the record it stands for. */
export interface Dot {
  x: number;
  y: number;
  record: number;
}

/** Dots drawn as one mark, in their middle. */
export interface Bunch {
  x: number;
  y: number;
  records: number[];
}

/** More dots than these make their mark larger by so many pixels for ten times as many. */
const many = { count: 100, tenfoldPx: 3 };

/**
 * Radius of the mark of so many dots: it grows with its area, but slower, and slower still where they are
 * many. Else marks would swallow each other until thousands of dots are a handful.
 */
export const radiusPx = (count: number): number =>
  3.5 +
  1.1 * (Math.sqrt(Math.min(count, many.count)) - 1) +
  many.tenfoldPx * Math.max(0, Math.log10(count / many.count));

const overlaps = (a: Bunch, b: Bunch): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) < radiusPx(a.records.length) + radiusPx(b.records.length);

/** Takes the dots of another bunch into one. */
function join(bunch: Bunch, other: Bunch): void {
  const [m, n] = [bunch.records.length, other.records.length];
  bunch.x = (bunch.x * m + other.x * n) / (m + n);
  bunch.y = (bunch.y * m + other.y * n) / (m + n);
  for (const record of other.records) bunch.records.push(record);
}

/** Bunches in their order, by cells so large that what overlaps one is in its cell or in one of the eight around. */
function makeCells(cellPx: number) {
  const kept: Bunch[] = [];
  const cells = new Map<string, Set<number>>();
  const near = [-1, 0, 1];
  const cellOf = ({ x, y }: Bunch, right = 0, down = 0): string =>
    `${Math.floor(x / cellPx) + right} ${Math.floor(y / cellPx) + down}`;
  const put = (bunch: Bunch, index: number) => {
    const key = cellOf(bunch);
    cells.set(key, (cells.get(key) ?? new Set()).add(index));
  };
  return {
    kept,
    /** The first bunch that overlaps this one, by its place among those kept; -1 where there is none. */
    find(bunch: Bunch): number {
      const around = near.flatMap((right) => near.map((down) => cellOf(bunch, right, down)));
      const found = around
        .flatMap((key) => [...(cells.get(key) ?? [])])
        .filter((index) => kept[index] && overlaps(kept[index], bunch));
      return found.length === 0 ? -1 : Math.min(...found);
    },
    add(bunch: Bunch) {
      put(bunch, kept.push(bunch) - 1);
    },
    join(index: number, other: Bunch) {
      const bunch = kept[index];
      if (!bunch) return;
      cells.get(cellOf(bunch))?.delete(index);
      join(bunch, other);
      put(bunch, index);
    },
  };
}

function mergedOnce(bunches: Bunch[], cellPx: number): Bunch[] {
  const cells = makeCells(cellPx);
  for (const bunch of bunches) {
    const index = cells.find(bunch);
    if (index === -1) cells.add(bunch);
    else cells.join(index, bunch);
  }
  return cells.kept;
}

/** Thins dots until no two marks overlap; every record stays in exactly one of them. */
export function thin(dots: Dot[]): Bunch[] {
  const cellPx = 2 * radiusPx(dots.length);
  let bunches: Bunch[] = dots.map(({ x, y, record }) => ({ x, y, records: [record] }));
  for (;;) {
    const next = mergedOnce(bunches, cellPx);
    if (next.length === bunches.length) return next;
    bunches = next;
  }
}
