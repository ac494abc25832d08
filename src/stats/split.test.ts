import { expect, test } from "vitest";
import { splitByShare } from "./split.ts";

test("parts are whole, add up to the total and go to the largest remainders", () => {
  expect(splitByShare(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(splitByShare(10, [70, 26, 4])).toEqual([7, 3, 0]);
});

test("the 166 five-star communities, split as the 1,167 communities and villages of 2016", () => {
  expect(splitByShare(166, [140, 159, 154, 135, 224, 144, 211])).toEqual([
    20, 23, 22, 19, 32, 20, 30,
  ]);
});
