import { expect, test } from "vitest";
import { usualAggregates } from "./aggregates.ts";

const told = (title: string, unit: string | null = null) =>
  usualAggregates({ title: { en: title }, unit: unit === null ? null : { en: unit } });

test("counts add up", () => {
  expect(told("常住人口", "人")).toBe("sum");
  expect(told("Deaths", "people")).toBe("sum");
  expect(told("地区生产总值", "万元")).toBe("sum");
  expect(told("Net generation", "GWh")).toBe("sum");
});

test("rates, indices and prices do not", () => {
  for (const unit of ["%", "‰", "百分点", "元/平方米", "人/平方公里", "per 1,000", "℃", "на 1000"])
    expect(told("数", unit)).toBe("none");
  for (const title of [
    "出生率",
    "Price (RM)",
    "人口密度",
    "居民消费价格指数（上年=100）",
    "Poverty rate",
  ])
    expect(told(title, "x")).toBe("none");
});

test("nor do places in an order or on a scale, and bounds of what is not certain", () => {
  for (const title of [
    "排名",
    "全市位次",
    "Rank",
    "Health rank (of 7)",
    "最高气温",
    "TMAX",
    "空气质量得分",
    "Life expectancy",
    "95% CI lower",
    "Turnout %",
    "食品烟酒（上年同月=100）",
    "决算数为预算数的%",
  ])
    expect(told(title)).toBe("none");
  expect(told("食品烟酒", "上年同月=100")).toBe("none");
  expect(told("Electorate")).toBe("sum");
  expect(told("Francs")).toBe("sum");
});

test("means lie among their parts", () => {
  expect(told("人均可支配收入", "元")).toBe("mean");
  expect(told("Median age", "years")).toBe("mean");
});
