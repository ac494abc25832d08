import { expect, test } from "vitest";
import { certainPeriod, timeReadings } from "./readings.ts";

const periodsOf = (text: string) => timeReadings(text).map(({ period }) => period);

test.each([
  ["2023", "2023"],
  ["2023年", "2023"],
  ["2023年度", "2023"],
  ["2023-04", "2023-04"],
  ["2023/4", "2023-04"],
  ["2023.04", "2023-04"],
  ["2023年4月份", "2023-04"],
  ["２０２３年４月", "2023-04"],
  ["2023M04", "2023-04"],
  ["04/2023", "2023-04"],
  ["202304", "2023-04"],
  ["20230405", "2023-04-05"],
  ["2023/4/5 0:00", "2023-04-05"],
  ["2023-04-05 16:30", "2023-04-05"],
  ["31/12/2023", "2023-12-31"],
  ["2023年4月5日", "2023-04-05"],
  ["5 April 2023", "2023-04-05"],
  ["April 5, 2023", "2023-04-05"],
  ["April 2023", "2023-04"],
  ["Y2022", "2022"],
  ["Year 2022", "2022"],
  ["Năm 2022", "2022"],
  ["2022 [YR2022]", "2022"],
  ["Mar/2024", "2024-03"],
  ["Tháng 1/2024", "2024-01"],
  ["ปี 2564", "2021"],
  ["2024-032", "2024-02-01"],
  ["2024366", "2024-12-31"],
  ["31 March 2022", "2022-03-31"],
  ["март 2023 г.", "2023-03"],
  ["Year ending March 2022", "2021-04/2022-03"],
  ["12 months to 31 March 2022", "2021-04/2022-03"],
  ["Year ended December 2022", "2022"],
  ["1990s", "1990/1999"],
  ["1990年代", "1990/1999"],
  ["2023 W05", "2023-01-30/2023-02-05"],
  ["2023 Week 5", "2023-01-30/2023-02-05"],
  ["2023年1月 中旬", "2023-01-11/2023-01-20"],
  ["2023年Ⅲ季度", "2023-07/2023-09"],
  ["2021年末", "2021-12-31"],
  ["2023年6月底", "2023-06-30"],
  ["截至2023年6月末", "2023-06-30"],
  ["2023年第一季度", "2023-01/2023-03"],
  ["2023年2季度", "2023-04/2023-06"],
  ["2023Q3", "2023-07/2023-09"],
  ["Q4 2023", "2023-10/2023-12"],
  ["1Q2023", "2023-01/2023-03"],
  ["2023年上半年", "2023-01/2023-06"],
  ["2023H2", "2023-07/2023-12"],
  ["H1 2023", "2023-01/2023-06"],
  ["2023年1-6月", "2023-01/2023-06"],
  ["2023年1—9月累计", "2023-01/2023-09"],
  ["2023年1月至6月", "2023-01/2023-06"],
  ["2023年前三季度", "2023-01/2023-09"],
  ["Jan-Jun 2023", "2023-01/2023-06"],
  ["2023-W05", "2023-01-30/2023-02-05"],
  ["2023年5月上旬", "2023-05-01/2023-05-10"],
  ["2024年2月下旬", "2024-02-21/2024-02-29"],
  ["2023 Jan–Jun", "2023-01/2023-06"],
  ["Apr 2023–Jan 2024", "2023-04/2024-01"],
  ["2020-2023", "2020/2023"],
  ["民国112年", "2023"],
  ["民國112年12月31日", "2023-12-31"],
  ["令和元年5月", "2019-05"],
  ["大正12年", "1923"],
  ["พ.ศ. ๒๕๖๖", "2023"],
  ["2566 B.E.", "2023"],
  ["3.4.23", "2023-04-03"],
  ["2023.1-2023.6", "2023-01/2023-06"],
  ["2023/11—2024/2", "2023-11/2024-02"],
  ["民國112年", "2023"],
  ["令和元年", "2019"],
  ["二〇二一年", "2021"],
  ["二○一九年十二月", "2019-12"],
  ["二〇二〇年十月", "2020-10"],
  ["二〇二〇年三月", "2020-03"],
  ["٢٠٢١", "2021"],
  ["令和5年", "2023"],
  ["令和2年度", "2020-04/2021-03"],
  ["民国110年度", "2021"],
])("%s is one time only", (text, period) => {
  expect(periodsOf(text)).toEqual([period]);
});

test("what may be a month may be a year that runs into the next", () => {
  for (const text of ["2010/11", "2010-11", "201011"])
    expect(timeReadings(text)).toEqual([
      { kind: "month", period: "2010-11" },
      { kind: "fiscal-year", period: null },
    ]);
});

test("such years do not tell when they begin", () => {
  const texts = [
    "2018/19",
    "2018-19",
    "2018–19",
    "201213",
    "FY2023",
    "FY21",
    "2020—2021学年",
    "FY23 Q1",
  ];
  for (const text of texts)
    expect(timeReadings(text), text).toEqual([{ kind: "fiscal-year", period: null }]);
});

const fiscal = { year: "fiscal", begins: 4, named: "start" } as const;

test.each([
  ["FY2023 Q1", "2023-04/2023-06"],
  ["FY23-Q4", "2024-01/2024-03"],
  ["Q2 FY2023", "2023-07/2023-09"],
  ["2023/24 Q1", "2023-04/2023-06"],
  ["Q1 2023-24", "2023-04/2023-06"],
  ["2023–2024 Q3", "2023-10/2023-12"],
  ["2023财年一季度", "2023-04/2023-06"],
  ["2023—2024財年第3季度", "2023-10/2023-12"],
  ["FY2023/24 H2", "2023-10/2024-03"],
  ["H1 2023/24", "2023-04/2023-09"],
  ["2023—2024财年上半年", "2023-04/2023-09"],
  ["2023 Q1", "2023-04/2023-06"],
  ["2023H2", "2023-10/2024-03"],
])("%s is a part of a fiscal year from April", (text, period) => {
  expect(timeReadings(text, fiscal).map((each) => each.period)).toEqual([period]);
});

test("a quarter of a year is of that which the calendar names, and untold where it does not", () => {
  const read = (named?: "end") =>
    timeReadings("2023 Q1", { year: "fiscal", begins: 4, named }).map(({ period }) => period);
  expect(read("end")).toEqual(["2022-04/2022-06"]);
  expect(read()).toEqual(["2023-01/2023-03", "2023-04/2023-06", "2022-04/2022-06"]);
});

test("day and month may change places; a moment is on two days", () => {
  expect(periodsOf("05/06/2023")).toEqual(["2023-06-05", "2023-05-06"]);
  expect(periodsOf("2023-06-05T16:00:00.000Z")).toEqual(["2023-06-05", "2023-06-06"]);
  expect(periodsOf("2023-06-05T07:00:00+08:00")).toEqual(["2023-06-05", "2023-06-04"]);
});

test("a part of a time has no year", () => {
  for (const text of [
    "5月",
    "十二月",
    "一季度",
    "Q1",
    "上半年",
    "May",
    "5月9日",
    "9-May",
    "1—6月",
    "Jan–Jun",
  ])
    expect(timeReadings(text), text).toEqual([{ kind: "part", period: null }]);
});

test("figures, codes, ages and words are no times", () => {
  const texts = [
    "5840.4",
    "5840",
    "12",
    "1,204",
    "330402",
    "10-14",
    "65+",
    "3号楼",
    "南湖区",
    "",
    "2023-13",
    "1.5",
    "12.2023.1",
    "Maytag",
  ];
  for (const text of texts) expect(timeReadings(text), text).toEqual([]);
});

test.each([
  ["98年", "1998"],
  ["'02", "2002"],
  ["23年1月", "2023-01"],
])("%s tells only two digits of its year, and is certain nowhere", (text, period) => {
  expect(timeReadings(text)).toEqual([{ kind: "short-year", period }]);
  expect(certainPeriod(text)).toBeNull();
});

test.each([
  ["“五五”", "1976/1980"],
  ["“九五”时期", "1996/2000"],
  ["“十五”时期", "2001/2005"],
  ["十四五", "2021/2025"],
  ["“十五五”规划", "2026/2030"],
])("the five-year plan %s is of %s", (text, period) => {
  expect(certainPeriod(text)).toBe(period);
});

test("fifteen, and what is no plan, are no times", () => {
  for (const text of ["十五", "五", "“五”", "二十五"]) expect(timeReadings(text), text).toEqual([]);
});

test("of a date with two digits of its year any may come first, unless the calendar tells", () => {
  expect(periodsOf("23/1/17")).toEqual(["2017-01-23", "2023-01-17"]);
  expect(periodsOf("05/06/23")).toEqual(["2023-06-05", "2023-05-06", "2005-06-23"]);
  expect(periodsOf("1/17/23")).toEqual(["2023-01-17"]);
  expect(timeReadings("23/1/5")).toEqual([{ kind: "short-year", period: "2023-01-05" }]);
  expect(timeReadings("23年1月5日")).toEqual([{ kind: "short-year", period: "2023-01-05" }]);
  expect(timeReadings("23/1/17", { dates: "day-first" })).toEqual([
    { kind: "day", period: "2017-01-23" },
  ]);
});

test("a whole year and quarters in Roman letters are told by words of offices", () => {
  expect(certainPeriod("2023年全年")).toBe("2023");
  expect(certainPeriod("2023 ANNUAL")).toBe("2023");
  expect(certainPeriod("2023第1周")).toBe("2023-01-02/2023-01-08");
  expect(certainPeriod("Jan2023")).toBe("2023-01");
  expect(certainPeriod("2023JAN")).toBe("2023-01");
  expect(timeReadings("44927.75")).toEqual([{ kind: "serial", period: "2023-01-01" }]);
  expect(certainPeriod("2023年III季度")).toBe("2023-07/2023-09");
  expect(certainPeriod("2023年Ⅳ季度")).toBe("2023-10/2023-12");
});

test("the number of a day may be that of a month of an office, and 366 days are none of most years", () => {
  expect(periodsOf("2024002")).toEqual(["2024-01-02", "2024-02"]);
  expect(periodsOf("2023366")).toEqual([]);
});
