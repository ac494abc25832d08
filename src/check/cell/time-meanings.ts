import type { Calendar } from "../../model/dataset.ts";
import { daysIn, parsePeriod, years } from "../../model/period.ts";
import { laterBy, monthsBefore } from "../../model/time/kinds.ts";
import { clockIn, minuteIn } from "./time-zones.ts";

/**
 * What sort of time a text may mean. A `fiscal-year` is any year that begins in a month which the
 * text does not tell, as school years do; `part` is one without its year.
 */
export type TimeKind =
  | "year"
  | "month"
  | "day"
  | "span"
  | "quarter"
  | "half-year"
  | "year-to-date"
  | "week"
  | "ten-days"
  | "fiscal-year"
  | "minute"
  | "moment"
  | "serial"
  | "month-name"
  | "part";

/** One of the things that a text may mean as time. */
export interface TimeReading {
  kind: TimeKind;
  /** As our tables write it, e.g. `2023-01/2023-06`; null where the text does not tell all of it. */
  period: string | null;
}

/** What the groups of an expression hold, the whole text before them. */
export type Parts = readonly (string | undefined)[];

const twoDigits = (text: string | number): string => String(text).padStart(2, "0");

/** A year as spreadsheets complete it: up to 29 it is of this century. */
export const wholeYear = (text: string): string =>
  text.length === 4 ? text : (Number(text) < 30 ? "20" : "19") + text;

/** A reading where it is a time of the calendar. */
export const reading = (kind: TimeKind, period: string): TimeReading[] =>
  parsePeriod(period) ? [{ kind, period }] : [];

export const untold = (kind: TimeKind): TimeReading[] => [{ kind, period: null }];

const isYear = (text: string): boolean => Number(text) >= years.first && Number(text) <= years.last;

type Months = readonly [from: string | number, to: string | number];

export const months = (kind: TimeKind, year = "", [from, to]: Months): TimeReading[] =>
  reading(kind, `${year}-${twoDigits(from)}/${year}-${twoDigits(to)}`);

export const dateOf = (year = "", ...parts: (string | undefined)[]): string =>
  [year, ...parts.flatMap((part) => (part ? [twoDigits(part)] : []))].join("-");

/** The last day of a month, or of a year: 2023, 6 → `2023-06-30`. */
export const endOf = (year = "", month = "12"): string =>
  dateOf(year, month, String(daysIn(Number(year), Number(month))));

const digits: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4 };

const numberOf = (text = ""): number => digits[text] ?? Number(text);

/** A quarter or half of a year, from its first month: `2023-04`, the second quarter → `2023-07/2023-09`. */
export interface YearPart {
  kind: "quarter" | "half-year";
  number: number;
}

export const quarter = (text = ""): YearPart => ({ kind: "quarter", number: numberOf(text) });

export const half = (isFirst = true): YearPart => ({ kind: "half-year", number: isFirst ? 1 : 2 });

const partFrom = (start: string, { kind, number }: YearPart): TimeReading[] => {
  const size = kind === "quarter" ? 3 : 6;
  return reading(
    kind,
    `${laterBy(start, (number - 1) * size)}/${laterBy(start, number * size - 1)}`,
  );
};

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

export const monthNumber = (name = ""): number =>
  monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Whether the second of two numbers is the year after the first: 2008, `09`. */
export const follows = (first = "", second = ""): boolean =>
  Number(second) === (Number(first) + 1) % 10 ** second.length;

/** Twelve months from the first of a year as the calendar begins it: 2011 → `2011-09/2012-08`. */
function yearFrom(first: number, { year, begins }: Calendar): TimeReading[] {
  if (year === undefined || begins === undefined) return untold("fiscal-year");
  const last = begins === 1 ? 12 : begins - 1;
  const end = begins === 1 ? first : first + 1;
  return reading("fiscal-year", `${first}-${twoDigits(begins)}/${end}-${twoDigits(last)}`);
}

/** Whether years are declared that begin in a month of their own. */
export const hasOwnYear = (calendar: Calendar): boolean => monthsBefore(calendar) > 0;

/** Whether a month may be a year that runs into the next: `2010-11`. */
export const stepsLikeYear = (text: string): boolean => {
  const [, year, two] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  return two !== undefined && follows(year, two);
};

/** A year that is told by both of the years that it runs through: `2011/12`, `2011/2012`. */
export function runningYear([, first = "", second = ""]: Parts, calendar: Calendar): TimeReading[] {
  return follows(first, second) && isYear(first) ? yearFrom(Number(first), calendar) : [];
}

/** A year that is told by one of the years that it runs through, as the calendar names it: `FY2021`. */
export function namedYear([, text = ""]: Parts, calendar: Calendar): TimeReading[] {
  const { named, begins } = calendar;
  if (named === undefined && begins !== 1) return untold("fiscal-year");
  const year = Number(wholeYear(text));
  return yearFrom(named === "end" && begins !== 1 ? year - 1 : year, calendar);
}

/** `2021`: a year of the calendar, or the one that the calendar of its dataset names so. */
export const plainYear = (text: string, calendar: Calendar): TimeReading[] =>
  hasOwnYear(calendar) && calendar.named !== undefined
    ? namedYear(["", text], calendar)
    : reading("year", text);

/** A part of twelve months that a calendar tells, as 2023-04/2024-03; untold where it does not. */
const partOf =
  (part: YearPart) =>
  ({ kind, period }: TimeReading): TimeReading[] =>
    period === null ? untold(kind) : partFrom(period.slice(0, 7), part);

/** `FY2023 Q1`, `2023/24 Q1`: a part of what is no plain year. */
export const ofWrittenYear = (part: YearPart, years: readonly TimeReading[]): TimeReading[] =>
  years.filter(({ kind }) => kind === "fiscal-year").flatMap(partOf(part));

/**
 * `2023 Q1`: of the year of the calendar, unless years begin in a month of their own: then of the
 * one that is named so; where it is not declared which, it may be any of the three.
 */
export function ofPlainYear(
  part: YearPart,
  text: string | undefined,
  calendar: Calendar,
): TimeReading[] {
  const plain = partFrom(`${wholeYear(text ?? "")}-01`, part);
  if (!hasOwnYear(calendar)) return plain;
  const named = calendar.named === undefined ? (["start", "end"] as const) : [calendar.named];
  const own = named.flatMap((each) =>
    namedYear(["", text], { ...calendar, named: each }).flatMap(partOf(part)),
  );
  return calendar.named === undefined ? [...plain, ...own] : own;
}

/** `2020年度`: a year of the calendar where nothing else is declared. */
export const yearOfOffice = (parts: Parts, calendar: Calendar): TimeReading[] =>
  calendar.year === undefined ? reading("year", parts[1] ?? "") : namedYear(parts, calendar);

/** `2008/09`: a month, or the year that begins in 2008 and ends in 2009. */
export function yearAndTwo(parts: Parts, calendar: Calendar): TimeReading[] {
  const [, year = "", two = ""] = parts;
  const running = runningYear(parts, calendar);
  const isDeclared = running.some(({ period }) => period !== null);
  return isDeclared ? running : [...reading("month", `${year}-${two}`), ...running];
}

/** `2023.1`: a number loses the zero of `2023.10`. */
export function yearAndDigit([, year = "", digit = ""]: Parts, calendar: Calendar): TimeReading[] {
  const whole = yearAndTwo(["", year, `${digit}0`], calendar);
  return [...reading("month", dateOf(year, digit)), ...whole];
}

/** `2023-2024`: all of both years, or the one that begins in the first. */
export function twoYears(parts: Parts, calendar: Calendar): TimeReading[] {
  const [, from = "", to = ""] = parts;
  const span = reading("span", `${from}/${to}`);
  const running = span.length > 0 ? runningYear(parts, calendar) : [];
  return running.some(({ period }) => period !== null) ? running : [...span, ...running];
}

/** `05/06/2023`: the day comes first in most countries, the month in some; the calendar tells. */
export function dayAndMonth(
  [, first = "", second = "", year = ""]: Parts,
  { dates }: Calendar,
): TimeReading[] {
  const whole = wholeYear(year);
  const [dayFirst, monthFirst] = [dateOf(whole, second, first), dateOf(whole, first, second)];
  const found = [
    ...(dates === "month-first" ? [] : reading("day", dayFirst)),
    ...(dates === "day-first" ? [] : reading("day", monthFirst)),
  ];
  return dayFirst === monthFirst ? found.slice(0, 1) : found;
}

/** A day as spreadsheets count it, from the end of 1899: 45292 → `2024-01-01`. */
export function serialDay([text = ""]: Parts): TimeReading[] {
  const serial = Math.floor(Number(text));
  const isLikely = serial >= 18_264 && serial < 73_051; // 1950 to 2099
  const day = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
  return isLikely ? reading("serial", day) : [];
}

/** A time of day in seconds that are none: 16:00:00 is a minute, 16:00:07 is not told by one. */
const isMinute = (text: string): boolean => !/:\d{2}:(?!00(\.0+)?\b)/.test(text);

/** `2023-06-05 16:00`: a minute where the calendar says in which zone, else its day. */
export function timeOfDay([text = "", year, month, day]: Parts, { zone }: Calendar): TimeReading[] {
  const date = dateOf(year, month, day);
  const [, hour = "", minute = ""] = /(\d{1,2}):(\d{2})/.exec(text) ?? [];
  if (zone === undefined || !parsePeriod(date)) return reading("day", date);
  const isClock = isMinute(text) && Number(hour) < 24 && Number(minute) < 60;
  return isClock
    ? reading("minute", clockIn(zone, `${date}T${twoDigits(hour)}:${minute}`))
    : untold("moment");
}

/** `2023-06-05T16:00Z`: without a zone of the calendar elsewhere another day, one after or one before. */
export function moment(
  [text = "", date = "", hour = "", zone = ""]: Parts,
  calendar: Calendar,
): TimeReading[] {
  const instant = Date.parse(
    text
      .replace(" ", "T")
      .replace(/ ?(?:utc|gmt|z)$/i, "Z")
      .replace(/ (?=[+-])/, ""),
  );
  if (calendar.zone !== undefined && isMinute(text) && !Number.isNaN(instant))
    return reading("minute", minuteIn(calendar.zone, instant));
  const own = reading("moment", date);
  if (own.length === 0) return [];
  const offset = /^([+-])(\d{2})/.exec(zone);
  const utc = Number(hour) - (offset ? Number(`${offset[1]}${offset[2]}`) : 0);
  const step = utc < 0 ? -1 : utc > 23 ? 1 : Number(hour) >= 12 ? 1 : -1;
  const other = new Date(Date.parse(date) + step * 86_400_000).toISOString().slice(0, 10);
  return [...own, ...reading("moment", other)];
}

/** A week of ISO 8601, from its Monday: 2023, 5 → `2023-01-30/2023-02-05`. */
export function isoWeek(year = "", week = ""): TimeReading[] {
  const fourth = new Date(Date.UTC(Number(year), 0, 4)); // in week 1, always
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  const day = (offset: number) =>
    new Date(monday + ((Number(week) - 1) * 7 + offset) * 86_400_000).toISOString().slice(0, 10);
  const isWeek = isYear(year) && Number(week) >= 1 && Number(week) <= 53;
  return isWeek ? reading("week", `${day(0)}/${day(6)}`) : [];
}

export function tenDays([, year = "", month = "", part = ""]: Parts): TimeReading[] {
  const from = { 上: 1, 中: 11, 下: 21 }[part] ?? 1;
  const to = part === "下" ? daysIn(Number(year), Number(month)) : from + 9;
  const day = (number: number) => dateOf(year, month, String(number));
  return reading("ten-days", `${day(from)}/${day(to)}`);
}

/** The first years of calendars that count anew, less one. */
export const eras: Record<string, number> = { 民国: 1911, 令和: 2018, 平成: 1988, 昭和: 1925 };

export const named = (year = "", month = "", day?: string): TimeReading[] =>
  monthNumber(month) > 0
    ? reading("month-name", dateOf(wholeYear(year), String(monthNumber(month)), day))
    : [];
