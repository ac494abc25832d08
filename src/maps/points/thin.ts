import { apart, type Heap } from "../../model/map/heap.ts";

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

const overlap = (a: Heap<unknown>, b: Heap<unknown>): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) < radiusPx(a.items.length) + radiusPx(b.items.length);

/** Thins dots, each of one row, until no two marks overlap. */
export const thin = (dots: readonly Heap<number>[]): Heap<number>[] =>
  apart(dots, overlap, 2 * radiusPx(dots.length));
