import { expect, test } from "vitest";
import { spread } from "./spread.ts";

test("labels that would overlap move up, the others stay, and the order is kept", () => {
  expect(spread([10, 12, 40], 8)).toEqual([10, 18, 40]);
  expect(spread([12, 10, 11], 8)).toEqual([26, 10, 18]);
  expect(spread([], 8)).toEqual([]);
});
