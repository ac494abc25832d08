import { expect, test } from "vitest";
import { unitTold, withUnit } from "./unit.ts";

test.each([
  ["单位：万人", "万人"],
  ["（单位：元/人）", "元/人"],
  ["单位：万人，时间：2023年", "万人"],
  ["Unit: RM million", "RM million"],
  ["单位：万人、亿元", null],
  ["单位：户，人", null],
  ["Units: people, %", null],
  ["（单位：个；人）", null],
  ["各县人口", null],
  ["填报单位：民政局", null],
  ["计量单位：人", "人"],
])("the line %s says that all is in %s", (line, unit) => {
  expect(unitTold(line)).toBe(unit);
});

test.each([
  ["年末总户数（户）Total Households (household)", "年末总户数", "户"],
  ["总人口（人） Population", "总人口", "人"],
  ["面积（平方公里）Area (sq.km)", "面积", "平方公里"],
])("the unit of %s stands before its name in another language", (label, title, unit) => {
  expect(withUnit(label)).toEqual({ title, unit });
});

test("units are taken out of labels", () => {
  expect(withUnit("人数（人）")).toEqual({ title: "人数", unit: "人" });
  expect(withUnit("费用(单位:万元)")).toEqual({ title: "费用", unit: "万元" });
  expect(withUnit("面积/平方米")).toEqual({ title: "面积", unit: "平方米" });
  expect(withUnit("人数")).toEqual({ title: "人数", unit: null });
  expect(withUnit("Emissions (tonnes)")).toEqual({ title: "Emissions", unit: "tonnes" });
  expect(withUnit("Visitors (people)")).toEqual({ title: "Visitors", unit: "people" });
  expect(withUnit("Cost (USD)")).toEqual({ title: "Cost", unit: "USD" });
  expect(withUnit("Candidate A (DEM)").unit).toBeNull();
  expect(withUnit("Births (live)")).toEqual({ title: "Births (live)", unit: null });
});
