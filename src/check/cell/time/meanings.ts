import type { Calendar } from "../../../model/dataset.ts";
import { daysIn, parsePeriod, years } from "../../../model/period.ts";
import { laterBy } from "../../../model/time/kinds.ts";

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
  | "short-year"
  | "part";

/** What a text is that spreadsheets may have rewritten, or cut short: not certain though it has one reading, and named. */
export const doubtful = ["serial", "month-name", "short-year"] as const satisfies TimeKind[];

/** One of the things that a text may mean as time. */
export interface TimeReading {
  kind: TimeKind;
  /** As our tables write it, e.g. `2023-01/2023-06`; null where the text does not tell all of it. */
  period: string | null;
}

/** What the groups of an expression hold, the whole text before them. */
export type Parts = readonly (string | undefined)[];

export const twoDigits = (text: string | number): string => String(text).padStart(2, "0");

/** A year as spreadsheets complete it: up to 29 it is of this century. */
export const wholeYear = (text: string): string =>
  text.length === 4 ? text : (Number(text) < 30 ? "20" : "19") + text;

/** A reading where it is a time of the calendar. */
export const reading = (kind: TimeKind, period: string): TimeReading[] =>
  parsePeriod(period) ? [{ kind, period }] : [];

export const untold = (kind: TimeKind): TimeReading[] => [{ kind, period: null }];

export const isYear = (text: string): boolean =>
  Number(text) >= years.first && Number(text) <= years.last;

type Months = readonly [from: string | number, to: string | number];

export const months = (kind: TimeKind, year = "", [from, to]: Months): TimeReading[] =>
  reading(kind, `${year}-${twoDigits(from)}/${year}-${twoDigits(to)}`);

export const dateOf = (year = "", ...parts: (string | undefined)[]): string =>
  [year, ...parts.flatMap((part) => (part ? [twoDigits(part)] : []))].join("-");

/** The last day of a month, or of a year: 2023, 6 → `2023-06-30`. */
export const endOf = (year = "", month = "12"): string =>
  dateOf(year, month, String(daysIn(Number(year), Number(month))));

export const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

export const monthNumber = (name = ""): number =>
  monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;

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

const dayMs = 86_400_000;

/** The Monday of the first week of a year, by ISO 8601. */
function firstMonday(year: number): number {
  const fourth = new Date(Date.UTC(year, 0, 4)); // in week 1, always
  return fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * dayMs;
}

/** How many weeks a year has: 52 or 53. */
export const weeksIn = (year: number): number =>
  (firstMonday(year + 1) - firstMonday(year)) / (7 * dayMs);

/** A week of ISO 8601, from its Monday: 2023, 5 → `2023-01-30/2023-02-05`. */
export function isoWeek(year = "", week = ""): TimeReading[] {
  const monday = firstMonday(Number(year));
  const day = (offset: number) =>
    new Date(monday + ((Number(week) - 1) * 7 + offset) * dayMs).toISOString().slice(0, 10);
  const isWeek = isYear(year) && Number(week) >= 1 && Number(week) <= weeksIn(Number(year));
  return isWeek ? reading("week", `${day(0)}/${day(6)}`) : [];
}

/** Seven days that end with a day, as `Week ending 5 January 2024` tells them. */
export function weekEnding(day: string): TimeReading[] {
  const first = new Date(Date.parse(day) - 6 * dayMs);
  return parsePeriod(day) ? reading("week", `${first.toISOString().slice(0, 10)}/${day}`) : [];
}

/** A day by its number in the year: `2024-032`; `2024002` may be a month of a year of an office, too. */
export function dayOfYear([text = "", year = "", day = ""]: Parts): TimeReading[] {
  const date = new Date(Date.UTC(Number(year), 0, Number(day))).toISOString().slice(0, 10);
  const isDay = isYear(year) && date.startsWith(year);
  const months = text.length === 7 ? reading("month", dateOf(year, String(Number(day)))) : [];
  return isDay ? [...reading("day", date), ...months] : [];
}

export function tenDays([, year = "", month = "", part = ""]: Parts): TimeReading[] {
  const from = { 上: 1, 中: 11, 下: 21 }[part] ?? 1;
  const to = part === "下" ? daysIn(Number(year), Number(month)) : from + 9;
  const day = (number: number) => dateOf(year, month, String(number));
  return reading("ten-days", `${day(from)}/${day(to)}`);
}

/** The first years of calendars that count anew, less one. */
const eras: Record<string, number> = {
  民国: 1911,
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
};

const yearIn = (era = "", number = ""): number =>
  (eras[era] ?? 0) + (number === "元" ? 1 : Number(number));

/** A year of an office in Japan, which begins in April: 令和2年度 → `2020-04/2021-03`; in Taiwan it is that of the calendar. */
export function yearOfEra([, era, number]: Parts): TimeReading[] {
  const year = yearIn(era, number);
  return era === "民国"
    ? reading("year", String(year))
    : reading("fiscal-year", `${year}-04/${year + 1}-03`);
}

/** A time of which an era counts the years: 令和5年4月 → `2023-04`. */
export function ofEra([, era, number, month, day]: Parts): TimeReading[] {
  const year = yearIn(era, number);
  const kind = day === undefined ? (month === undefined ? "year" : "month") : "day";
  return reading(kind, dateOf(String(year), month, day));
}

/** How many years before ours the first of the Buddhist calendar was, as Thailand counts. */
const buddhistLead = 543;

/** A year of the Buddhist calendar, which has begun with ours since 1941: `พ.ศ. 2564` → 2021. */
export function buddhistYear([, year]: Parts): TimeReading[] {
  const ours = Number(year) - buddhistLead;
  return ours > 1940 ? reading("year", String(ours)) : [];
}

/** `23-1-15`, `23/1/5`: the year may come first, as in East Asia, where the calendar does not tell. */
export const yearFirst = ([, first = "", second, third]: Parts): TimeReading[] =>
  first.length === 2 ? reading("short-year", dateOf(wholeYear(first), second, third)) : [];

/** `15.4.23`: the day comes first, or the year, where the calendar does not tell. */
export function dayOrYearFirst(parts: Parts, calendar: Calendar): TimeReading[] {
  const [, first = "", second = "", third = ""] = parts;
  if (calendar.dates !== undefined) return dayAndMonth(parts, calendar);
  return [...reading("day", dateOf(wholeYear(third), second, first)), ...yearFirst(parts)];
}

/** `05/06/23`: any of the three may come first, where the calendar does not tell. */
export const dayMonthOrYearFirst = (parts: Parts, calendar: Calendar): TimeReading[] => [
  ...dayAndMonth(parts, calendar),
  ...(calendar.dates === undefined ? yearFirst(parts) : []),
];

/** `Jan-23` may be a day that a spreadsheet has rewritten; what has the whole year is what it says. */
export function named(year = "", month = "", day?: string): TimeReading[] {
  if (monthNumber(month) === 0) return [];
  const kind = year.length < 4 ? "month-name" : day === undefined ? "month" : "day";
  return reading(kind, dateOf(wholeYear(year), String(monthNumber(month)), day));
}

/** Twelve months that end with a month, or with its last day: `Year ending 31 March 2022` → `2021-04/2022-03`. */
export function yearEnding([, day, month = "", year = ""]: Parts): TimeReading[] {
  const last = dateOf(year, String(monthNumber(month)));
  const isWhole = day === undefined || endOf(year, String(monthNumber(month))).endsWith(`-${day}`);
  if (!isWhole) return [];
  return last.endsWith("-12")
    ? reading("year", year)
    : reading("span", `${laterBy(last, -11)}/${last}`);
}
