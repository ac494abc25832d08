import type { Calendar } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import { lastDay, parsePeriod } from "../model/period.ts";
import {
  endAt,
  inYear,
  isOfOwnYear,
  monthsBefore,
  timeOf,
  type Time,
} from "../model/time/kinds.ts";
import { conventionsOf, kept } from "./conventions.ts";
import { say, words } from "./index.ts";
import { languages } from "./languages.ts";

type Width = "long" | "short";

const dateFormat = kept((locale, variant) => {
  const [parts, month] = variant.split(" ") as [string, Width];
  return new Intl.DateTimeFormat(conventionsOf(locale), {
    timeZone: "UTC",
    year: "numeric",
    ...(Number(parts) > 1 && { month }),
    ...(Number(parts) > 2 && { day: "numeric" }),
  });
});

/** How a zone is called by its distance from Greenwich: UTC+8. */
const zoneName = (zone: string): string =>
  zone === "Z"
    ? "UTC"
    : `UTC${zone.replace(/^([+-])0?(\d+):(\d{2})$/, "$1$2:$3").replace(":00", "")}`;

function formatInstant(text: string, locale: Locale, month: Width): string {
  const [date = "", time] = text.split("T");
  const parts = date.split("-").map(Number);
  const [year = 0, monthOfYear = 1, day = 1] = parts;
  const at = new Date(Date.UTC(year, monthOfYear - 1, day));
  const whole = dateFormat(locale, `${String(parts.length)} ${month}`).format(at);
  const dated = month === "short" ? whole.replace(/\sг\.$/u, "") : whole; // апр. 2023 г. says twice that it is a year
  if (time === undefined) return dated;
  const clock = `${dated} ${time.slice(0, 5)}`;
  return month === "short" ? clock : `${clock} (${zoneName(time.slice(5))})`;
}

const monthFormat = kept((locale, variant) => {
  const [month, day] = variant.split(" ") as [Width, string?];
  return new Intl.DateTimeFormat(conventionsOf(locale), {
    timeZone: "UTC",
    month,
    ...(day !== undefined && { day: "numeric" }),
  });
});

const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** The second of two years that a year runs through: 12 of 2011/12. */
const yearAfter = (year: number): string => twoDigits((year + 1) % 100);

/** A year, or twelve months that begin in another one than they end in: 2011/12. */
const formatYear = ({ unit, number }: Time, locale: Locale): string =>
  unit === "twelve-months"
    ? `${number}/${yearAfter(number)}`
    : formatInstant(String(number).padStart(4, "0"), locale, "short");

/** The year that a time is in, as short as an axis needs it. */
export function yearOf(time: Time, locale: Locale, calendar: Calendar = {}): string {
  const isOwn = time.unit === "twelve-months" || isOfOwnYear(time, calendar);
  return formatYear({ unit: isOwn ? "twelve-months" : "year", number: inYear(time).year }, locale);
}

/** Months of a year that follow each other, a sign that all have said once: 1—9月, Jan–Sept. */
const monthsText = (start: string, end: string, locale: Locale): string =>
  say(words[locale].period.months, { start: start.replace(/^(\d+)\D+$/, "$1"), end });

/** What a part of a year is called apart from it, as short as an axis needs it. */
function partText(time: Time & { unit: PartUnit }, locale: Locale, calendar: Calendar): string {
  const { quarters, halves, week, tenDays } = words[locale].period;
  const { unit, number } = time;
  const { part } = inYear(time);
  if (unit === "quarter") return quarters[String(part + 1) as keyof typeof quarters];
  if (unit === "half-year") return halves[String(part + 1) as keyof typeof halves];
  if (unit === "week") return say(week, { week: part + 1 });
  const format = monthFormat(locale, unit === "day" ? "short day" : "short");
  const monthAt = (each: number) => format.format(new Date(lastDay(endAt(unit, each, calendar))));
  const month = monthAt(number);
  if (unit === "ten-days") {
    const pattern = tenDays[String((part % 3) + 1) as keyof typeof tenDays];
    return say(pattern, { month });
  }
  const isSpan = unit === "to-date" && part > 0;
  return isSpan ? monthsText(monthAt(number - part), month, locale) : month;
}

type PartUnit = Exclude<Time["unit"], "year" | "twelve-months">;

const isPart = (time: Time): time is Time & { unit: PartUnit } =>
  time.unit !== "year" && time.unit !== "twelve-months";

/** A part of a year apart from it: 4月 of 2012年, Q1 of 2021; null of what is a year itself. */
export const partOfYear = (
  time: Time,
  locale: Locale,
  calendar: Calendar = {},
): { part: string; year: string } | null =>
  isPart(time)
    ? { part: partText(time, locale, calendar), year: yearOf(time, locale, calendar) }
    : null;

/** A span in words, by its ends. */
function formatSpan(text: string, locale: Locale, month: Width): string {
  const [start = "", end = start] = text.split("/");
  if (start === end) return formatInstant(start, locale, month);
  const ends = {
    start: formatInstant(start, locale, month),
    end: formatInstant(end, locale, month),
  };
  return month === "short" ? `${ends.start}–${ends.end}` : say(words[locale].period.span, ends);
}

/** A year that begins in a month of its own, as the calendar calls it: 2011/12 school year. */
function yearName(number: number, locale: Locale, { year = "fiscal" }: Calendar): string {
  const end = languages[locale].wholeYears ? number + 1 : yearAfter(number);
  return say(words[locale].period.years[year], { start: number, end });
}

/** What is part of such a year, in words: Q1, 2023/24 fiscal year. */
const partOfOwnYear = (time: Time, locale: Locale, calendar: Calendar): string =>
  say(words[locale].period.partOfOwnYear, {
    part: partOfYear(time, locale, calendar)?.part ?? "",
    year: yearName(inYear(time).year, locale, calendar),
  });

/** Twelve months that no calendar names, by what they are on an axis and by their months: 2011/12 (Sept to Aug). */
function twelveMonths(text: string, short: string, locale: Locale): string {
  const [start = "", end = ""] = text
    .split("/")
    .map((each) => monthFormat(locale, "short").format(new Date(`${each}-01`)));
  return say(words[locale].period.twelveMonths, { time: short, start, end });
}

/** What a sort of time is called by a name of its own; null where its months or days tell it. */
function nameOf(text: string, locale: Locale, calendar: Calendar): string | null {
  const time = text.includes("/") || calendar.toDate ? timeOf(text, calendar) : null;
  if (!time || time.unit === "month" || time.unit === "day") return null;
  const { period } = words[locale];
  const { unit } = time;
  const short = formatShortPeriod(text, locale, calendar);
  if (unit === "to-date" && calendar.toDate) return say(period.cumulative, { time: short });
  if (unit === "week")
    return say(period.weekOfYear, { week: inYear(time).part + 1, year: yearOf(time, locale) });
  if (unit === "twelve-months")
    return monthsBefore(calendar) > 0
      ? yearName(time.number, locale, calendar)
      : twelveMonths(text, short, locale);
  if (!isOfOwnYear(time, calendar)) return short;
  return unit === "to-date" ? null : partOfOwnYear(time, locale, calendar);
}

/**
 * A period in words: `2012-04/2013-04` → 2012年4月至2013年4月 / April 2012 to April 2013; one that has
 * a name, also by the calendar of its dataset, by that: Q1 2021, 2011/12 school year.
 */
export function formatPeriod(text: string, locale: Locale, calendar: Calendar = {}): string {
  if (!parsePeriod(text)) throw new Error(`not a period: ${text}`);
  return nameOf(text, locale, calendar) ?? formatSpan(text, locale, "long");
}

/** A period as short as drawings need it: 31 Dec 2019, Q1 2021, 2011/12. */
export function formatShortPeriod(text: string, locale: Locale, calendar: Calendar = {}): string {
  const time = text.includes("/") || calendar.toDate ? timeOf(text, calendar) : null;
  const isOwn = time !== null && isOfOwnYear(time, calendar);
  if (!time || (isOwn && time.unit === "to-date")) return formatSpan(text, locale, "short");
  const parts = partOfYear(time, locale, calendar);
  if (!parts) return formatYear(time, locale);
  const { partOfYear: pattern, ownYear } = words[locale].period;
  return say(pattern, isOwn ? { ...parts, year: say(ownYear, { year: parts.year }) } : parts);
}

const firstMonday = Date.UTC(2024, 0, 1);
const msPerDay = 86_400_000;

/** What the days of a week are called in little room, Monday first: `["Mon", "Tue", …]`. */
export function weekdayNames(locale: Locale): string[] {
  const format = new Intl.DateTimeFormat(languages[locale].tag, {
    weekday: "short",
    timeZone: "UTC",
  });
  return Array.from({ length: 7 }, (_, day) => format.format(firstMonday + day * msPerDay));
}
