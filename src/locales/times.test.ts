import { expect, test } from "vitest";
import type { Calendar } from "../model/dataset.ts";
import { localeIds } from "../model/locale.ts";
import { formatPeriod, formatShortPeriod } from "./times.ts";

test("a quarter, twelve months and a year to date have short names", () => {
  const spans = ["2021-01/2021-03", "2015-09/2016-08", "2021-01/2021-09", "2012-04/2013-04"];
  expect(spans.map((span) => formatShortPeriod(span, "en"))).toEqual([
    "Q1 2021",
    "2015/16",
    "Jan–Sept 2021",
    "Apr 2012–Apr 2013",
  ]);
  expect(spans.map((span) => formatShortPeriod(span, "zh"))).toEqual([
    "2021年一季度",
    "2015/16",
    "2021年1—9月",
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

/** What no kind is by its declaration (tests/periods.test.ts): its words, and those that an axis needs, in each language. */
const names: [text: string, calendar: Calendar, ...names: [long: string, short: string][]][] = [
  [
    "2011-09/2012-08",
    {},
    ["2011/12（9月至次年8月）", "2011/12"],
    ["2011/12 (Sept to Aug)", "2011/12"],
    ["2011/12（9月至次年8月）", "2011/12"],
    ["2011/12 (сент. — авг.)", "2011/12"],
  ],
  [
    "2023-01/2023-09",
    {},
    ["2023年1—9月", "2023年1—9月"],
    ["Jan–Sept 2023", "Jan–Sept 2023"],
    ["2023年1—9月", "2023年1—9月"],
    ["янв.–сент. 2023", "янв.–сент. 2023"],
  ],
  [
    "2023-01/2023-01",
    {},
    ["2023年1月", "2023年1月"],
    ["January 2023", "Jan 2023"],
    ["2023年1月", "2023年1月"],
    ["январь 2023 г.", "янв. 2023"],
  ],
];

test.each(names)("%s is named in each language", (text, calendar, ...expected) => {
  const found = localeIds.map((locale) => [
    formatPeriod(text, locale, calendar),
    formatShortPeriod(text, locale, calendar),
  ]);
  expect(found).toEqual(expected);
});
