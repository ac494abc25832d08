import { expect, test } from "vitest";
import { rankOf } from "./rank.ts";

test("the highest is first, equals share a rank, and the next rank is skipped", () => {
  const values = [7, 9, 3, 7];
  expect(values.map((value) => rankOf(value, values))).toEqual([2, 1, 4, 2]);
});
