import { expect, test } from "vitest";
import { drafted } from "../../../tests/drafted.ts";

const totals = (csv: string): unknown =>
  (JSON.parse(drafted(csv).descriptor) as { totals?: unknown }).totals;

const wide = (last: string) =>
  `地区,2021,2022,2023\n甲区,10,11,12\n乙区,20,21,22\n丙县,30,31,32\n${last}\n`;

test("a whole that most sums make is held against its parts", () => {
  expect(totals(wide("全市,60,64,66"))).toEqual([{ value: "shu_zhi", total: "999900" }]);
  expect(totals(wide("全市,61,64,67"))).toBeUndefined();
});

test("a whole that its places do not make is told, where all of them have numbers", () => {
  const rows = "甲区,1,2\n乙区,1,2\n丙县,1,2\n东盐县,1,2\n云海市,1,2\n安平市,1,2\n长乡市,1,2\n";
  const unequal = (last: string) => drafted(`地区,2021,2022\n${rows}${last}\n`).unequal;
  expect(unequal("全市,8,14")).toEqual([{ column: "数值", whole: 8, parts: 7 }]);
  expect(unequal("全市,7,14")).toEqual([]);
  expect(drafted(wide("全市,61,64,67")).unequal).toEqual([]);
});

test("rounded figures and rates are not", () => {
  expect(totals(wide("合计,60.5,63,66"))).toBeUndefined();
  expect(totals("地区,入学率（%）\n甲区,1\n乙区,2\n丙县,3\n合计,6\n")).toBeUndefined();
});
