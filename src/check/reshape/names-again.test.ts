import { expect, test } from "vitest";
import type { RawRecord } from "../../model/table.ts";
import { namesAgain } from "./names-again.ts";

const records = (...rows: string[]): RawRecord[] =>
  rows.map((row, index) => ({ line: index + 1, row: index + 1, cells: row.split(",") }));

function isAgain(...rows: string[]): boolean {
  const [header, row, ...below] = records(...rows);
  return header !== undefined && row !== undefined && namesAgain(row, header, below);
}

test("a row of words above figures and times names the columns once more", () => {
  expect(isAgain("地区,年份,人口", "Area,Year,People", "甲区,2023,5", "乙区,2023,…")).toBe(true);
  expect(isAgain("Area,Births,Deaths", "area_code,births,deaths", "甲区,1,2")).toBe(true);
  expect(isAgain("年份,人口", "Year,People", "2022,5")).toBe(true);
  expect(isAgain("地区,2022,2023", "Area,2022,2023", "甲区,1,2")).toBe(true);
});

test("a row that may be one of data is none of names", () => {
  expect(isAgain("地区,年份,人口", "甲区,2023,closed", "乙区,2023,5")).toBe(false);
  expect(isAgain("地区,人口,户数", "甲区,x,…", "乙区,1,2")).toBe(false);
  expect(isAgain("地区,人口,户数", "甲区,closed,closed", "乙区,1,2")).toBe(false);
  expect(isAgain("名称,电话", "甲站,无人", "乙站,123")).toBe(false);
  expect(isAgain("地区,人口,户数", "单位,（人）,", "甲区,1,2")).toBe(false);
  expect(isAgain("年份,人口", "年,人", "2022,5")).toBe(false);
  expect(isAgain("Period,Visits", "Unit,thousands", "2022,5")).toBe(false);
  expect(isAgain("地区,2022,2023", "地区,2022,2023", "甲区,1,2")).toBe(false);
});
