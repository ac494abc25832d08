import { expect, test } from "vitest";
import { formatPeriod, formatShortPeriod } from "./times.ts";

test("a quarter, twelve months and a year to date have short names", () => {
  const spans = ["2021-01/2021-03", "2015-09/2016-08", "2021-01/2021-06", "2012-04/2013-04"];
  expect(spans.map((span) => formatShortPeriod(span, "en"))).toEqual([
    "Q1 2021",
    "2015/16",
    "Jan–Jun 2021",
    "Apr 2012–Apr 2013",
  ]);
  expect(spans.map((span) => formatShortPeriod(span, "zh"))).toEqual([
    "2021年一季度",
    "2015/16",
    "2021年1—6月",
    "2012年4月–2013年4月",
  ]);
});

test("every precision of a period has its words", () => {
  expect(["2013", "2013-04", "2019-12-31"].map((text) => formatPeriod(text, "zh"))).toEqual([
    "2013年",
    "2013年4月",
    "2019年12月31日",
  ]);
  expect(formatPeriod("2012-04/2013-04", "zh")).toBe("2012年4月至2013年4月");
  expect(formatPeriod("2012-04/2013-04", "en")).toBe("April 2012 to April 2013");
});
