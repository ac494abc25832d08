import type { Calendar } from "../dataset.ts";
import { comparePeriods, daysIn } from "../period.ts";
import { laterBy, rhythmOf, type TimeUnit } from "./kinds.ts";

const dayMs = 86_400_000;

const monthsIn: Partial<Record<TimeUnit, number>> = {
  month: 1,
  quarter: 3,
  "half-year": 6,
  year: 12,
  "twelve-months": 12,
};

const dayLater = (text: string, days: number): string =>
  text
    .split("/")
    .map((each) => new Date(Date.parse(each) + days * dayMs).toISOString().slice(0, 10))
    .join("/");

/** The least of the last three steps is the usual one: others passed over a period. */
const stepOf = (numbers: readonly number[]): number => {
  const steps = numbers
    .slice(-4)
    .flatMap((number, at, all) => (at > 0 ? [number - (all[at - 1] ?? 0)] : []));
  return steps.length === 0 ? 1 : Math.min(...steps);
};

/** Two days that are farther apart than a year tell no rhythm. */
const monthsOfRhythm = 12;

const isMonthEnd = (day: string): boolean => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return date === daysIn(year, month);
};

/** Days as of which is counted: the last ones of months, or days that are equally far from each other. */
function nextDay(days: readonly string[]): string | null {
  const last = days.at(-1) ?? "";
  const [first = ""] = days;
  if (days.length === 2 && laterBy(first.slice(0, 7), monthsOfRhythm) < last.slice(0, 7))
    return null;
  const steps = (numbers: readonly number[]) =>
    new Set(
      numbers.slice(-3).flatMap((number, at, all) => (at > 0 ? [number - (all[at - 1] ?? 0)] : [])),
    );
  const months = days.map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  const [months1 = 0, ...otherMonths] = steps(months);
  if (days.every(isMonthEnd) && otherMonths.length === 0 && months1 > 0) {
    const month = laterBy(last.slice(0, 7), months1);
    const [year = 0, number = 0] = month.split("-").map(Number);
    return `${month}-${daysIn(year, number)}`;
  }
  const [step = 0, ...others] = steps(days.map((day) => Date.parse(day) / dayMs));
  return others.length === 0 && step > 0 ? dayLater(last, step) : null;
}

/** A month more of a year to date, which begins anew after twelve. */
function nextToDate(text: string): string {
  const [start = "", end = start] = text.split("/");
  const isFull = laterBy(start, 11) === end;
  const first = isFull ? laterBy(start, 12) : start;
  return `${first}/${isFull ? first : laterBy(end, 1)}`;
}

/** The period that follows those that there are; null where they do not say which that is. */
export function nextPeriod(periods: readonly string[], calendar: Calendar = {}): string | null {
  const sorted = [...new Set(periods)].sort(comparePeriods);
  const last = sorted.at(-1);
  const rhythm = rhythmOf(sorted, calendar);
  if (last === undefined || !rhythm) return null;
  const { unit, numbers } = rhythm;
  if (unit === "day") return nextDay(sorted);
  if (unit === "week") return dayLater(last, 7 * stepOf(numbers));
  if (unit === "to-date") return last.includes("/") ? nextToDate(last) : null;
  const months = monthsIn[unit];
  return months === undefined ? null : laterBy(last, months * stepOf(numbers));
}
