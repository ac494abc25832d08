import { expect, test } from "vitest";
import { widest } from "../drawing/text.ts";
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
