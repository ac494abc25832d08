import { expect, test } from "vitest";
import { spread } from "./spread.ts";

const eights = [8, 8, 8];

test("labels that would overlap part around their middle, the others stay", () => {
  expect(spread([10, 12, 40], eights)).toEqual([7, 15, 40]);
  expect(spread([12, 10, 11], eights)).toEqual([19, 3, 11]);
  expect(spread([0, 100], eights)).toEqual([0, 100]);
  expect(spread([], [])).toEqual([]);
});

test("a crowd that is pushed into another becomes one with it", () => {
  const moved = spread([0, 1, 9], eights);
  expect(moved.map((each) => each.toFixed(2))).toEqual(["-4.67", "3.33", "11.33"]);
});

test("each has the room that it needs", () => {
  expect(spread([10, 10], [8, 20])).toEqual([3, 17]);
});

test("none lies outside its bounds, nor pushes another there", () => {
  expect(spread([0, 1, 40], eights, [0, 40])).toEqual([4, 12, 36]);
  expect(spread([40, 39, 38], eights, [0, 40])).toEqual([36, 28, 20]);
});
