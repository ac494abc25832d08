import { expect, test } from "vitest";
import { told } from "./logged.ts";

test.each([
  ["The former 15 are too few", ["15"]],
  ["原来的15人太少", ["15"]],
  ["It was 1,204", ["1204"]],
  ["It was 1 204.5", ["1204.5"]],
  ["settled on 2025-11-15", []],
  ["2025年11月15日商定", []],
  ["as in 150 others, or 1.15", []],
])("the numbers that a reason tells: %s", (sentence, found) => {
  expect(told(sentence, ["15", "1204", "1204.5"])).toEqual(found);
});
