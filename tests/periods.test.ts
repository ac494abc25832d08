import { expect, test } from "vitest";
import { periodNames } from "../src/charts/names.ts";
import { certainPeriod } from "../src/check/cell/time/readings.ts";
import { formatPeriod, formatShortPeriod } from "../src/locales/times.ts";
import type { Calendar } from "../src/model/dataset.ts";
import { localeIds } from "../src/model/locale.ts";
import { comparePeriods, parsePeriod, periodSlug } from "../src/model/period.ts";
import { lengthOf, timeOf, type TimeUnit } from "../src/model/time/kinds.ts";

const school: Calendar = { year: "school", begins: 9 };
const fiscal: Calendar = { year: "fiscal", begins: 4, named: "start" };

/** All that a site does with a kind of period. */
interface Kind {
  calendar?: Calendar;
  /** How offices write it. */
  written: string[];
  period: string;
  /** What comes after it. */
  next: string;
  unit?: TimeUnit;
  length: string;
  address: string;
  /** In Chinese, English, Chinese of the other script, Russian. */
  names: [string, string, string, string];
  /** Both of them below an axis, in the same languages. */
  axis: [string, string, string, string];
}

const kinds: Record<string, Kind> = {
  "a year": {
    written: ["2023年", "2023", "2023.0", "2023 г."],
    period: "2023",
    next: "2024",
    unit: "year",
    length: "12 months from 1",
    address: "2023",
    names: ["2023年", "2023", "2023年", "2023"],
    axis: ["2023年 | 2024年", "2023 | 2024", "2023年 | 2024年", "2023 | 2024"],
  },
  "a month": {
    written: ["2023年4月", "April 2023", "2023-04", "апрель 2023"],
    period: "2023-04",
    next: "2023-05",
    unit: "month",
    length: "1 months",
    address: "2023-04",
    names: ["2023年4月", "April 2023", "2023年4月", "апрель 2023 г."],
    axis: [
      "2023年4月 | 2023年5月",
      "Apr 2023 | May 2023",
      "2023年4月 | 2023年5月",
      "апр. 2023 | май 2023",
    ],
  },
  "a day": {
    written: ["2023年4月16日", "16 April 2023", "2023-04-16"],
    period: "2023-04-16",
    next: "2023-04-17",
    unit: "day",
    length: "1 days",
    address: "2023-04-16",
    names: ["2023年4月16日", "16 April 2023", "2023年4月16日", "16 апреля 2023 г."],
    axis: [
      "2023年4月16日 | 2023年4月17日",
      "16 Apr 2023 | 17 Apr 2023",
      "2023年4月16日 | 2023年4月17日",
      "16 апр. 2023 | 17 апр. 2023",
    ],
  },
  "a week": {
    written: ["2023年第5周", "2023-W05", "Week 5 2023", "Week ending 5 February 2023"],
    period: "2023-01-30/2023-02-05",
    next: "2023-02-06/2023-02-12",
    unit: "week",
    length: "7 days",
    address: "2023-01-30--2023-02-05",
    names: ["2023年第5周", "week 5 of 2023", "2023年第5週", "5-я неделя 2023"],
    axis: [
      "2023年第5周 | 2023年第6周",
      "W5 2023 | W6 2023",
      "2023年第5週 | 2023年第6週",
      "5-я нед. 2023 | 6-я нед. 2023",
    ],
  },
  "ten days": {
    written: ["2023年2月下旬"],
    period: "2023-02-21/2023-02-28",
    next: "2023-03-01/2023-03-10",
    unit: "ten-days",
    length: "ten-days",
    address: "2023-02-21--2023-02-28",
    names: ["2023年2月下旬", "21–end Feb 2023", "2023年2月下旬", "III декада февр. 2023"],
    axis: [
      "2023年2月下旬 | 2023年3月上旬",
      "21–end Feb 2023 | 1–10 Mar 2023",
      "2023年2月下旬 | 2023年3月上旬",
      "III декада февр.\n2023 | I декада март\n2023",
    ],
  },
  "a quarter": {
    written: [
      "2023年一季度",
      "Q1 2023",
      "2023Q1",
      "1st quarter of 2023",
      "Quarter 1, 2023",
      "I кв. 2023",
    ],
    period: "2023-01/2023-03",
    next: "2023-04/2023-06",
    unit: "quarter",
    length: "3 months",
    address: "2023-01--2023-03",
    names: ["2023年一季度", "Q1 2023", "2023年第一季", "I кв. 2023"],
    axis: [
      "2023年一季度 | 2023年二季度",
      "Q1 2023 | Q2 2023",
      "2023年第一季 | 2023年第二季",
      "I кв. 2023 | II кв. 2023",
    ],
  },
  "half a year": {
    written: ["2023年下半年", "H2 2023", "2023H2", "second half of 2023"],
    period: "2023-07/2023-12",
    next: "2024-01/2024-06",
    unit: "half-year",
    length: "6 months",
    address: "2023-07--2023-12",
    names: ["2023年下半年", "H2 2023", "2023年下半年", "II полуг. 2023"],
    axis: [
      "2023年下半年 | 2024年上半年",
      "H2 2023 | H1 2024",
      "2023年下半年 | 2024年上半年",
      "II полуг. 2023 | I полуг. 2024",
    ],
  },
  "a year to date": {
    calendar: { toDate: true },
    written: ["2023年1—6月", "2023年1-6月累计", "Jan–Jun 2023"],
    period: "2023-01/2023-06",
    next: "2023-01/2023-07",
    unit: "to-date",
    length: "6 months",
    address: "2023-01--2023-06",
    names: [
      "2023年1—6月累计",
      "Jan–Jun 2023, cumulative",
      "2023年1—6月累計",
      "янв.–июнь 2023, нарастающим итогом",
    ],
    axis: [
      "2023年1—6月 | 2023年1—7月",
      "Jan–Jun 2023 | Jan–Jul 2023",
      "2023年1—6月 | 2023年1—7月",
      "янв.–июнь 2023 | янв.–июль 2023",
    ],
  },
  "a school year": {
    calendar: school,
    written: ["2011—2012学年", "2011/12", "SY 2011/12"],
    period: "2011-09/2012-08",
    next: "2012-09/2013-08",
    unit: "twelve-months",
    length: "12 months from 9",
    address: "2011-09--2012-08",
    names: ["2011—2012学年", "2011/12 school year", "2011/12學年", "2011/12 учебный год"],
    axis: ["2011/12 | 2012/13", "2011/12 | 2012/13", "2011/12 | 2012/13", "2011/12 | 2012/13"],
  },
  "a fiscal year": {
    calendar: fiscal,
    written: ["2020年度", "FY2020", "2020/21", "2020-21"],
    period: "2020-04/2021-03",
    next: "2021-04/2022-03",
    unit: "twelve-months",
    length: "12 months from 4",
    address: "2020-04--2021-03",
    names: ["2020—2021财年", "2020/21 fiscal year", "2020/21財政年度", "2020/21 финансовый год"],
    axis: ["2020/21 | 2021/22", "2020/21 | 2021/22", "2020/21 | 2021/22", "2020/21 | 2021/22"],
  },
  "a quarter of a fiscal year": {
    calendar: fiscal,
    written: ["FY2023 Q1", "2023/24 Q1", "2023年度一季度"],
    period: "2023-04/2023-06",
    next: "2023-07/2023-09",
    unit: "quarter",
    length: "3 months",
    address: "2023-04--2023-06",
    names: [
      "2023—2024财年一季度",
      "Q1, 2023/24 fiscal year",
      "2023/24財政年度第一季",
      "I кв., 2023/24 финансовый год",
    ],
    axis: [
      "2023/24年度一季度 | 2023/24年度二季度",
      "Q1 2023/24 | Q2 2023/24",
      "2023/24年度第一季 | 2023/24年度第二季",
      "I кв. 2023/24 | II кв. 2023/24",
    ],
  },
  "half a school year": {
    calendar: school,
    written: ["2022—2023学年下半年", "2022/23 H2"],
    period: "2023-03/2023-08",
    next: "2023-09/2024-02",
    unit: "half-year",
    length: "6 months",
    address: "2023-03--2023-08",
    names: [
      "2022—2023学年下半年",
      "H2, 2022/23 school year",
      "2022/23學年下半年",
      "II полуг., 2022/23 учебный год",
    ],
    axis: [
      "2022/23年度下半年 | 2023/24年度上半年",
      "H2 2022/23 | H1 2023/24",
      "2022/23年度下半年 | 2023/24年度上半年",
      "II полуг. 2022/23 | I полуг. 2023/24",
    ],
  },
  "a fiscal year to date": {
    calendar: { ...fiscal, toDate: true },
    written: ["2023年4月—2024年1月", "Apr 2023 – Jan 2024"],
    period: "2023-04/2024-01",
    next: "2023-04/2024-02",
    unit: "to-date",
    length: "10 months",
    address: "2023-04--2024-01",
    names: [
      "2023年4月–2024年1月累计",
      "Apr 2023–Jan 2024, cumulative",
      "2023年4月–2024年1月累計",
      "апр. 2023–янв. 2024, нарастающим итогом",
    ],
    axis: [
      "2023年4月\n–2024年1月 | 2023年4月\n–2024年2月",
      "Apr 2023–Jan\n2024 | Apr 2023–Feb\n2024",
      "2023年4月\n–2024年1月 | 2023年4月\n–2024年2月",
      "апр. 2023–янв.\n2024 | апр. 2023–февр.\n2024",
    ],
  },
  "twelve months that no calendar tells": {
    written: ["Year ending March 2021"],
    period: "2020-04/2021-03",
    next: "2021-04/2022-03",
    unit: "twelve-months",
    length: "12 months from 4",
    address: "2020-04--2021-03",
    names: [
      "2020/21（4月至次年3月）",
      "2020/21 (Apr to Mar)",
      "2020/21（4月至次年3月）",
      "2020/21 (апр. — март)",
    ],
    axis: ["2020/21 | 2021/22", "2020/21 | 2021/22", "2020/21 | 2021/22", "2020/21 | 2021/22"],
  },
  "a minute": {
    calendar: { zone: "Asia/Shanghai" },
    written: ["2023-06-06T08:00+08:00", "2023-06-06 08:00:00 +08:00"],
    period: "2023-06-06T08:00+08:00",
    next: "2023-06-06T12:00+08:00",
    length: "moment",
    address: "2023-06-06T0800e0800",
    names: [
      "2023年6月6日 08:00 (UTC+8)",
      "6 June 2023 08:00 (UTC+8)",
      "2023年6月6日 08:00 (UTC+8)",
      "6 июня 2023 г. 08:00 (UTC+8)",
    ],
    axis: [
      "2023年6月6日\n08:00 | 2023年6月6日\n12:00",
      "6 Jun 2023 08:00 | 6 Jun 2023 12:00",
      "2023年6月6日\n08:00 | 2023年6月6日\n12:00",
      "6 июн. 2023\n08:00 | 6 июн. 2023\n12:00",
    ],
  },
  "a span of months": {
    written: ["2012年4月—2013年6月", "Apr 2012 – Jun 2013"],
    period: "2012-04/2013-06",
    next: "2013-07/2014-02",
    length: "15 months",
    address: "2012-04--2013-06",
    names: [
      "2012年4月至2013年6月",
      "April 2012 to June 2013",
      "2012年4月至2013年6月",
      "апрель 2012 г. — июнь 2013 г.",
    ],
    axis: [
      "2012年4月\n–2013年6月 | 2013年7月\n–2014年2月",
      "Apr 2012–Jun\n2013 | Jul 2013–Feb\n2014",
      "2012年4月\n–2013年6月 | 2013年7月\n–2014年2月",
      "апр. 2012–июнь\n2013 | июль 2013–\nфевр. 2014",
    ],
  },
  "a span of years": {
    written: ["2010s", "2010—2019年"],
    period: "2010/2019",
    next: "2020/2029",
    length: "120 months",
    address: "2010--2019",
    names: ["2010年至2019年", "2010 to 2019", "2010年至2019年", "2010 — 2019"],
    axis: [
      "2010年–2019年 | 2020年–2029年",
      "2010–2019 | 2020–2029",
      "2010年–2019年 | 2020年–2029年",
      "2010–2019 | 2020–2029",
    ],
  },
  "a span of days": {
    written: ["2023-04-16/2023-05-01"],
    period: "2023-04-16/2023-05-01",
    next: "2023-05-02/2023-05-20",
    length: "16 days",
    address: "2023-04-16--2023-05-01",
    names: [
      "2023年4月16日至2023年5月1日",
      "16 April 2023 to 1 May 2023",
      "2023年4月16日至2023年5月1日",
      "16 апреля 2023 г. — 1 мая 2023 г.",
    ],
    axis: [
      "2023年4月16日\n–2023年5月1日 | 2023年5月2日\n–2023年5月20日",
      "16 Apr 2023–1\nMay 2023 | 2 May 2023–20\nMay 2023",
      "2023年4月16日\n–2023年5月1日 | 2023年5月2日\n–2023年5月20日",
      "16 апр. 2023–1\nмая 2023 | 2 мая 2023–20\nмая 2023",
    ],
  },
};

test.each(Object.entries(kinds))(
  "%s is read, ordered, measured, named and addressed",
  (_, kind) => {
    const { calendar = {}, written, period, next } = kind;
    expect(parsePeriod(period)).not.toBeNull();
    expect(written.map((text) => certainPeriod(text, calendar))).toEqual(written.map(() => period));
    expect(comparePeriods(period, next)).toBe(-1);
    const [time, later] = [timeOf(period, calendar), timeOf(next, calendar)];
    expect(time?.unit).toBe(kind.unit);
    expect(later).toEqual(time && { ...time, number: time.number + 1 });
    expect(lengthOf(period)).toBe(kind.length);
    expect(periodSlug(period)).toBe(kind.address);
    expect(localeIds.map((locale) => formatPeriod(period, locale, calendar))).toEqual(kind.names);
    const axis = localeIds.map((locale) => {
      const periods = [period, next].map((each, index) => ({
        x: 110 + index * 220,
        text: formatShortPeriod(each, locale, calendar),
        period: each,
      }));
      const names = periodNames(periods, { widthPx: 700, locale, calendar, runsOn: true });
      return names
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(" | ");
    });
    expect(axis).toEqual(kind.axis);
  },
);
