import fc from "fast-check";
import { expect, test } from "vitest";
import { radiusPx, thin } from "./thin.ts";

test("dots that lie apart stay, dots that overlap become one mark in their middle", () => {
  expect(
    thin([
      { x: 0, y: 0, items: [2] },
      { x: 4, y: 2, items: [3] },
      { x: 40, y: 40, items: [4] },
    ]),
  ).toEqual([
    { x: 2, y: 1, items: [2, 3] },
    { x: 40, y: 40, items: [4] },
  ]);
});

/** Dots of a drawing, in heaps where the power is high. */
const clouds = fc
  .record({
    count: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 4000 })),
    widePx: fc.integer({ min: 1, max: 1200 }),
    power: fc.integer({ min: 1, max: 6 }),
    seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
  })
  .map(({ count, widePx, power, seed }) => {
    let state = seed;
    const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const along = () => chance() ** power * widePx;
    return Array.from({ length: count }, (_, row) => ({ x: along(), y: along(), items: [row] }));
  });

test("no record is lost, none is drawn twice, and no two marks overlap", () => {
  fc.assert(
    fc.property(clouds, (dots) => {
      const heaps = thin(dots);
      const records = heaps.flatMap(({ items }) => items).sort((a, b) => a - b);
      expect(records.join()).toBe(dots.flatMap(({ items }) => items).join());
      const radii = heaps.map(({ items }) => radiusPx(items.length));
      const overlapping = heaps.filter((a, index) =>
        heaps.some(
          (b, other) =>
            other > index &&
            Math.hypot(a.x - b.x, a.y - b.y) < (radii[index] ?? 0) + (radii[other] ?? 0),
        ),
      );
      expect(overlapping).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test("more dots make a larger mark", () => {
  expect([1, 4, 25].map(radiusPx)).toEqual([3.5, 4.6, 7.9]);
});

test("thousands of dots stay many marks, the larger the more they are", () => {
  const dots = Array.from({ length: 4000 }, (_, row) => ({
    x: (row * 7919) % 240,
    y: (row * 104_729) % 160,
    items: [row],
  }));
  const heaps = thin(dots);
  expect(heaps.length).toBeGreaterThan(40);
  expect(heaps.flatMap(({ items }) => items)).toHaveLength(4000);
  expect(radiusPx(20_000)).toBeGreaterThan(radiusPx(2_000));
});
