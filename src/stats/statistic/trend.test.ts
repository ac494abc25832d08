import { describe, expect, test } from "vitest";
import type { Calendar, Field } from "../../model/dataset.ts";
import { absent, observed, type Observation } from "../../model/observation.ts";
import type { Row } from "../../model/table.ts";
import type { Trend, TrendOptions } from "../../model/view.ts";
import { hasBase, trendOf } from "./trend.ts";

const fieldOf = (name: string, role: Field["role"], calendar?: Calendar): Field => ({
  name,
  type: "string",
  role,
  title: { en: name },
  description: null,
  unit: null,
  categories: [],
  constraints: {},
  ...(calendar && { calendar }),
});

const exact = (value: number) => observed(value, null, null);

interface Told {
  trend: Trend;
  options?: TrendOptions;
  calendar?: Calendar;
}

/** What a trend makes of a series of one place, beside another place whose numbers are all 7. */
function follow(series: [string, Observation][], { trend, options = {}, calendar }: Told) {
  const fields = [fieldOf("period", "period", calendar), fieldOf("place", "place")];
  const rowsOf = (place: string, values: [string, Observation][]): Row[] =>
    values.map(([period, value], index) => ({
      record: index + 1,
      cells: { period, place },
      values: { people: value },
    }));
  const rows = rowsOf("here", series);
  const others = rowsOf(
    "there",
    series.map(([period]) => [period, exact(7)]),
  );
  const dataset = { fields, table: { rows: [...others, ...rows] } };
  return rows.map((row) => trendOf({ trend, options, column: "people", row, dataset }));
}

const years = (...values: number[]): [string, Observation][] =>
  values.map((value, index) => [String(2020 + index), exact(value)]);

const valuesOf = (all: Observation[]) => all.map(({ value, status }) => value ?? status);

test("a change is from the period before, in numbers or in percent", () => {
  expect(valuesOf(follow(years(100, 125, 100), { trend: "change" }))).toEqual([
    "not-applicable",
    25,
    -25,
  ]);
  expect(valuesOf(follow(years(100, 125, 125), { trend: "percentChange" }))).toEqual([
    "not-applicable",
    25,
    0,
  ]);
});

test("no change is a zero, and from zero there is no percentage", () => {
  expect(follow(years(5, 5), { trend: "change" })[1]).toEqual(exact(0));
  expect(valuesOf(follow(years(0, 5), { trend: "percentChange" }))[1]).toBe("not-applicable");
});

test("against the year a month is beside the same of last year, whatever the order of rows", () => {
  const months: [string, Observation][] = [
    ["2021-02", exact(30)],
    ["2020-02", exact(20)],
    ["2020-01", exact(10)],
    ["2021-01", exact(15)],
  ];
  const options = { against: "year" } as const;
  expect(valuesOf(follow(months, { trend: "percentChange", options }))).toEqual([
    50,
    "not-applicable",
    "not-applicable",
    50,
  ]);
});

test("days are beside the day of last year, and the one that has none is missing", () => {
  const days: [string, Observation][] = [
    ["2023-01-01", exact(1)],
    ["2023-03-01", exact(4)],
    ["2024-02-29", exact(9)],
    ["2024-03-01", exact(5)],
  ];
  const told = { trend: "change", options: { against: "year" } } as const;
  expect(valuesOf(follow(days, told))).toEqual(["not-applicable", "not-applicable", "missing", 1]);
});

describe("where a number is absent", () => {
  const gap: [string, Observation][] = [
    ["2020", exact(4)],
    ["2021", absent("c")],
    ["2022", exact(6)],
    ["2023", exact(8)],
  ];

  test("what needs it is absent for its reason", () => {
    expect(valuesOf(follow(gap, { trend: "change" }))).toEqual([
      "not-applicable",
      "suppressed",
      "suppressed",
      2,
    ]);
    expect(valuesOf(follow(gap, { trend: "cumulative" }))).toEqual([
      4,
      "suppressed",
      "suppressed",
      "suppressed",
    ]);
    const options = { window: 2 };
    expect(valuesOf(follow(gap, { trend: "movingMean", options }))).toEqual([
      "not-applicable",
      "suppressed",
      "suppressed",
      7,
    ]);
  });

  test("a period without a row is missing, not skipped", () => {
    const skipped: [string, Observation][] = [
      ["2019", exact(2)],
      ["2020", exact(3)],
      ["2021", exact(4)],
      ["2023", exact(6)],
      ["2024", exact(7)],
    ];
    const nothing = "not-applicable";
    expect(valuesOf(follow(skipped, { trend: "change" }))).toEqual([nothing, 1, 1, "missing", 1]);
    expect(valuesOf(follow(skipped, { trend: "cumulative" })).slice(2)).toEqual([
      9,
      "missing",
      "missing",
    ]);
    const options = { window: 2 };
    expect(valuesOf(follow(skipped, { trend: "movingMean", options }))).toEqual([
      nothing,
      2.5,
      3.5,
      "missing",
      6.5,
    ]);
  });

  test("between censuses none is missing", () => {
    const censuses = ["1980", "1991", "2000", "2010", "2020"].map(
      (year, index): [string, Observation] => [year, exact(index)],
    );
    expect(valuesOf(follow(censuses, { trend: "change" }))).toEqual(["not-applicable", 1, 1, 1, 1]);
  });
});

test("an index is 100 at its base", () => {
  const options = { base: "2021" };
  expect(valuesOf(follow(years(50, 200, 300), { trend: "index", options }))).toEqual([
    25, 100, 150,
  ]);
});

test("what is counted up from the beginning of a year is compared within it, and not added up", () => {
  const spans: [string, Observation][] = [
    ["2020-01/2020-11", exact(110)],
    ["2020-01/2020-12", exact(120)],
    ["2021-01", exact(9)],
    ["2021-01/2021-02", exact(19)],
  ];
  const calendar = { toDate: true } as const;
  expect(valuesOf(follow(spans, { trend: "change", calendar }))).toEqual([
    "not-applicable",
    10,
    "not-applicable",
    10,
  ]);
  expect(valuesOf(follow(spans, { trend: "cumulative", calendar }))[3]).toBe("not-applicable");
});

test.each([
  ["2023", 365],
  ["2024", 366],
  ["2024-02", 29],
  ["2023-01/2023-03", 90],
  ["2023-07-03/2023-07-09", 7],
])("a day of %s is one of %i", (period, days) => {
  expect(valuesOf(follow([[period, exact(days * 2)]], { trend: "perDay" }))).toEqual([2]);
});

test("figures of a day as of which they are have no days to be divided by", () => {
  const told = { trend: "perDay", calendar: { points: true } } as const;
  expect(valuesOf(follow([["2023-12-31", exact(5)]], told))).toEqual(["not-applicable"]);
});

test("what is computed is as open as the least certain, and about right where one is inexact", () => {
  const series: [string, Observation][] = [
    ["2020", observed(100, null, "over")],
    ["2021", observed(110, "P", null)],
    ["2022", exact(120)],
  ];
  const [, second, third] = follow(series, { trend: "change" });
  expect(second).toEqual({ status: "provisional", value: 10, qualifier: "about" });
  expect(third).toEqual({ status: "provisional", value: 10, qualifier: null });
});

test("what is computed of an estimate is about right, whether it is qualified or not", () => {
  const series: [string, Observation][] = [
    ["2020", observed(100, "E", null)],
    ["2021", exact(110)],
  ];
  expect(follow(series, { trend: "change" })[1]).toMatchObject({ value: 10, qualifier: "about" });
});

test("only a number above zero is the base of an index", () => {
  const row = (period: string, value: Observation): Row => ({
    record: 1,
    cells: { period },
    values: { people: value },
  });
  const rows = [row("2020", exact(0)), row("2021", exact(3)), row("2022", absent("x"))];
  const dataset = { fields: [fieldOf("period", "period")], table: { rows } };
  const isBase = (base: string) => hasBase(dataset, { row: rows[0]!, base, column: "people" });
  expect(["2020", "2021", "2022", "2023"].map(isBase)).toEqual([false, true, false, false]);
});
