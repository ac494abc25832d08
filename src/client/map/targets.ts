import { apart, type Heap } from "../../model/map/heap.ts";

/** Width and height of the mark of so many places. */
export const sizePx = (count: number): number => (count === 1 ? 24 : 26 + 6 * Math.log2(count));

/** Marks are put at whole pixels, which brings two of them nearer by so much. */
const roundingPx = 1;

const reachPx = (a: number, b: number): number => (sizePx(a) + sizePx(b)) / 2 + roundingPx;

/** Whether the boxes of two marks touch, which is what a finger and WCAG 2.2's targets go by. */
export function areTouching(a: Heap<unknown>, b: Heap<unknown>): boolean {
  const reach = reachPx(a.items.length, b.items.length);
  return Math.abs(a.x - b.x) < reach && Math.abs(a.y - b.y) < reach;
}

/** Joins marks until a finger meets each of them alone. */
export function targets<Place>(marks: readonly Heap<Place>[]): Heap<Place>[] {
  const count = marks.reduce((sum, { items }) => sum + items.length, 0);
  return apart(marks, areTouching, reachPx(count, count));
}
