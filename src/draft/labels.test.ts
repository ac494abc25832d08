import { expect, test } from "vitest";
import { draftedFrom, recordsOf, tableOf } from "../../tests/drafted.ts";
import type { Draft } from "./draft.ts";
import { titleAndUnit } from "./labels.ts";

const drafted = (csv: string): Draft => draftedFrom(recordsOf(csv), { fileName: "table" });

test.each([
  ["人数（人）", "人"],
  ["客流（万人次）", "万人次"],
  ["人口（万）", "万"],
  ["费用（元/人）", "元/人"],
  ["用电量（万千瓦时）", "万千瓦时"],
  ["能耗（吨标准煤）", "吨标准煤"],
  ["吞吐量（标准箱）", "标准箱"],
  ["出口额（亿美元）", "亿美元"],
  ["建筑面积（万平方米）", "万平方米"],
  ["变动（百分点）", "百分点"],
  ["经费（单位：特别币）", "特别币"],
  ["Persons (in lakhs)", "lakhs"],
  ["Stay (days)", "days"],
  ["人数（男）", null],
  ["学校（公办）", null],
  ["费用（平均）", null],
  ["产量（玉米）", null],
  ["经费（2020年价格）", null],
  ["Occupied (avg)", null],
  ["Baseline (2020)", null],
  ["Population (e)", null],
  ["Rate (est.)", null],
  ["Primary (I-V)", null],
  ["Headcount (Dec)", null],
  ["Turnover (12m)", null],
])("what stands in brackets of %s is the unit %s, or no unit", (label, unit) => {
  expect(titleAndUnit(label).unit).toBe(unit);
  if (unit === null) expect(titleAndUnit(label).title).toBe(label);
});

test("a column of texts keeps what stands in the brackets of its label", () => {
  const { fields } = drafted("街道（镇）,年份,人数（人）\n东街道,2022,10\n西镇,2022,12\n");
  expect(fields.map(({ title, role }) => [title, role])).toEqual([
    ["街道（镇）", "name"],
    ["年份", "period"],
    ["人数", "value"],
  ]);
});

test("No is an answer beside figures, and a number of the row where it steps by one", () => {
  const rolesIn = (csv: string) => drafted(csv).fields.map(({ label, role }) => [label, role]);
  expect(
    rolesIn("Area,Year,Yes,No\n甲区,2023,10,5\n乙区,2023,12,6\n甲区,2024,11,5\n"),
  ).toContainEqual(["No", "value"]);
  expect(rolesIn("Name,No,People\nA,1,10\nB,2,12\nC,3,10\n")).toContainEqual(["No", "key"]);
});

test("years that begin with none of ours are named, be they as large", () => {
  expect(tableOf(drafted("Year (E.C.),Students\n2013,120\n2014,130\n"))).toContain("2013 E.C.,120");
});

test("units that stand in a column of their own are those of the columns of measures", () => {
  const { fields } = drafted(
    "指标,单位,2022年,2023年\n人口,万人,10.1,10.2\n生产总值,亿元,5.1,5.2\n",
  );
  expect(fields.map(({ title, unit }) => [title, unit])).toEqual([
    ["时期", null],
    ["人口", "万人"],
    ["生产总值", "亿元"],
  ]);
});

test("measures of several units stay in their rows", () => {
  const { fields } = drafted("指标,单位,2022年,2023年\n人口,万人,10.1,10.2\n人口,户,5.1,5.2\n");
  expect(fields.map(({ role }) => role)).toEqual(["dimension", "unit", "period", "value"]);
});

test("a zero before a count is a slip in a figure, and part of a code elsewhere", () => {
  const rolesIn = (csv: string) => drafted(csv).fields.map(({ role }) => role);
  expect(rolesIn("疾病编码,出院人数\nI10,120\nJ18,098\n")).toEqual(["key", "value"]);
  expect(rolesIn("名称,区号\n甲,0573\n乙,010\n")).toEqual(["name", "key"]);
});

test("places within others tell rows apart, though what is of the whole leaves them blank", () => {
  const { fields, descriptor } = drafted(
    "地区,街道,人数\n甲区,,30\n,东街道,10\n,西街道,20\n乙区,,25\n",
  );
  expect(fields.map(({ role }) => role)).toEqual(["place", "name", "value"]);
  expect(JSON.parse(descriptor)).toMatchObject({
    resources: [{ schema: { primaryKey: ["place", "jie_dao"] } }],
  });
});
