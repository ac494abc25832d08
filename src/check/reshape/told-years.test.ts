import { expect, test } from "vitest";
import { periodIn, yearsAbove, yearsIn } from "./told-years.ts";

test("a title tells the year of its figures", () => {
  const titles: [string, string[]][] = [
    ["2023年各区用电量", ["2023"]],
    ["各区用电量（2023年度）", ["2023"]],
    ["visits_2023", ["2023"]],
    ["Visits by month, 2023", ["2023"]],
    ["２０２３年1—12月用电量", ["2023"]],
    ["2022—2023年各区用电量", ["2022", "2023"]],
    ["2023/24 school year", ["2023", "2024"]],
  ];
  for (const [title, years] of titles) expect(yearsIn(title)).toEqual(years);
});

test("a year of prices, of a base, of publication or of a day is not that of the figures", () => {
  const titles = [
    "价格指数（2020年=100）",
    "2015年不变价增加值",
    "用电量（2024年1月发布）",
    "export-20240115",
    "用电量2024-01-15",
    "Output in 2015 prices",
    "年收入2000万元以上企业",
    "各区用电量",
  ];
  expect(titles.filter((title) => yearsIn(title).length > 0)).toEqual([]);
});

test("of lines above a table only titles and facts of its time tell it", () => {
  const lines = ["各区用电量", "时间：2023年", "数据来源：2022年统计年鉴", "发布：2024"];
  const lead = lines.map((text, at) => ({ line: at + 1, row: at + 1, cells: ["", text] }));
  expect(yearsAbove(lead)).toEqual([{ year: "2023", period: "2023", record: lead[1], index: 1 }]);
});

test.each([
  ["2023年各区来访", "2023"],
  ["visits-2023", "2023"],
  ["2023年5月各区来访", "2023-05"],
  ["2023年一季度来访", "2023-01/2023-03"],
  ["2023年1—6月来访", "2023-01/2023-06"],
  ["2023年末人数", "2023-12-31"],
  ["2023-05 visits", "2023-05"],
  ["Visits, Q1 2023", "2023-01/2023-03"],
  ["2023年来访（按月）", null],
  ["2023学年来访", null],
  ["2022/23", null],
  ["来访", null],
])("%s tells all of a time: %s", (title, period) => {
  expect(periodIn(title)).toBe(period);
});
