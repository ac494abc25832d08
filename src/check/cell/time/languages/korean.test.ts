import { expect, test } from "vitest";
import { certainPeriod } from "../readings.ts";

test.each([
  ["2024년", "2024"],
  ["2024년도", "2024"],
  ["2024년 1월", "2024-01"],
  ["2024년 12월 31일", "2024-12-31"],
  ["2024년 1분기", "2024-01/2024-03"],
  ["2024년 2/4분기", null],
  ["2024년 상반기", "2024-01/2024-06"],
])("%s is %s", (text, period) => {
  expect(certainPeriod(text)).toBe(period);
});
