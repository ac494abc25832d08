import type { Calendar } from "../../../model/dataset.ts";
import { laterBy, monthsBefore } from "../../../model/time/kinds.ts";
import {
  dateOf,
  isYear,
  reading,
  twoDigits,
  untold,
  wholeYear,
  type Parts,
  type TimeReading,
} from "./meanings.ts";

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

/** `2023.1`: a number loses the zero of `2023.10`; `2023.5` is half a year on, too. */
export function yearAndDigit([, year = "", digit = ""]: Parts, calendar: Calendar): TimeReading[] {
  const whole = yearAndTwo(["", year, `${digit}0`], calendar);
  const middle = digit === "5" ? reading("day", `${year}-07-01`) : [];
  return [...reading("month", dateOf(year, digit)), ...whole, ...middle];
}

/** `2023-2024`: all of both years, or the one that begins in the first. */
export function twoYears(parts: Parts, calendar: Calendar): TimeReading[] {
  const [, from = "", to = ""] = parts;
  const span = reading("span", `${from}/${to}`);
  const running = span.length > 0 ? runningYear(parts, calendar) : [];
  return running.some(({ period }) => period !== null) ? running : [...span, ...running];
}

/** `98年`, `'98`, `23年1月`: of which century the year is, nothing tells. */
export const shortYear = ([, bare = "", year = bare, ...rest]: Parts): TimeReading[] =>
  reading("short-year", dateOf(wholeYear(year), ...rest));

/** The years of a five-year plan of China: 十四五 → 2021/2025, “九五” → 1996/2000. */
export function fiveYears([, tens = "", ones = ""]: Parts): TimeReading[] {
  const number = tens.length * 10 + " 一二三四五六七八九".indexOf(ones || " ");
  const first = 1948 + number * 5 + (number > 2 ? 3 : 0); // none was for 1963 to 1965
  return number === 0 ? [] : reading("span", `${first}/${first + 4}`);
}
