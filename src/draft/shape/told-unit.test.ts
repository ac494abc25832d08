import { expect, test } from "vitest";
import { drafted } from "../../../tests/drafted.ts";

const unitsOf = (csv: string) =>
  drafted(csv)
    .fields.filter(({ role }) => role === "value")
    .map(({ unit }) => unit);

test.each([
  ["各县人口,,\n,,单位：万人\n年份,地区,人口\n2022,甲区,50\n2023,甲区,51\n", ["万人"]],
  ["单位：人,,,\n年份,地区,人口,户籍人口\n2022,甲区,50,40\n2023,甲区,51,41\n", ["人"]],
  ["Area,2022,2023\n甲区,50,51\n乙区,60,61\n(in Rs. lakh),,\n", ["Rs. lakh"]],
  ["各县人口（万人）,,\n年份,地区,人口\n2022,甲区,50\n2023,甲区,51\n", ["万人"]],
  ["各县人口（十二市）,,\n年份,地区,人口\n2022,甲区,50\n2023,甲区,51\n", [null]],
  ["Figures in thousands,,\nYear,Area,Population\n2022,甲区,50\n2023,甲区,51\n", ["thousands"]],
])("a line beside the table says the unit of all its numbers: %j", (csv, units) => {
  expect(unitsOf(csv)).toEqual(units);
});

test.each([
  ["several units", "单位：万人、亿元,,,\n年份,地区,人口,产值\n2022,甲区,50,4\n2023,甲区,51,4\n"],
  ["a share", "单位：人,,,\n年份,地区,人口,占比\n2022,甲区,50,40\n2023,甲区,51,41\n"],
])("nothing is taken for a unit beside %s", (_, csv) => {
  expect(unitsOf(csv)).toEqual([null, null]);
});
