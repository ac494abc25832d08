import { expect, test } from "vitest";
import { TimeColumn } from "./columns.ts";

const periodsOf = (...texts: string[]) => {
  const column = new TimeColumn({ filledCounts: new Map(texts.map((text) => [text, 1])) });
  return texts.map((text) => column.period(text));
};

test("half a year behind a point may be May, unless other months stand beside it", () => {
  expect(periodsOf("2019.5", "2020.5", "2021.5")).toEqual([null, null, null]);
  expect(periodsOf("2019.4", "2019.5")).toEqual(["2019-04", "2019-05"]);
});

test("years of four digits are months where the column tells it", () => {
  expect(periodsOf("2011", "2012", "2101")).toEqual(["2020-11", "2020-12", "2021-01"]);
  expect(periodsOf("2011", "2012", "2013")).toEqual(["2011", "2012", "2013"]);
});
