import { expect, test } from "vitest";
import { besideEra, eraText, isOfOtherCalendar, likelyEra } from "./eras.ts";
import { certainPeriod } from "./readings.ts";

test("labels say of which calendar the times below them are", () => {
  expect(["ปี พ.ศ.", "Year (B.E.)", "民國年", "Year (Persian calendar)"].map(besideEra)).toEqual([
    "ปี",
    "Year",
    "年",
    "Year",
  ]);
  expect(["Year", "Beds", "Ahead", "人数"].map(besideEra)).toEqual([null, null, null, null]);
});

test.each([
  ["2566", "Year (B.E.)", "2023"],
  ["112", "民國年", "2023"],
  ["112/12/31", "民国日期", "2023-12-31"],
  ["112年5月", "民国年月", "2023-05"],
])("%s under %s is %s", (text, label, period) => {
  expect(certainPeriod(eraText(text, [label]))).toBe(period);
});

test("a time that is ours already stays so, whatever its label says", () => {
  expect(eraText("2023", ["Year (B.E.)"])).toBe("2023");
  expect(eraText("2023", ["民國年"])).toBe("2023");
});

test.each([
  ["2566", "2023"],
  ["112/12/31", "2023-12-31"],
  ["112/11", "2023-11"],
  ["R5.4.1", "2023-04-01"],
  ["S64.1.7", "1989-01-07"],
  ["H30", "2018"],
  ["R元年", "2019"],
  ["R2年度", "2020-04/2021-03"],
  ["H30.4", "2018-04"],
  ["1445", null],
  ["1445هـ", null],
  ["2013 E.C.", null],
  ["2080 B.S.", null],
  ["农历2024年正月初一", null],
])("%s is of another calendar: %s", (text, period) => {
  expect(isOfOtherCalendar(text)).toBe(true);
  expect(certainPeriod(likelyEra(text))).toBe(period);
});

test("times of ours are of no other calendar", () => {
  for (const text of ["2023", "2023-04", "1999/1/1", "12/31/2023", "1840年"])
    expect(isOfOtherCalendar(text)).toBe(false);
});
