import fc from "fast-check";
import { expect, test } from "vitest";
import type { Heap } from "../../model/map/heap.ts";
import { areTouching, sizePx, targets } from "./targets.ts";

const spot = (x: number, y: number, ...items: string[]): Heap<string> => ({ x, y, items });

test("marks that lie apart stay, marks whose targets touch are one in their middle", () => {
  expect(targets([spot(0, 0, "a"), spot(10, 4, "b"), spot(60, 0, "c")])).toEqual([
    spot(5, 2, "a", "b"),
    spot(60, 0, "c"),
  ]);
});

test("a mark that grew takes in what neither of its parts touched", () => {
  const row = [spot(0, 0, "a"), spot(24, 0, "b"), spot(0, 27, "c")];
  expect(row.map((each) => areTouching(row[2]!, each))).toEqual([false, false, true]);
  expect(targets(row)).toEqual([spot(8, 9, "a", "b", "c")]);
});

test("many places on one spot are one mark", () => {
  const [only, ...others] = targets(
    Array.from({ length: 500 }, (_, place) => spot(7, 7, `${place}`)),
  );
  expect([only?.items.length, others]).toEqual([500, []]);
});

/** Points of a map: a few heaps and what lies strewn between them. */
const clouds = fc
  .record({
    count: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 20_000 })),
    widePx: fc.integer({ min: 1, max: 4000 }),
    heaps: fc.integer({ min: 1, max: 12 }),
    tightness: fc.integer({ min: 1, max: 6 }),
    seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
  })
  .map(({ count, widePx, heaps, tightness, seed }) => {
    let state = seed;
    const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    return Array.from({ length: count }, (_, place) => {
      const heap = (place % heaps) / heaps;
      const x = heap * widePx + chance() ** tightness * widePx;
      return spot(x, chance() ** tightness * widePx, `${place}`);
    });
  });

test("no two marks touch, and each place is in one of them", () => {
  fc.assert(
    fc.property(clouds, (cloud) => {
      const marks = targets(cloud);
      const placesOf = (spots: Heap<string>[]) => spots.flatMap(({ items }) => items).toSorted();
      expect(placesOf(marks).join()).toBe(placesOf(cloud).join());
      const sorted = marks.toSorted((a, b) => a.y - b.y);
      const reach = sizePx(cloud.length) + 1;
      const touching = sorted.filter((mark, index) => {
        const end = sorted.findIndex(({ y }, other) => other > index && y - mark.y > reach);
        const near = sorted.slice(index + 1, end === -1 ? undefined : end);
        return near.some((other) => areTouching(mark, other));
      });
      expect(touching).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
