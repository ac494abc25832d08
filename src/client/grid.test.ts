import { expect, test } from "vitest";
import { step } from "./grid.ts";

const grid = [
  ["a", null, "c"],
  [null, "e", "f"],
];

test("arrows lead to the next cell that holds something", () => {
  expect(step(grid, "a", "ArrowRight")).toBe("c");
  expect(step(grid, "f", "ArrowLeft")).toBe("e");
  expect(step(grid, "f", "ArrowUp")).toBe("c");
});

test("at its end, from elsewhere and by other keys nothing moves", () => {
  expect(step(grid, "c", "ArrowRight")).toBeUndefined();
  expect(step(grid, "a", "ArrowDown")).toBeUndefined();
  expect(step(grid, "z", "ArrowDown")).toBeUndefined();
  expect(step(grid, "a", "Enter")).toBeUndefined();
});
