import type { Calendar } from "../dataset.ts";
import { daysIn, endDay, isMoment } from "../period.ts";

/** Sorts of time of which one follows another. */
export type TimeUnit =
  | "day"
  | "week"
  | "ten-days"
  | "month"
  | "quarter"
  | "half-year"
  | "year"
  | "twelve-months"
  | "to-date";

/** A period by its number among all of its sort: 2010 is the 2010th year. */
export interface Time {
  unit: TimeUnit;
  number: number;
}

/** Periods of one sort. */
export interface Rhythm {
  unit: TimeUnit;
  numbers: number[];
}

/** The month that an instant is in, counted from the year 0; of a year one of its months. */
function monthIn(instant: string, ofYear: number): number {
  const [year = 0, month = ofYear] = instant.split("-").map(Number);
  return year * 12 + month - 1;
}

/** Both ends, counted. */
interface Span {
  from: number;
  to: number;
}

/** The months in which a span begins and ends, or a month; null where it is of days or of years. */
function monthsOf(text: string): Span | null {
  const [start = "", end = start] = text.split("/");
  const areMonths = [start, end].every((each) => /^\d{4}-\d{2}$/.test(each));
  return areMonths ? { from: monthIn(start, 1), to: monthIn(end, 1) } : null;
}

const dayMs = 86_400_000;

/** Days since 1970 of both ends of a span of days. */
function daysOf(text: string): Span | null {
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  if (from === undefined || to === undefined) return null;
  return { from: Date.parse(from) / dayMs, to: Date.parse(to) / dayMs };
}

/** 1970-01-05, the first Monday, is day 4. */
const mondayOffset = 4;

function weekOf(text: string): number | null {
  const days = daysOf(text);
  if (!days || days.to !== days.from + 6) return null;
  const number = (days.from - mondayOffset) / 7;
  return Number.isInteger(number) ? number : null;
}

/** The first, second and last part of a month, which has 8 days at least: 上旬, 中旬, 下旬. */
function tenDaysOf(text: string): number | null {
  const [, year, month, from, again, to] =
    /^(\d{4})-(\d{2})-(\d{2})\/(\d{4}-\d{2})-(\d{2})$/.exec(text) ?? [];
  if (`${year ?? ""}-${month ?? ""}` !== again) return null;
  const part = ["01-10", "11-20", `21-${daysIn(Number(year), Number(month))}`].indexOf(
    `${from ?? ""}-${to ?? ""}`,
  );
  return part < 0 ? null : (Number(year) * 12 + Number(month) - 1) * 3 + part;
}

type Reader = (text: string, calendar: Calendar) => number | null;

const spanning =
  (number: (months: Span, calendar: Calendar) => number | null): Reader =>
  (text, calendar) => {
    const months = text.includes("/") ? monthsOf(text) : null;
    return months && number(months, calendar);
  };

const wholeYear = spanning(({ from, to }) =>
  from % 12 === 0 && to === from + 11 ? from / 12 : null,
);

/** The months between January and the first of a year, as a calendar begins it: 3 of one from April. */
export const monthsBefore = ({ year, begins = 1 }: Calendar): number =>
  year === undefined ? 0 : begins - 1;

/** Months from the beginning of a year; where all spans are counted so, also a month and a year. */
const toDate: Reader = (text, calendar) => {
  const before = monthsBefore(calendar);
  const isDeclared = calendar.toDate ?? false;
  if (isDeclared && before === 0 && /^\d{4}$/.test(text)) return Number(text) * 12 + 11;
  const months = text.includes("/") || isDeclared ? monthsOf(text) : null;
  if (!months || months.from % 12 !== before || months.to >= months.from + 12) return null;
  return months.to - before;
};

/** Months that go evenly into a year of the calendar, from a month that is the first of one of them. */
const evenly = (size: number): Reader =>
  spanning(({ from, to }, calendar) => {
    const number = (from - monthsBefore(calendar)) / size;
    const isOne = Number.isInteger(number) && to === from + size - 1;
    return isOne && !calendar.toDate ? number : null;
  });

/** Twelve months, as the calendar begins them, where it tells. */
const twelveMonths = spanning(({ from, to }, { begins, toDate: isDeclared }) => {
  if (isDeclared && begins !== undefined) return null;
  const isBegun = begins === undefined ? from % 12 !== 0 : from % 12 === begins - 1;
  return isBegun && to === from + 11 ? Math.floor(from / 12) : null;
});

/** Of several that a period may be, the first: 2021-01/2021-03 is a quarter before it is a year to date. */
const readers: Record<TimeUnit, Reader> = {
  year: (text, calendar) =>
    calendar.toDate ? null : /^\d{4}$/.test(text) ? Number(text) : wholeYear(text, calendar),
  month: (text, calendar) => {
    const months = calendar.toDate ? null : monthsOf(text);
    return months?.from === months?.to ? (months?.from ?? null) : null;
  },
  day: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) / dayMs : null),
  week: weekOf,
  "ten-days": tenDaysOf,
  quarter: evenly(3),
  "half-year": evenly(6),
  "twelve-months": twelveMonths,
  "to-date": toDate,
};

const units = Object.keys(readers) as TimeUnit[];

/** What sort of time a period is, and the how-manieth of it; null where it is of none. */
export function timeOf(text: string, calendar: Calendar = {}): Time | null {
  for (const unit of units) {
    const number = readers[unit](text, calendar);
    if (number !== null) return { unit, number };
  }
  return null;
}

/** Years of twelve months follow each other only where all begin in one month. */
const areInStep = (unit: TimeUnit, periods: readonly string[]): boolean =>
  unit !== "twelve-months" || new Set(periods.map((text) => text.slice(5, 7))).size === 1;

/** The sort of time that all periods are of; null where they are of several, or of none. */
export function rhythmOf(periods: readonly string[], calendar: Calendar = {}): Rhythm | null {
  for (const unit of units) {
    const numbers = periods.map((text) => readers[unit](text, calendar));
    if (numbers.every((number) => number !== null) && areInStep(unit, periods))
      return { unit, numbers };
  }
  return null;
}

/** Months and years by the moon, as the Hijri calendar has them, by their days. */
const lunar: Record<number, string> = {
  29: "lunar month",
  30: "lunar month",
  354: "lunar year",
  355: "lunar year",
};

/**
 * How long a period is: `2013-04` and `2013-04/2013-04` are one month, a week is seven days. Twelve
 * months say when they begin, since a school year is no year of the calendar; the parts of a month
 * are alike though the last has 8 to 11 days, and months and years by the moon though some have a day more.
 */
export function lengthOf(text: string): string {
  if (isMoment(text)) return "moment";
  if (tenDaysOf(text) !== null) return "ten-days";
  const [start = "", end = start] = text.split("/");
  if (start.length > 7 || end.length > 7) {
    const days = endDay(end) - Date.parse(start) / dayMs + 1;
    return lunar[days] ?? `${days} days`;
  }
  const [from, to] = [monthIn(start, 1), monthIn(end, 12)];
  const count = to - from + 1;
  return `${count} months${count === 12 ? ` from ${(from % 12) + 1}` : ""}`;
}

/** Whether figures of two periods may be compared: both are days as of which, or equally long. */
export const areAlike = (a: string, b: string, calendar: Calendar = {}): boolean =>
  calendar.points === true || lengthOf(a) === lengthOf(b);

/** Whether periods are twelve months each that follow in even steps of less than a year, as those that end with each quarter. */
function areRolling(periods: readonly string[]): boolean {
  const spans = periods.flatMap((text) => {
    const [from = "", to = ""] = text.split("/");
    const isOfMonths = from.length === 7 && to.length === 7;
    return isOfMonths && monthIn(to, 12) === monthIn(from, 1) + 11 ? [monthIn(from, 1)] : [];
  });
  const starts = spans.toSorted((a, b) => a - b);
  const steps = new Set(starts.slice(1).map((each, at) => each - (starts[at] ?? 0)));
  const [step = 12] = steps;
  return spans.length === periods.length && steps.size === 1 && step > 0 && step < 12;
}

/**
 * One period of each length that is among those of a series; of days as of which is counted, and of
 * what is declared to be counted up from the beginning of a year, only one.
 */
export function unlikePeriods(periods: readonly string[], calendar: Calendar = {}): string[] {
  const [first] = periods;
  const unit = rhythmOf(periods, calendar)?.unit;
  const isRhythm = unit !== undefined && (unit !== "to-date" || calendar.toDate === true);
  const isOne = calendar.points === true || isRhythm || areRolling(periods);
  if (first === undefined || isOne) return first === undefined ? [] : [first];
  return [...Map.groupBy(periods, lengthOf).values()].flatMap(([one]) => one ?? []);
}

const twoDigits = (number: number) => String(number).padStart(2, "0");
const fourDigits = (number: number) => String(number).padStart(4, "0");
const monthAt = (number: number) =>
  `${fourDigits(Math.floor(number / 12))}-${twoDigits((number % 12) + 1)}`;

/** A year, a month or a span of them, as much later: `2010-09/2011-08`, 12 → `2011-09/2012-08`. */
export const laterBy = (text: string, months: number): string =>
  text
    .split("/")
    .map((each) => {
      const later = monthAt(monthIn(each, 1) + months);
      return each.length === 4 ? later.slice(0, 4) : later;
    })
    .join("/");

const dayAt = (number: number) => new Date(number * dayMs).toISOString().slice(0, 10);

/** The last month or day of what has a number among its sort; years of twelve months do not say theirs. */
export function endAt(
  unit: Exclude<TimeUnit, "twelve-months">,
  number: number,
  calendar: Calendar = {},
): string {
  if (unit === "year") return fourDigits(number);
  if (unit === "day") return dayAt(number);
  if (unit === "week") return dayAt(number * 7 + mondayOffset + 6);
  if (unit === "month") return monthAt(number);
  if (unit === "ten-days") return monthAt(Math.floor(number / 3));
  const before = monthsBefore(calendar);
  if (unit === "quarter") return monthAt(number * 3 + 2 + before);
  return monthAt((unit === "half-year" ? number * 6 + 5 : number) + before);
}

const perYear = {
  month: 12,
  "to-date": 12,
  quarter: 4,
  "half-year": 2,
  "ten-days": 36,
  year: 1,
  "twelve-months": 1,
} as const;

/** How many of a sort a year has; of days and weeks, whose years differ, null. */
export const countPerYear = ({ unit }: Time): number | null =>
  unit === "day" || unit === "week" ? null : perYear[unit];

/** The year that a week belongs to is that of its Thursday (ISO 8601). */
function weekInYear(number: number): { year: number; part: number } {
  const thursday = number * 7 + mondayOffset + 3;
  const year = Number(dayAt(thursday).slice(0, 4));
  return { year, part: Math.floor((thursday - Date.UTC(year, 0, 1) / dayMs) / 7) };
}

/** Whether a time is told by its part of a year, as the calendar begins it: a quarter, a half, a year to date. */
export const isOfOwnYear = ({ unit }: Time, calendar: Calendar): boolean =>
  monthsBefore(calendar) > 0 && ["quarter", "half-year", "to-date"].includes(unit);

/**
 * The year of a time, and how many of its sort went before it in it; of a day, of its months. What is
 * part of a year that begins in a month of its own has the year in which that begins.
 */
export function inYear({ unit, number }: Time): { year: number; part: number } {
  if (unit === "week") return weekInYear(number);
  if (unit === "day") {
    const [year = 0, month = 1] = dayAt(number).split("-").map(Number);
    return { year, part: month - 1 };
  }
  return { year: Math.floor(number / perYear[unit]), part: number % perYear[unit] };
}
