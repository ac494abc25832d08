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

/** Radius of the mark of so many dots: it grows with its area, but slower. */
export const radiusPx = (count: number): number => 3.5 + 1.1 * (Math.sqrt(count) - 1);

const overlaps = (a: Bunch, b: Bunch): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) < radiusPx(a.records.length) + radiusPx(b.records.length);

function merged(a: Bunch, b: Bunch): Bunch {
  const [m, n] = [a.records.length, b.records.length];
  return {
    x: (a.x * m + b.x * n) / (m + n),
    y: (a.y * m + b.y * n) / (m + n),
    records: [...a.records, ...b.records],
  };
}

function mergedOnce(bunches: Bunch[]): Bunch[] {
  const kept: Bunch[] = [];
  for (const bunch of bunches) {
    const index = kept.findIndex((each) => overlaps(each, bunch));
    const other = kept[index];
    if (other) kept[index] = merged(other, bunch);
    else kept.push(bunch);
  }
  return kept;
}

/** Thins dots until no two marks overlap; every record stays in exactly one of them. */
export function thin(dots: Dot[]): Bunch[] {
  let bunches: Bunch[] = dots.map(({ x, y, record }) => ({ x, y, records: [record] }));
  for (;;) {
    const next = mergedOnce(bunches);
    if (next.length === bunches.length) return next;
    bunches = next;
  }
}
