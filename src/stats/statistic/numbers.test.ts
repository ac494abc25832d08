import { expect, test } from "vitest";
import { numbersIn } from "./numbers.ts";

const read = (text: string) =>
  numbersIn(text).map(({ value, size, decimals }) => [value, size, decimals]);

test("a number is read with its decimals, and with the word that makes it larger", () => {
  expect(read("持证1,358人，占14.2%")).toEqual([
    [1358, 1, 0],
    [14.2, 1, 1],
  ]);
  expect(read("常住人口109.94万")).toEqual([[109.94, 1e4, 2]]);
  expect(read("1.1 million residents")).toEqual([[1.1, 1e6, 1]]);
  expect(read("1\u00a0358 человек, 14,2 %")).toEqual([
    [1358, 1, 0],
    [14.2, 1, 1],
  ]);
});

test("a text without digits has no number", () => {
  expect(read("海宁市最多")).toEqual([]);
});
