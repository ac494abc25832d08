import { expect, test } from "vitest";
import { spread } from "./spread.ts";

test("labels that would overlap part around their middle, the others stay", () => {
  expect(spread([10, 12, 40], 8)).toEqual([7, 15, 40]);
  expect(spread([12, 10, 11], 8)).toEqual([19, 3, 11]);
  expect(spread([0, 100], 8)).toEqual([0, 100]);
  expect(spread([], 8)).toEqual([]);
});

test("a crowd that is pushed into another becomes one with it", () => {
  expect(spread([0, 1, 9], 8).map((each) => each.toFixed(2))).toEqual(["-4.67", "3.33", "11.33"]);
});
