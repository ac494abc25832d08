/** A point or span of time of reduced precision (ISO 8601). */
export interface Period {
  /** As written: `2013`, `2013-04`, `2019-12-31` or `2012-04/2013-04`. */
  text: string;
  /** What it is ordered by, e.g. `2013-04`. */
  end: string;
}

/** The years of which there are statistics, and plans: 5840 is a sum of money. */
export const years = { first: 1600, last: 2199 } as const;

const instant = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** How many days a month has: 2024, 2 → 29. */
export const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

function isInstant(text: string): boolean {
  if (!instant.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  const isKnown = year >= years.first && year <= years.last;
  return isKnown && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Reads a period, or gives null where the text is none. */
export function parsePeriod(text: string): Period | null {
  const ends = text.split("/");
  const end = ends.at(-1) ?? "";
  if (ends.length > 2 || !ends.every(isInstant)) return null;
  if (ends.length === 2 && (ends[0] ?? "") > end) return null;
  return { text, end };
}

/** Whether a text is a day of the calendar, e.g. `2026-11-23`. */
export const isDay = (text: string): boolean =>
  text.length === "2026-11-23".length && isInstant(text);

/** The last day of a period: `2013` → `2013-12-31`, `2012-04/2013-02` → `2013-02-28`. */
export function lastDay(text: string): string {
  const end = text.split("/").at(-1) ?? text;
  const [year = "", month = "12", day] = end.split("-");
  return `${year}-${month}-${day ?? String(daysIn(Number(year), Number(month)))}`;
}

/** The last day of a period, in days since 1970. */
export const endDay = (text: string): number => Date.parse(lastDay(text)) / 86_400_000;

/** Orders periods by their last day, then by their text. */
export function comparePeriods(a: string, b: string): number {
  const [x, y] = [lastDay(a), lastDay(b)];
  if (x !== y) return x < y ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The period as a part of an address: `2012-04/2013-04` → `2012-04--2013-04`. */
export const periodSlug = (text: string): string => text.replace("/", "--");

/** Sorts of time of which one follows another: a year of twelve months begins in any month but January. */
export type TimeUnit = "day" | "month" | "quarter" | "year" | "twelve-months" | "to-date";

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

/** Months since the year 0 in which a period begins and ends; null where it is of days or of years. */
function monthsOf(text: string): { from: number; to: number } | null {
  const [start = "", end = start] = text.split("/");
  const [from, to] = [start, end].map((each) => {
    const [, year, month] = /^(\d{4})-(\d{2})$/.exec(each) ?? [];
    return year === undefined ? null : Number(year) * 12 + Number(month) - 1;
  });
  return from == null || to == null ? null : { from, to };
}

type Reader = (text: string) => number | null;

const spanning =
  (number: (from: number, to: number) => number | null): Reader =>
  (text) => {
    const months = text.includes("/") ? monthsOf(text) : null;
    return months && number(months.from, months.to);
  };

const wholeYear = spanning((from, to) => (from % 12 === 0 && to === from + 11 ? from / 12 : null));

/** Of several that a period may be, the first: 2021-01/2021-03 is a quarter before it is a year to date. */
const readers: Record<TimeUnit, Reader> = {
  year: (text) => (/^\d{4}$/.test(text) ? Number(text) : wholeYear(text)),
  month: (text) => (text.includes("/") ? null : (monthsOf(text)?.from ?? null)),
  day: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) / 86_400_000 : null),
  quarter: spanning((from, to) => (from % 3 === 0 && to === from + 2 ? from / 3 : null)),
  "twelve-months": spanning((from, to) =>
    from % 12 !== 0 && to === from + 11 ? Math.floor(from / 12) : null,
  ),
  "to-date": spanning((from, to) => (from % 12 === 0 && to < from + 12 ? to : null)),
};

const units = Object.keys(readers) as TimeUnit[];

/** What sort of time a period is, and the how-manieth of it; null where it is of none. */
export function timeOf(text: string): Time | null {
  for (const unit of units) {
    const number = readers[unit](text);
    if (number !== null) return { unit, number };
  }
  return null;
}

/** The sort of time that all periods are of; null where they are of several, or of none. */
export function rhythmOf(periods: readonly string[]): Rhythm | null {
  for (const unit of units) {
    const numbers = periods.map(readers[unit]);
    if (numbers.every((number) => number !== null)) return { unit, numbers };
  }
  return null;
}

const twoDigits = (number: number) => String(number).padStart(2, "0");
const fourDigits = (number: number) => String(number).padStart(4, "0");
const monthAt = (number: number) =>
  `${fourDigits(Math.floor(number / 12))}-${twoDigits((number % 12) + 1)}`;

/** The last month or day of what has a number among its sort; years of twelve months do not say theirs. */
export function endAt(unit: Exclude<TimeUnit, "twelve-months">, number: number): string {
  if (unit === "year") return fourDigits(number);
  if (unit === "day") return new Date(number * 86_400_000).toISOString().slice(0, 10);
  return monthAt(unit === "quarter" ? number * 3 + 2 : number);
}
