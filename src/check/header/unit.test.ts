import { expect, test } from "vitest";
import { unitTold } from "./unit.ts";

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
])("the line %s says that all is in %s", (line, unit) => {
  expect(unitTold(line)).toBe(unit);
});
