import { expect, test } from "vitest";
import { binOf, bins } from "./bins.ts";

test("classes have round edges, cover every value and do not overlap", () => {
  const classes = bins([4.4, 9.4, 26.2], 4);
  expect(classes).toEqual([
    { from: 0, to: 5 },
    { from: 5, to: 10 },
    { from: 10, to: 15 },
    { from: 15, to: 20 },
    { from: 20, to: 25 },
    { from: 25, to: 30 },
  ]);
  expect([4.4, 5, 26.2].map((value) => binOf(value, classes))).toEqual([0, 1, 5]);
});

test("one value alone is one class, and none is none", () => {
  expect(bins([4.36, 4.36], 4)).toEqual([{ from: 4.36, to: 4.36 }]);
  expect(binOf(4.36, bins([4.36], 4))).toBe(0);
  expect(bins([], 4)).toEqual([]);
});
