import { expect, test } from "vitest";
import type { Area } from "../geometry.ts";
import { dissolved } from "./dissolved.ts";
import { polygonsOf } from "./unrolled.ts";

const square = (x: number, y: number): Area => {
  const corners = [
    [x, y],
    [x, y + 1],
    [x + 1, y + 1],
    [x + 1, y],
    [x, y],
  ];
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [corners] } };
};

test("neighbours are one polygon, what lies apart stays one of its own, nothing is none", () => {
  const polygons = polygonsOf(dissolved([square(0, 0), square(1, 0), square(5, 5)]));
  expect(polygons.map((rings) => rings.map((ring) => ring.length))).toEqual([[7], [5]]);
  expect(polygonsOf(dissolved([]))).toEqual([]);
});

test("a ring of neighbours keeps the hole in their middle", () => {
  const around = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y] as const));
  const ring = around.filter(([x, y]) => x !== 0 || y !== 0).map(([x, y]) => square(x, y));
  const [rings, ...others] = polygonsOf(dissolved(ring));
  expect([rings?.map((each) => each.length), others]).toEqual([[13, 5], []]);
});
