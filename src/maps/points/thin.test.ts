import { expect, test } from "vitest";
import { radiusPx, thin } from "./thin.ts";

const dots = Array.from({ length: 60 }, (_, index) => ({
  x: (index * 37) % 90,
  y: (index * 53) % 70,
  record: index + 2,
}));

test("dots that lie apart stay, dots that overlap become one mark in their middle", () => {
  expect(
    thin([
      { x: 0, y: 0, record: 2 },
      { x: 4, y: 2, record: 3 },
      { x: 40, y: 40, record: 4 },
    ]),
  ).toEqual([
    { x: 2, y: 1, records: [2, 3] },
    { x: 40, y: 40, records: [4] },
  ]);
});

test("no record is lost, none is drawn twice, and no two marks overlap", () => {
  const bunches = thin(dots);
  expect(bunches.flatMap(({ records }) => records).sort((a, b) => a - b)).toEqual(
    dots.map(({ record }) => record),
  );
  for (const a of bunches)
    for (const b of bunches.filter((each) => each !== a))
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(
        radiusPx(a.records.length) + radiusPx(b.records.length),
      );
});

test("more dots make a larger mark", () => {
  expect([1, 4, 25].map(radiusPx)).toEqual([3.5, 4.6, 7.9]);
});

test("thousands of dots stay many marks, the larger the more they are", () => {
  const dots = Array.from({ length: 4000 }, (_, record) => ({
    x: (record * 7919) % 240,
    y: (record * 104_729) % 160,
    record,
  }));
  const bunches = thin(dots);
  expect(bunches.length).toBeGreaterThan(40);
  expect(bunches.flatMap(({ records }) => records)).toHaveLength(4000);
  expect(radiusPx(20_000)).toBeGreaterThan(radiusPx(2_000));
});
