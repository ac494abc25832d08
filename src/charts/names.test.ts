import { expect, test } from "vitest";
import { widest } from "../drawing/text.ts";
import type { Calendar } from "../model/dataset.ts";
import { formatShortPeriod } from "../locales/times.ts";
import { periodNames } from "./names.ts";

/** Months of 2012 and 2013 at even distances. */
const months = (count: number, stepPx: number) =>
  Array.from({ length: count }, (_, index) => {
    const month = String(((index + 3) % 12) + 1).padStart(2, "0");
    const year = index < 9 ? 2012 : 2013;
    return { x: 20 + index * stepPx, text: `${year}-${month}`, period: `${year}-${month}` };
  });

const named = (count: number, stepPx: number) =>
  periodNames(months(count, stepPx), { widthPx: 1000, locale: "zh", runsOn: true }).map(
    ({ text }) => text,
  );

test("a year is said once, below its first month", () => {
  expect(named(12, 60)).toEqual([
    "4月\n2012年",
    ..."5月 6月 7月 8月 9月 10月 11月 12月".split(" "),
    "1月\n2013年",
    "2月",
    "3月",
  ]);
});

test("months without room are left out in even steps that lead to January", () => {
  expect(named(12, 20)).toEqual(["5月\n2012年", "7月", "9月", "11月", "1月\n2013年", "3月"]);
});

test("other periods have their names in full, as many as fit, the newest never left out", () => {
  const periods = ["2010", "2012", "2013-04"].map((period, index) => ({
    x: 30 + index * 50,
    text: `${period}…`,
    period,
  }));
  const texts = periodNames(periods, { widthPx: 200, locale: "zh", runsOn: true }).map(
    ({ text }) => text,
  );
  expect(texts.toSorted()).toEqual(["2010…", "2013-04…"]);
});

test("no name is cut at the edge of a drawing", () => {
  const names = periodNames(months(12, 60), { widthPx: 680, locale: "zh", runsOn: true });
  for (const { x, text } of names) expect(x + widest([text], 14) / 2).toBeLessThanOrEqual(680);
});

/** Names below an axis of periods, each 70 pixels from the one before. */
const axisOf = (periods: string[], locale: "zh" | "en", calendar?: Calendar) =>
  periodNames(
    periods.map((period, index) => ({ x: 40 + index * 70, text: period, period })),
    { widthPx: 700, locale, calendar, runsOn: true },
  ).map(({ text }) => text);

test("each sort of time has its own names on an axis, with the year once below the first", () => {
  const halves = ["2022-07/2022-12", "2023-01/2023-06", "2023-07/2023-12"];
  const weeks = ["2022-12-26/2023-01-01", "2023-01-02/2023-01-08", "2023-01-09/2023-01-15"];
  const thirds = ["2023-02-21/2023-02-28", "2023-03-01/2023-03-10", "2023-03-11/2023-03-20"];
  const quarters = ["2022-10/2022-12", "2023-01/2023-03", "2023-04/2023-06"];
  expect(axisOf(quarters, "zh")).toEqual(["四季度\n2022年", "一季度\n2023年", "二季度"]);
  expect(axisOf(quarters, "en")).toEqual(["Q4\n2022", "Q1\n2023", "Q2"]);
  expect(axisOf(halves, "zh")).toEqual(["下半年\n2022年", "上半年\n2023年", "下半年"]);
  expect(axisOf(weeks, "en")).toEqual(["W52\n2022", "W1\n2023", "W2"]);
  expect(axisOf(thirds, "zh")).toEqual(["2月下旬\n2023年", "3月上旬", "3月中旬"]);
});

test("years, days and spans to date have their names on an axis", () => {
  const days = ["2023-02-27", "2023-02-28", "2023-03-01"];
  const toDate = ["2023-01/2023-02", "2023-01/2023-03", "2023-01/2023-04"];
  expect(axisOf(["2021", "2022", "2023"], "zh")).toHaveLength(3);
  expect(axisOf(days, "zh")).toEqual(["2月27日\n2023年", "2月28日", "3月1日"]);
  expect(axisOf(toDate, "zh", { toDate: true })).toEqual(["1—2月\n2023年", "1—3月", "1—4月"]);
});

/** What stands below an axis with room for the short name of each period, on one line. */
const shortNamesOf = (periods: string[], locale: "zh" | "en", calendar?: Calendar) =>
  periodNames(
    periods.map((period, index) => ({
      x: 70 + index * 150,
      text: formatShortPeriod(period, locale, calendar),
      period,
    })),
    { widthPx: 700, locale, calendar, runsOn: true },
  )
    .toSorted((a, b) => a.x - b.x)
    .map(({ text }) => text.replaceAll("\n", " "));

test("minutes and plain spans, which have no rhythm, stand with their short names on an axis", () => {
  const minutes = ["2023-06-06T08:00+08:00", "2023-06-06T12:00+08:00", "2023-06-07T08:00+08:00"];
  const spans = ["2012-04/2013-06", "2013-07/2014-02"];
  const days = ["2023-04-16/2023-05-01", "2023-05-02/2023-05-20"];
  expect(shortNamesOf(minutes, "en")).toEqual([
    "6 Jun 2023 08:00",
    "6 Jun 2023 12:00",
    "7 Jun 2023 08:00",
  ]);
  expect(shortNamesOf(minutes, "zh", { zone: "Asia/Shanghai" })).toEqual([
    "2023年6月6日 08:00",
    "2023年6月6日 12:00",
    "2023年6月7日 08:00",
  ]);
  expect(shortNamesOf(spans, "en")).toEqual(["Apr 2012–Jun 2013", "Jul 2013–Feb 2014"]);
  expect(shortNamesOf(spans, "zh")).toEqual(["2012年4月 –2013年6月", "2013年7月 –2014年2月"]);
  expect(shortNamesOf(days, "en")).toEqual(["16 Apr 2023–1 May 2023", "2 May 2023–20 May 2023"]);
});

test("school and fiscal years, declared or not, stand on an axis by both of their years", () => {
  const years = ["2010-09/2011-08", "2011-09/2012-08"];
  const expected = ["2010/11", "2011/12"];
  expect(shortNamesOf(years, "en")).toEqual(expected);
  expect(shortNamesOf(years, "zh", { year: "school", begins: 9 })).toEqual(expected);
  const fiscal = ["2020-04/2021-03", "2021-04/2022-03"];
  expect(shortNamesOf(fiscal, "en", { year: "fiscal", begins: 4 })).toEqual(["2020/21", "2021/22"]);
});

test("years that begin in any month are named by both of theirs", () => {
  const years = Array.from({ length: 9 }, (_, index) => `${2010 + index}-09/${2011 + index}-08`);
  expect(axisOf(years, "en")).toContain("2014/15");
});

test("quarters of a fiscal year are counted from its first month, and have its name below", () => {
  const fiscal: Calendar = { year: "fiscal", begins: 4 };
  const quarters = ["2023-01/2023-03", "2023-04/2023-06", "2023-07/2023-09"];
  expect(axisOf(quarters, "en", fiscal)).toEqual(["Q4\n2022/23", "Q1\n2023/24", "Q2"]);
  expect(axisOf(quarters, "zh", fiscal)).toEqual(["四季度\n2022/23", "一季度\n2023/24", "二季度"]);
  const toDate = ["2023-04", "2023-04/2023-05", "2023-04/2023-06"];
  expect(axisOf(toDate, "en", { ...fiscal, toDate: true })).toEqual([
    "Apr\n2023/24",
    "Apr–May",
    "Apr–Jun",
  ]);
});

/** Times of day from a midnight on, one every so many minutes. */
const clocks = (count: number, everyMinutes: number, stepPx: number) =>
  Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(2023, 11, 31) + index * everyMinutes * 60_000);
    return { x: 20 + index * stepPx, text: "…", period: `${at.toISOString().slice(0, 16)}+08:00` };
  });

const clocksNamed = (count: number, everyMinutes: number, stepPx: number) =>
  periodNames(clocks(count, everyMinutes, stepPx), { widthPx: 700, locale: "zh", runsOn: true })
    .map(({ text }) => text)
    .map((text) => text.replaceAll("\n", " "));

test("times of day are named at round ones, the day and the year once below their first", () => {
  expect(clocksNamed(48, 60, 14)).toEqual([
    "00:00 12月31日 2023年",
    "06:00",
    "12:00",
    "18:00",
    "00:00 1月1日 2024年",
    "06:00",
    "12:00",
    "18:00",
  ]);
  expect(clocksNamed(12, 15, 55)).toHaveLength(12);
});

test("of many days they are named at midnight, and of a year at its months", () => {
  expect(clocksNamed(7 * 24, 60, 4)).toEqual([
    "12月31日 2023年",
    "1月1日 2024年",
    ..."1月2日 1月3日 1月4日 1月5日 1月6日".split(" "),
  ]);
  expect(clocksNamed(366 * 24, 60, 0.075).slice(0, 3)).toEqual(["1月 2024年", "2月", "3月"]);
});
