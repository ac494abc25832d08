import { expect, test } from "vitest";
import type { Field } from "../../model/dataset.ts";
import { numberField } from "../cell/figures.ts";
import { areOfOtherScale, otherUnitsIn } from "./unit-scale.ts";

test.each([
  ["万人次", "人次"],
  ["万元", "亿元"],
  ["元", "千元"],
  ["万", "人"],
  ["thousand people", "people"],
  ["thousands", "people"],
  ["RM million", "RM"],
  ["$ bn", "$ million"],
  ["'000", "visits"],
  ["тыс. человек", "человек"],
])("%s and %s count by other numbers", (one, other) => {
  expect(areOfOtherScale(one, other)).toBe(true);
  expect(areOfOtherScale(other, one)).toBe(true);
});

test.each([
  ["人次", "人次"],
  ["人", "people"],
  ["万元", "万元"],
  ["persons", "people"],
  ["百分点", "分点"],
  ["km", "m"],
  ["万人", "万户"],
])("of %s and %s that cannot be said", (one, other) => {
  expect(areOfOtherScale(one, other)).toBe(false);
});

test.each([
  ["Visits (thousands)", "Visits", ["other-unit.none"]],
  ["Visits ('000)", "Visits", ["other-unit.none"]],
  ["Visits (people)", "Visits", []],
  ["Visits (thousands)", "Visits in thousands", []],
])("the label %s of a field %s that says no unit", (label, title, rules) => {
  const field: Field = { ...numberField("integer", null), title: { en: title } };
  const record = { line: 1, row: 1, cells: [label] };
  const found = otherUnitsIn("next.csv", record, [{ label, index: 0, field }]);
  expect(found.map(({ code, rule }) => `${code}.${rule ?? ""}`)).toEqual(rules);
});
