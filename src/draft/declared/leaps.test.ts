import { expect, test } from "vitest";
import { drafted } from "../../../tests/drafted.ts";

const leaps = (...rows: string[]) => drafted(`年份,地区,经费（万元）\n${rows.join("\n")}\n`).leaps;

test("a number a thousand times as large as that before it in its series is told", () => {
  expect(leaps("2022,甲区,120", "2022,乙区,95", "2023,甲区,1250000", "2023,乙区,97")).toEqual([
    { column: "经费（万元）", low: "120", high: "1250000" },
  ]);
});

test("numbers of several series are of any size, and so are those with nothing before them", () => {
  expect(leaps("2022,甲区,1", "2022,乙区,95000", "2023,甲区,2", "2023,乙区,90000")).toEqual([]);
  expect(leaps("2022,甲区,0", "2023,甲区,95000", "2024,甲区,950000")).toEqual([]);
});
