import { expect, test } from "vitest";
import { comparePeriods, isDay, lastDay, parsePeriod } from "./period.ts";

test("a period ends on its last day, whatever its precision", () => {
  const periods = ["2013", "2013-04", "2012-02", "2019-12-31", "2012-04/2013-02"];
  expect(periods.map(lastDay)).toEqual([
    "2013-12-31",
    "2013-04-30",
    "2012-02-29",
    "2019-12-31",
    "2013-02-28",
  ]);
});

test("periods of unlike precision are ordered by their end", () => {
  const periods = ["2013", "2012-04/2013-04", "2013-04-16", "2012", "2013-11"];
  expect(periods.sort(comparePeriods)).toEqual([
    "2012",
    "2013-04-16",
    "2012-04/2013-04",
    "2013-11",
    "2013",
  ]);
});

test("only ISO 8601 of reduced precision is a period, and an interval runs forward", () => {
  const wrong = ["", "2013-13", "2013-02-30", "2013/04", "2013-4", "2013-04/2012-04", "1/2/3"];
  expect(wrong.map(parsePeriod)).toEqual(wrong.map(() => null));
  expect(parsePeriod("2012-04/2013-04")?.end).toBe("2013-04");
});

test("a day is neither a month nor a span of them, and is on the calendar", () => {
  const texts = ["2026-11-23", "2026-11", "2026-02-30", "2012-04/2013-04", "today", ""];
  expect(texts.filter(isDay)).toEqual(["2026-11-23"]);
});
