import type { Position } from "geojson";
import { expect, test } from "vitest";
import { dissolved } from "./dissolved.ts";

const square = (x: number, y: number, side = 1): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

const areaOf = (ring: Position[] = []): number =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = ring[index] ?? [];
    return sum + (fromX * y - x * fromY) / 2;
  }, 0);

const areas = (polygons: Position[][][]) => polygons.map((rings) => rings.map(areaOf));

test("squares of a board are one, whichever way they run", () => {
  const board = Array.from({ length: 12 }, (_, index) => {
    const ring = square(index % 4, Math.floor(index / 4));
    return [index % 2 === 0 ? ring : ring.toReversed()];
  });
  expect(areas(dissolved(board))).toEqual([[12]]);
});

test("what lies within and is left out is a hole, what touches by a corner another polygon", () => {
  const around = [0, 1, 2, 3, 5, 6, 7, 8].map((index) => [
    square(index % 3, Math.floor(index / 3)),
  ]);
  expect(areas(dissolved(around))).toEqual([[9, -1]]);
  expect(areas(dissolved([[square(0, 0)], [square(1, 1)]]))).toEqual([[1], [1]]);
});

test("a ring that touches itself, and one that is there twice, lose no land", () => {
  const eight = [...square(0, 0).slice(0, 3), ...square(1, 1).slice(1), [0, 1], [0, 0]];
  const sum = areas(dissolved([[eight as Position[]]]))
    .flat()
    .reduce((a, b) => a + b, 0);
  expect(sum).toBe(2);
  const twice = areas(dissolved([[square(0, 0)], [square(0, 0)], [square(1, 0)]])).flat();
  expect(twice.reduce((a, b) => a + b, 0)).toBe(3);
});
