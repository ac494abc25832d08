import type { Calendar } from "../../../model/dataset.ts";
import { daysIn } from "../../../model/period.ts";
import { timeOf } from "../../../model/time/kinds.ts";

type Span = Exclude<NonNullable<Calendar["span"]>, "day">;

const spans: readonly Span[] = ["year", "quarter", "month"];

const monthsOfSpan: Record<Span, number> = { month: 1, quarter: 3, year: 12 };

const twoDigits = (number: number): string => String(number).padStart(2, "0");

interface Day {
  year: string;
  month: number;
  isFirst: boolean;
  isLast: boolean;
}

/** A day that is the first or the last of its month; null for others. */
function edgeOf(text: string): Day | null {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const isFirst = day === "01";
  const isLast = Number(day) === daysIn(Number(year), Number(month));
  return isFirst || isLast ? { year, month: Number(month), isFirst, isLast } : null;
}

/** The month, quarter or year whose first or last day a text is: `2006-01-01` → `2006-01`. */
export function inSpan(text: string, span: Calendar["span"]): string | null {
  if (span === undefined || span === "day") return null;
  const day = edgeOf(text);
  if (!day) return null;
  const size = monthsOfSpan[span];
  const from = day.month - ((day.month - 1) % size);
  const until = from + size - 1;
  if (day.month !== (day.isFirst ? from : until)) return null;
  if (span === "year") return day.year;
  const [start, end] = [from, until].map((month) => `${day.year}-${twoDigits(month)}`);
  return start === end ? (start ?? "") : `${start}/${end}`;
}

/** Fewer days may each be what they are. */
const fewestDays = 3;

const follow = (numbers: readonly number[]): boolean => {
  const there = new Set(numbers);
  return numbers.some((number) => there.has(number + 1));
};

/**
 * What days may stand for that are all the first, or all the last, of a month, a quarter or a year,
 * and follow each other so; null where they stand for themselves.
 */
export function spanOf(days: readonly string[]): Span | null {
  const edges = days.map(edgeOf);
  const areEdges = edges.every((day) => day?.isFirst) || edges.every((day) => day?.isLast);
  if (new Set(days).size < fewestDays || !areEdges) return null;
  for (const span of spans) {
    const times = days.map((day) => timeOf(inSpan(day, span) ?? ""));
    if (times.every((time) => time !== null) && follow(times.map(({ number }) => number)))
      return span;
  }
  return null;
}
