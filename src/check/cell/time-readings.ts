import { daysIn, parsePeriod, years } from "../../model/period.ts";
import { halfwidth } from "./repair.ts";

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

type Parts = readonly (string | undefined)[];

/** A way of writing times: an expression, and what it means by its groups. */
type Way = [expression: RegExp, read: (groups: Parts) => readonly TimeReading[]];

const twoDigits = (text: string | number): string => String(text).padStart(2, "0");

/** A year as spreadsheets complete it: up to 29 it is of this century. */
const wholeYear = (text: string): string =>
  text.length === 4 ? text : (Number(text) < 30 ? "20" : "19") + text;

/** A reading where it is a time of the calendar. */
const reading = (kind: TimeKind, period: string): TimeReading[] =>
  parsePeriod(period) ? [{ kind, period }] : [];

const untold = (kind: TimeKind): TimeReading[] => [{ kind, period: null }];

const isYear = (text: string): boolean => Number(text) >= years.first && Number(text) <= years.last;

type Months = readonly [from: string | number, to: string | number];

const months = (kind: TimeKind, year = "", [from, to]: Months): TimeReading[] =>
  reading(kind, `${year}-${twoDigits(from)}/${year}-${twoDigits(to)}`);

const dateOf = (year = "", ...parts: (string | undefined)[]): string =>
  [year, ...parts.flatMap((part) => (part ? [twoDigits(part)] : []))].join("-");

/** The last day of a month, or of a year: 2023, 6 → `2023-06-30`. */
const endOf = (year = "", month = "12"): string =>
  dateOf(year, month, String(daysIn(Number(year), Number(month))));

const digits: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4 };

const numberOf = (text = ""): number => digits[text] ?? Number(text);

const quarter = (year = "", text = ""): TimeReading[] =>
  months("quarter", year, [numberOf(text) * 3 - 2, numberOf(text) * 3]);

const half = (year = "", isFirst = true): TimeReading[] =>
  months("half-year", year, [isFirst ? 1 : 7, isFirst ? 6 : 12]);

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const monthNumber = (name = ""): number => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Whether the second of two numbers is the year after the first: 2008, `09`. */
const follows = (first = "", second = ""): boolean =>
  Number(second) === (Number(first) + 1) % 10 ** second.length;

/** `2008/09`: a month, or the year that begins in 2008 and ends in 2009. */
function yearAndTwo([, year = "", two = ""]: Parts): TimeReading[] {
  const month = reading("month", `${year}-${two}`);
  return [...month, ...(follows(year, two) && isYear(year) ? untold("fiscal-year") : [])];
}

/** `2023-2024`: all of both years, or the one that begins in the first. */
function twoYears([, from = "", to = ""]: Parts): TimeReading[] {
  const span = reading("span", `${from}/${to}`);
  return span.length > 0 && follows(from, to) ? [...span, ...untold("fiscal-year")] : span;
}

/** `05/06/2023`: the day comes first in most countries, the month in some. */
function dayAndMonth([, first = "", second = "", year = ""]: Parts): TimeReading[] {
  const whole = wholeYear(year);
  const [dayFirst, monthFirst] = [dateOf(whole, second, first), dateOf(whole, first, second)];
  const found = [...reading("day", dayFirst), ...reading("day", monthFirst)];
  return dayFirst === monthFirst ? found.slice(0, 1) : found;
}

/** A day as spreadsheets count it, from the end of 1899: 45292 → `2024-01-01`. */
function serialDay([text = ""]: Parts): TimeReading[] {
  const serial = Math.floor(Number(text));
  const isLikely = serial >= 18_264 && serial < 73_051; // 1950 to 2099
  const day = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
  return isLikely ? reading("serial", day) : [];
}

/** `2023-06-05T16:00Z`: elsewhere it is another day, the one after or the one before. */
function moment([, date = "", hour = "", zone = ""]: Parts): TimeReading[] {
  const own = reading("moment", date);
  if (own.length === 0) return [];
  const offset = /^([+-])(\d{2})/.exec(zone);
  const utc = Number(hour) - (offset ? Number(`${offset[1]}${offset[2]}`) : 0);
  const step = utc < 0 ? -1 : utc > 23 ? 1 : Number(hour) >= 12 ? 1 : -1;
  const other = new Date(Date.parse(date) + step * 86_400_000).toISOString().slice(0, 10);
  return [...own, ...reading("moment", other)];
}

/** A week of ISO 8601, from its Monday: 2023, 5 → `2023-01-30/2023-02-05`. */
function isoWeek(year = "", week = ""): TimeReading[] {
  const fourth = new Date(Date.UTC(Number(year), 0, 4)); // in week 1, always
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  const day = (offset: number) =>
    new Date(monday + ((Number(week) - 1) * 7 + offset) * 86_400_000).toISOString().slice(0, 10);
  const isWeek = isYear(year) && Number(week) >= 1 && Number(week) <= 53;
  return isWeek ? reading("week", `${day(0)}/${day(6)}`) : [];
}

function tenDays([, year = "", month = "", part = ""]: Parts): TimeReading[] {
  const from = { 上: 1, 中: 11, 下: 21 }[part] ?? 1;
  const to = part === "下" ? daysIn(Number(year), Number(month)) : from + 9;
  const day = (number: number) => dateOf(year, month, String(number));
  return reading("ten-days", `${day(from)}/${day(to)}`);
}

/** The first years of calendars that count anew, less one. */
const eras: Record<string, number> = { 民国: 1911, 令和: 2018, 平成: 1988, 昭和: 1925 };

const named = (year = "", month = "", day?: string): TimeReading[] =>
  monthNumber(month) > 0
    ? reading("month-name", dateOf(wholeYear(year), String(monthNumber(month)), day))
    : [];

const to = String.raw` ?[-~—–―至到] ?`;
const name =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?" +
  "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

/** Every way of writing a time that is known; a text may be written in several of them. */
const ways: readonly Way[] = [
  [
    /^\d{4}(?:-\d{2}-\d{2})?(?:\/.*)?$/,
    ([text = ""]) =>
      reading(text.length === 4 ? "year" : text.includes("/") ? "span" : "day", text),
  ],
  [/^\d{4}-\d{2}\/.*$/, ([text = ""]) => reading("span", text)],
  [/^(\d{4}) ?年(?:度|份)?$/, ([, year = ""]) => reading("year", year)],
  [
    /^(?:截[至止])?(\d{4}) ?年(?:(\d{1,2})月)?(?:末|底|终)$/,
    ([, year, month]) => reading("day", endOf(year, month)),
  ],
  [/^(\d{4})[-/.–](\d{2})$/, yearAndTwo],
  [/^(\d{4})[-/.](\d)$/, ([, year, month]) => reading("month", dateOf(year, month))],
  [
    /^(\d{4}) ?年 ?(\d{1,2})(?:月份?)?$/,
    ([, year, month]) => reading("month", dateOf(year, month)),
  ],
  [/^(\d{4})-?m(\d{1,2})$/i, ([, year, month]) => reading("month", dateOf(year, month))],
  [/^(\d{4})(\d{2})$/, yearAndTwo],
  [/^(\d{1,2})[-/.](\d{4})$/, ([, month, year]) => reading("month", dateOf(year, month))],
  [
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ t]0?0:00(?::00)?(?:\.0+)?)?$/i,
    ([, ...date]) => reading("day", dateOf(...date)),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, ([, ...date]) => reading("day", dateOf(...date))],
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ t]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?$/i,
    ([, ...date]) => reading("day", dateOf(...date)),
  ],
  [
    /^(\d{4}-\d{2}-\d{2})[ t](\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)? ?(z|utc|gmt|[+-]\d{2}:?\d{2})$/i,
    moment,
  ],
  [/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, dayAndMonth],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{2})$/, dayAndMonth],
  [/^\d{5}(?:\.0+)?$/, serialDay],
  [
    RegExp(`^(?:(\\d{1,2})[- ])?${name}[-. ,]+(\\d{4}|\\d{2})$`, "i"),
    ([, day, month, year]) => named(year, month, day),
  ],
  [RegExp(`^(\\d{4})[- ]${name}$`, "i"), ([, year, month]) => named(year, month)],
  [
    RegExp(`^${name} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, "i"),
    ([, month, day, year]) => named(year, month, day),
  ],
  [
    /^(\d{4}) ?年?[- ]?(?:第?([1-4一二三四])季度?|q([1-4]))$/i,
    ([, year, written, numbered]) => quarter(year, written ?? numbered),
  ],
  [/^q([1-4])[-/ ]?(\d{4}|\d{2})$/i, ([, number, year = ""]) => quarter(wholeYear(year), number)],
  [/^([1-4])q[-/ ]?(\d{4}|\d{2})$/i, ([, number, year = ""]) => quarter(wholeYear(year), number)],
  [
    /^(\d{4}) ?年?[- ]?(?:(上|下)半年|[hs]([12]))$/i,
    ([, year, part, number]) => half(year, part === "上" || number === "1"),
  ],
  [
    /^(?:h([12])[-/ ]?|([12])h[-/ ]?)(\d{4}|\d{2})$/i,
    ([, first, second, year = ""]) => half(wholeYear(year), (first ?? second) === "1"),
  ],
  [
    /^(\d{4}) ?年?前([二三两])季度?$/,
    ([, year, number = ""]) => months("year-to-date", year, [1, number === "三" ? 9 : 6]),
  ],
  [
    RegExp(`^(\\d{4})(?:年|[./-])(\\d{1,2})月?${to}(\\d{1,2})月份?(?:累计)?$`),
    ([, year, from = "", until = ""]) => months("year-to-date", year, [from, until]),
  ],
  [
    RegExp(`^(\\d{4})年(\\d{1,2})月?${to}(\\d{4})年(\\d{1,2})月$`),
    ([, first, from, second, until]) =>
      reading("span", `${dateOf(first, from)}/${dateOf(second, until)}`),
  ],
  [
    RegExp(`^${name}${to}${name} (\\d{4})$`, "i"),
    ([, from, until, year]) =>
      months("year-to-date", year, [monthNumber(from), monthNumber(until)]),
  ],
  [/^(\d{4})-?w(\d{1,2})$/i, ([, year, week]) => isoWeek(year, week)],
  [/^(\d{4}) ?年第?(\d{1,2})周$/, ([, year, week]) => isoWeek(year, week)],
  [/^week (\d{1,2}),? (\d{4})$/i, ([, week, year]) => isoWeek(year, week)],
  [/^(\d{4})年(\d{1,2})月(上|中|下)旬$/, tenDays],
  [RegExp(`^(\\d{4})年?${to}(\\d{4})年?$`), twoYears],
  [/^(\d{4})\/(\d{4})$/, ([, from, until]) => (follows(from, until) ? untold("fiscal-year") : [])],
  [
    RegExp(`^(\\d{4})年?(?:${to}|/)(\\d{2}|\\d{4})年?(?:学年度?|年度|财年)$`),
    ([, from, until]) => (follows(from, until) ? untold("fiscal-year") : []),
  ],
  [/^\d{4} ?(?:学年度?|财年)$/, () => untold("fiscal-year")],
  [/^(?:fy|sy|ay) ?(?:\d{4}|\d{2})(?:[-/–](?:\d{4}|\d{2}))?$/i, () => untold("fiscal-year")],
  [
    /^(民国|令和|平成|昭和) ?(\d{1,3}|元) ?年度?$/,
    ([, era = "", number]) =>
      reading("year", String((eras[era] ?? 0) + (number === "元" ? 1 : Number(number)))),
  ],
  [/^第?[1-4一二三四]季度?$|^q[1-4]$|^[1-4]q$/i, () => untold("part")],
  [/^[上下]半年$|^h[12]$/i, () => untold("part")],
  [/^(?:\d{1,2}|十?[一二三四五六七八九十])月份?$/, () => untold("part")],
  [/^\d{1,2}月\d{1,2}日$|^第?\d{1,2}周$|^week \d{1,2}$/i, () => untold("part")],
  [RegExp(`^${name}$|^\\d{1,2}[- ]${name}$|^${name}[- ]\\d{1,2}$`, "i"), () => untold("part")],
];

/** All that a text may mean as time, each once; empty where it is none. */
export function timeReadings(text: string): TimeReading[] {
  const written = halfwidth(text).trim();
  if (!/\d|月|季|半年|[a-z]{3}/i.test(written)) return [];
  const found = ways.flatMap(([expression, read]) => {
    const groups = expression.exec(written);
    return groups ? read(groups) : [];
  });
  const once = new Map(found.map((each) => [`${each.kind} ${each.period ?? ""}`, each]));
  return [...once.values()];
}
