import { expect, test } from "vitest";
import { drafted, keptTable } from "../../../tests/drafted.ts";

const tableOf = (csv: string) => [...(drafted(csv).csv ?? [])].join("").replaceAll("\r", "");

test.each([
  ["地区,2022\n甲区,1999\n乙区,20\n", "place,period,shu_zhi\n999901,2022,1999\n999902,2022,20\n"],
  ["地区,2022\n甲区,1.5\n乙区,..\n", "place,period,shu_zhi\n999901,2022,1.5\n999902,2022,x\n"],
  [",2022\n甲区,10\n乙区,20\n", "place,period,shu_zhi\n999901,2022,10\n999902,2022,20\n"],
  [
    "编码,地区,2022\n01,甲区,10\n02,乙区,20\n",
    "bian_ma,place,period,shu_zhi\n01,999901,2022,10\n02,999902,2022,20\n",
  ],
])("a year alone above figures is their time: %j", (csv, table) => {
  expect(tableOf(csv)).toBe(table);
});

test("a file that stays is read so too", () => {
  expect(keptTable("地区,2022\n甲区,10\n乙区,20\n").replaceAll("\r", "")).toBe(
    "place,period,shu_zhi\n999901,2022,10\n999902,2022,20\n",
  );
});

test.each([
  ["a row that only looks so", "甲区,2022\n乙区,33\n丙县,9\n"],
  ["years below", "地区,2022\n甲区,2021\n乙区,2023\n"],
])("%s is no header", (_, csv) => {
  expect(() => drafted(csv)).toThrow("no table");
});

test("a column of years beside quarters is theirs, and no sum of them, in English too", () => {
  expect(tableOf("Year,Q1,Q2,Q3,Q4\n2022,1,2,3,4\n").split("\n")[1]).toBe("2022-01/2022-03,1");
});
