import { inEnglishOfEurope } from "../cell/time/languages/european.ts";
import type { Calendar } from "../../model/dataset.ts";
import { laterBy, monthsBefore } from "../../model/time/kinds.ts";
import { halfwidth } from "../cell/repair.ts";
import { isEndLabel, isQuarterLabel, isStartLabel, isWeekLabel } from "../cell/time/quarters.ts";
import { certainPeriod, timeReadings } from "../cell/time/readings.ts";
import { isPartOfYear } from "../header/wide.ts";

const months = "一 二 三 四 五 六 七 八 九 十 十一 十二".split(" ");

/** `十二月` → `12月`. */
const withDigits = (text: string): string =>
  text.replace(/^(十?[一二三四五六七八九十])(?=月)/, (month) => String(months.indexOf(month) + 1));

/** `2023`, `1` → a text that is read as a time; the label tells quarters from months. */
export function wholeTime(parts: readonly string[], labels: readonly string[]): string {
  const [year = "", part = "", ...rest] = parts.map((text) =>
    halfwidth(text)
      .trim()
      .replace(/(?<=^\d{4})\s*(年度?|年份)$/, ""),
  );
  const [first = "", second = ""] = labels;
  if (isStartLabel(first) && isEndLabel(second))
    return [year, part].map((end) => certainPeriod(end) ?? end).join("/");
  if (!/^\d{4}$/.test(year)) return parts.join(" ");
  const [month] = rest.length === 0 ? [] : timeReadings(`${year} ${withDigits(part)}`);
  if (month?.kind === "month" && /^\d{1,2}$/.test(rest[0] ?? ""))
    return `${month.period ?? ""}-${rest[0]?.padStart(2, "0") ?? ""}`;
  const told = inEnglishOfEurope(withDigits(part)); // 1e kwartaal is Q1
  if (!/^\d{1,2}$/.test(part))
    return [year, told, ...rest].join(
      /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(told) ? " " : "年",
    );
  if (isQuarterLabel(second)) return `${year}Q${part}`;
  if (isWeekLabel(second)) return `${year}-W${part.padStart(2, "0")}`;
  if (rest.length === 0) return `${year}年${Number(part)}月`; // 2011-12 may be a school year
  return [year, part, ...rest].map((text) => text.padStart(2, "0")).join("-");
}

/** The months or quarters among labels, each once, as of a year that does not matter: `2000-09`. */
const partsIn = (labels: readonly string[]): string[] =>
  [...new Set(labels)]
    .filter((label) => isPartOfYear(label))
    .flatMap((part) => {
      const [first] = timeReadings(wholeTime(["2000", part], []));
      return first?.period ?? [];
    });

/** The month in which a period ends. */
const monthOf = (period: string): number => Number(period.slice(-2));

/** Whether months beside each other run into the next year, so that one year is not that of all: 9月 … 12月, 1月. */
export function runsIntoNextYear(labels: readonly string[]): boolean {
  const ends = partsIn(labels).map(monthOf);
  return ends.filter((end, at) => end < (ends[at - 1] ?? 0)).length === 1 && ends.length > 2;
}

/** The month in which months or quarters begin that run into the next year; null where none do. */
export function firstMonth(labels: readonly string[]): number | null {
  const [first] = partsIn(labels);
  return first !== undefined && runsIntoNextYear(labels) ? Number(first.slice(5, 7)) : null;
}

/** Whether labels are months in the order of years that begin as the calendar says: 9月 … 12月, 1月. */
export function areInOwnYear(labels: readonly string[], calendar: Calendar): boolean {
  const before = monthsBefore(calendar);
  const places = partsIn(labels).map((period) => (monthOf(period) + 11 - before) % 12);
  return before > 0 && places.every((place, at) => place > (places[at - 1] ?? -1));
}

/** A month or quarter of the year that begins in the one that was told: 2022-01 → 2023-01, where years begin in September. */
export function inOwnYear(period: string, calendar: Calendar = {}): string {
  const areMonths = /^\d{4}-\d{2}(\/\d{4}-\d{2})?$/.test(period);
  return areMonths && monthOf(period) <= monthsBefore(calendar) ? laterBy(period, 12) : period;
}
