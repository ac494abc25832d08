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

function mergedOnce(bunches: Bunch[]): Bunch[] {
  const kept: Bunch[] = [];
  for (const bunch of bunches) {
    const other = kept.find((each) => overlaps(each, bunch));
    if (other) join(other, bunch);
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
