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

const school: Calendar = { year: "school", begins: 9 };
const fiscal: Calendar = { year: "fiscal", begins: 4 };

/** Each kind: how it is named in words, and as short as an axis needs it, in each language. */
const names: [text: string, calendar: Calendar, ...names: [long: string, short: string][]][] = [
  [
    "2023-01/2023-03",
    {},
    ["2023年一季度", "2023年一季度"],
    ["Q1 2023", "Q1 2023"],
    ["2023年第一季", "2023年第一季"],
    ["I кв. 2023", "I кв. 2023"],
  ],
  [
    "2023-07/2023-12",
    {},
    ["2023年下半年", "2023年下半年"],
    ["H2 2023", "H2 2023"],
    ["2023年下半年", "2023年下半年"],
    ["II полуг. 2023", "II полуг. 2023"],
  ],
  [
    "2023-01-30/2023-02-05",
    {},
    ["2023年第5周", "2023年第5周"],
    ["week 5 of 2023", "W5 2023"],
    ["2023年第5週", "2023年第5週"],
    ["5-я неделя 2023", "5-я нед. 2023"],
  ],
  [
    "2023-02-21/2023-02-28",
    {},
    ["2023年2月下旬", "2023年2月下旬"],
    ["21–end Feb 2023", "21–end Feb 2023"],
    ["2023年2月下旬", "2023年2月下旬"],
    ["III декада февр. 2023", "III декада февр. 2023"],
  ],
  [
    "2011-09/2012-08",
    school,
    ["2011—2012学年", "2011/12"],
    ["2011/12 school year", "2011/12"],
    ["2011/12學年", "2011/12"],
    ["2011/12 учебный год", "2011/12"],
  ],
  [
    "2020-04/2021-03",
    fiscal,
    ["2020—2021财年", "2020/21"],
    ["2020/21 fiscal year", "2020/21"],
    ["2020/21財政年度", "2020/21"],
    ["2020/21 финансовый год", "2020/21"],
  ],
  [
    "2023-01/2023-06",
    { toDate: true },
    ["2023年1—6月累计", "2023年1—6月"],
    ["Jan–Jun 2023, cumulative", "Jan–Jun 2023"],
    ["2023年1—6月累計", "2023年1—6月"],
    ["янв.–июнь 2023, нарастающим итогом", "янв.–июнь 2023"],
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
  [
    "2023-06-06T08:00+08:00",
    {},
    ["2023年6月6日 08:00 (UTC+8)", "2023年6月6日 08:00"],
    ["6 June 2023 08:00 (UTC+8)", "6 Jun 2023 08:00"],
    ["2023年6月6日 08:00 (UTC+8)", "2023年6月6日 08:00"],
    ["6 июня 2023 г. 08:00 (UTC+8)", "6 июн. 2023 г. 08:00"],
  ],
  [
    "2012-04/2013-06",
    {},
    ["2012年4月至2013年6月", "2012年4月–2013年6月"],
    ["April 2012 to June 2013", "Apr 2012–Jun 2013"],
    ["2012年4月至2013年6月", "2012年4月–2013年6月"],
    ["апрель 2012 г. — июнь 2013 г.", "апр. 2012 г.–июнь 2013 г."],
  ],
];

test.each(names)("%s is named in each language", (text, calendar, ...expected) => {
  const found = localeIds.map((locale) => [
    formatPeriod(text, locale, calendar),
    formatShortPeriod(text, locale, calendar),
  ]);
  expect(found).toEqual(expected);
});
