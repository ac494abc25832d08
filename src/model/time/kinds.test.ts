import { expect, test } from "vitest";
import { comparePeriods, parsePeriod, periodSlug } from "../period.ts";
import { areAlike, endAt, laterBy, lengthOf, rhythmOf, timeOf, unlikePeriods } from "./kinds.ts";

/** Each kind: how long it is, its address, and what follows it. */
const kinds = [
  ["2023", "year", "12 months from 1", "2023", "2024"],
  ["2023-01/2023-12", "year", "12 months from 1", "2023-01--2023-12", "2024"],
  ["2023-04", "month", "1 months", "2023-04", "2023-05"],
  ["2023-04/2023-04", "month", "1 months", "2023-04--2023-04", "2023-05"],
  ["2023-02-28", "day", "1 days", "2023-02-28", "2023-03-01"],
  ["2022-12-26/2023-01-01", "week", "7 days", "2022-12-26--2023-01-01", "2023-01-02/2023-01-08"],
  [
    "2023-02-21/2023-02-28",
    "ten-days",
    "ten-days",
    "2023-02-21--2023-02-28",
    "2023-03-01/2023-03-10",
  ],
  ["2022-10/2022-12", "quarter", "3 months", "2022-10--2022-12", "2023-01/2023-03"],
  ["2022-07/2022-12", "half-year", "6 months", "2022-07--2022-12", "2023-01/2023-06"],
  ["2010-09/2011-08", "twelve-months", "12 months from 9", "2010-09--2011-08", "2011-09/2012-08"],
  ["2023-01/2023-09", "to-date", "9 months", "2023-01--2023-09", "2023-01/2023-10"],
  ["2023-06-06T08:00+08:00", undefined, "moment", "2023-06-06T0800e0800", undefined],
  ["2012-04/2013-06", undefined, "15 months", "2012-04--2013-06", undefined],
  ["2023-04-16/2023-05-01", undefined, "16 days", "2023-04-16--2023-05-01", undefined],
] as const;

test.each(kinds)("%s is a %s of %s at %s", (text, ...expected) => {
  const [unit, length, address, next] = expected;
  expect(parsePeriod(text)).not.toBeNull();
  const time = timeOf(text);
  expect(time?.unit).toBe(unit);
  expect(lengthOf(text)).toBe(length);
  expect(periodSlug(text)).toBe(address);
  if (next === undefined) return;
  expect(timeOf(next)).toEqual({ unit, number: (time?.number ?? 0) + 1 });
  expect(comparePeriods(text, next)).toBe(-1);
});

test("a sort of time ends with its last day or month", () => {
  expect(endAt("week", timeOf("2023-01-02/2023-01-08")?.number ?? 0)).toBe("2023-01-08");
  expect(endAt("half-year", timeOf("2023-01/2023-06")?.number ?? 0)).toBe("2023-06");
});

test("a calendar tells spans that are counted up from quarters and half-years", () => {
  const spans = ["2023-01/2023-03", "2023-01/2023-06", "2023"];
  expect(spans.map((text) => timeOf(text)?.unit)).toEqual(["quarter", "half-year", "year"]);
  const toDate = spans.map((text) => timeOf(text, { toDate: true }));
  expect(new Set(toDate.map((time) => time?.unit))).toEqual(new Set(["to-date"]));
  expect(rhythmOf(spans.slice(0, 2))?.unit).toBe("to-date");
});

test("twelve months are a year of their calendar only where it begins so", () => {
  expect(timeOf("2011-09/2012-08", { year: "school", begins: 9 })?.unit).toBe("twelve-months");
  expect(timeOf("2011-04/2012-03", { year: "school", begins: 9 })).toBeNull();
  expect(rhythmOf(["2011-09/2012-08", "2012-04/2013-03"])).toBeNull();
});

test.each([
  ["2011-09/2012-08", "2012-09/2013-08", { year: "school", begins: 9 }],
  ["2020-04/2021-03", "2021-04/2022-03", { year: "fiscal", begins: 4 }],
  ["2023-04/2023-06", "2023-07/2023-09", { year: "fiscal", begins: 4 }],
  ["2023-04/2023-09", "2023-10/2024-03", { year: "fiscal", begins: 4 }],
  ["2023-01", "2023-01/2023-02", { toDate: true }],
  ["2023-01/2023-11", "2023", { toDate: true }],
] as const)("%s is followed by %s, as a calendar has them", (text, next, calendar) => {
  const time = timeOf(text, calendar);
  const { unit, number = 0 } = time ?? {};
  expect(time).not.toBeNull();
  expect(timeOf(next, calendar)).toEqual({ unit, number: number + 1 });
  expect(comparePeriods(text, next)).toBe(-1);
});

test("quarters, halves and spans to date are counted from the first month of their calendar", () => {
  const fiscal = { year: "fiscal", begins: 4 } as const;
  const first = timeOf("2023-04/2023-06", fiscal);
  expect(first).toEqual({ unit: "quarter", number: 2023 * 4 });
  expect(timeOf("2023-01/2023-03", fiscal)).toEqual({ unit: "quarter", number: 2022 * 4 + 3 });
  expect(timeOf("2023-10/2024-03", fiscal)).toEqual({ unit: "half-year", number: 2023 * 2 + 1 });
  expect(timeOf("2023-02/2023-04", fiscal)).toBeNull();
  expect(endAt("quarter", first?.number ?? 0, fiscal)).toBe("2023-06");
  const months = ["2023-04", "2023-04/2024-01", "2023-04/2024-03"];
  const declared = { ...fiscal, toDate: true };
  expect(rhythmOf(months, declared)).toEqual({
    unit: "to-date",
    numbers: [0, 9, 11].map((month) => 2023 * 12 + month),
  });
  expect(rhythmOf(["2023-01/2023-06"], declared)).toBeNull();
});

test("a period is found as much later as months go, in the way in which it is written", () => {
  expect(laterBy("2023", 24)).toBe("2025");
  expect(laterBy("2010-09/2011-08", 12)).toBe("2011-09/2012-08");
  expect(laterBy("2023-10/2023-12", 3)).toBe("2024-01/2024-03");
});

test("only periods of one kind and length are alike, but for days as of which is counted", () => {
  expect(areAlike("2022", "2023-01/2023-12")).toBe(true);
  expect(areAlike("2022-01/2022-01", "2023-01/2023-12")).toBe(false);
  expect(areAlike("2022", "2022-09/2023-08")).toBe(false);
  expect(areAlike("2012", "2013-04", { points: true })).toBe(true);
  expect(areAlike("2018-09-11/2019-08-31", "2019-09-01/2020-08-19")).toBe(true);
  expect(areAlike("2024-03-11/2024-04-09", "2024-04-10/2024-05-08")).toBe(true);
  expect(areAlike("2024-03-11/2024-04-09", "2024-03-11/2024-04-10")).toBe(false);
  expect(unlikePeriods(["2022", "2023-01", "2023"])).toEqual(["2022", "2023-01"]);
  const toDate = ["2023-01/2023-02", "2023-01/2023-12"];
  expect(unlikePeriods(toDate)).toEqual(toDate);
  expect(unlikePeriods(toDate, { toDate: true })).toHaveLength(1);
  expect(unlikePeriods(["2022-01/2022-09", "2023-01/2023-09"])).toHaveLength(1);
  const rolling = ["2021-04/2022-03", "2021-07/2022-06", "2021-10/2022-09"];
  expect(unlikePeriods(rolling)).toHaveLength(1);
  expect(unlikePeriods([...rolling, "2022-04/2023-03"])).not.toHaveLength(1); // one is lacking
  expect(unlikePeriods(["2021-04/2022-03", "2021-09/2022-08", "2022-04/2023-03"])).toHaveLength(2);
  expect(unlikePeriods(["2022", "2023-01"], { points: true })).toEqual(["2022"]);
});

test("minutes are ordered by when they are, wherever they are told, and have addresses", () => {
  const moments = ["2023-06-06T08:00+08:00", "2023-06-05T23:30Z", "2023-06-06T08:00+09:00"];
  expect(moments.sort(comparePeriods)).toEqual([
    "2023-06-06T08:00+09:00",
    "2023-06-05T23:30Z",
    "2023-06-06T08:00+08:00",
  ]);
  expect(moments.map(periodSlug)).toEqual([
    "2023-06-06T0800e0900",
    "2023-06-05T2330Z",
    "2023-06-06T0800e0800",
  ]);
  expect(parsePeriod("2023-06-06T24:00Z")).toBeNull();
});
