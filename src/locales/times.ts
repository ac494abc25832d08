import type { Calendar } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import { lastDay, parsePeriod } from "../model/period.ts";
import { endAt, inYear, timeOf, type Time } from "../model/time/kinds.ts";
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
  const dated = dateFormat(locale, `${String(parts.length)} ${month}`).format(at);
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

/** The year that a time is in, in words. */
const yearText = (time: Time, locale: Locale): string =>
  formatInstant(String(inYear(time).year).padStart(4, "0"), locale, "short");

/** What a part of a year is called apart from it, as short as an axis needs it. */
function partText(time: Time & { unit: PartUnit }, locale: Locale): string {
  const { quarters, halves, toDate, week, tenDays } = words[locale].period;
  const { unit, number } = time;
  const { part } = inYear(time);
  const end = endAt(unit, number);
  const month = monthFormat(locale, unit === "day" ? "short day" : "short").format(
    new Date(lastDay(end)),
  );
  if (unit === "quarter") return quarters[String(part + 1) as keyof typeof quarters];
  if (unit === "half-year") return halves[String(part + 1) as keyof typeof halves];
  if (unit === "week") return say(week, { week: part + 1 });
  if (unit === "ten-days") {
    const pattern = tenDays[String((part % 3) + 1) as keyof typeof tenDays];
    return say(pattern, { month });
  }
  return unit === "to-date" && part > 0 ? say(toDate, { month }) : month;
}

type PartUnit = Exclude<Time["unit"], "year" | "twelve-months">;

const isPart = (time: Time): time is Time & { unit: PartUnit } =>
  time.unit !== "year" && time.unit !== "twelve-months";

/** A part of a year apart from it: 4月 of 2012年, Q1 of 2021; null of what is a year itself. */
export const partOfYear = (time: Time, locale: Locale): { part: string; year: string } | null =>
  isPart(time) ? { part: partText(time, locale), year: yearText(time, locale) } : null;

/** A year, or twelve months that begin in another one than they end in: 2011/12. */
export const formatYear = ({ unit, number }: Time, locale: Locale): string =>
  unit === "twelve-months"
    ? `${number}/${twoDigits((number + 1) % 100)}`
    : formatInstant(String(number).padStart(4, "0"), locale, "short");

/** Sorts of time that are called by names of their own; others by the days or months they are of. */
const named: readonly Time["unit"][] = ["quarter", "half-year", "ten-days", "to-date"];

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
function yearName(time: Time, locale: Locale, { year, begins = 1 }: Calendar): string | null {
  if (time.unit !== "twelve-months" || year === undefined || begins === 1) return null;
  const { number } = time;
  const end = languages[locale].wholeYears ? number + 1 : twoDigits((number + 1) % 100);
  return say(words[locale].period.years[year], { start: number, end });
}

/**
 * A period in words: `2012-04/2013-04` → 2012年4月至2013年4月 / April 2012 to April 2013; one that has
 * a name, also by the calendar of its dataset, by that: Q1 2021, 2011/12 school year.
 */
export function formatPeriod(text: string, locale: Locale, calendar: Calendar = {}): string {
  if (!parsePeriod(text)) throw new Error(`not a period: ${text}`);
  const { period } = words[locale];
  const time = text.includes("/") || calendar.toDate ? timeOf(text, calendar) : null;
  if (!time) return formatSpan(text, locale, "long");
  if (time.unit === "week")
    return say(period.weekOfYear, { week: inYear(time).part + 1, year: yearText(time, locale) });
  if (calendar.toDate && time.unit === "to-date")
    return say(period.cumulative, { time: formatShortPeriod(text, locale, calendar) });
  const isNamed = named.includes(time.unit) && isPart(time);
  if (isNamed) return formatShortPeriod(text, locale, calendar);
  if (time.unit === "year") return formatYear(time, locale);
  return yearName(time, locale, calendar) ?? formatSpan(text, locale, "long");
}

/** A period as short as drawings need it: 31 Dec 2019, Q1 2021, 2011/12. */
export function formatShortPeriod(text: string, locale: Locale, calendar: Calendar = {}): string {
  const time = text.includes("/") || calendar.toDate ? timeOf(text, calendar) : null;
  const parts = time && partOfYear(time, locale);
  if (parts) return say(words[locale].period.partOfYear, parts);
  return time ? formatYear(time, locale) : formatSpan(text, locale, "short");
}
