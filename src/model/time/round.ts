import { endAt, inYear, timeOf, type Time, type TimeUnit } from "./kinds.ts";

/** What a time is on the calendar. */
export interface Moment extends Time {
  year: number;
  /** How many of its sort went before it in its year; of a day, of its months. */
  part: number;
  /** Whether it is the first of its month, and of its year. */
  beginsMonth: boolean;
  beginsYear: boolean;
}

/** Of the three parts of a month the first begins it; what is longer, or a week, is not asked. */
const isMonthly = ({ unit }: Time, part: number): boolean => unit !== "ten-days" || part % 3 === 0;

export function momentOf(time: Time): Moment {
  const { year, part } = inYear(time);
  const beginsMonth =
    time.unit === "day" ? endAt("day", time.number).endsWith("-01") : isMonthly(time, part);
  return { ...time, year, part, beginsMonth, beginsYear: beginsMonth && part === 0 };
}

/** Which times have a tick, and what is said there of a part of their year. */
export interface Step {
  isRound: (moment: Moment, first: number) => boolean;
  says: "part" | "month" | "year";
}

const every = (sizes: number[], says: Step["says"], isRound: (size: number) => Step["isRound"]) =>
  sizes.map((size): Step => ({ says, isRound: isRound(size) }));

const byParts = (sizes: number[]) =>
  every(sizes, "part", (size) => (moment) => moment.part % size === 0);

const wholeYears = every(
  [1, 2, 5, 10, 20, 50, 100, 200, 500],
  "year",
  (size) =>
    ({ year, beginsYear }) =>
      beginsYear && year % size === 0,
);

/** The steps in which ticks of each sort of time may follow each other, the smallest first. */
export const steps: Record<TimeUnit, Step[]> = {
  day: [
    ...every(
      [1, 2, 7, 14],
      "part",
      (size) =>
        ({ number }, first) =>
          (number - first) % size === 0,
    ),
    ...every(
      [1, 2, 3, 6],
      "month",
      (size) =>
        ({ part, beginsMonth }) =>
          beginsMonth && part % size === 0,
    ),
    ...wholeYears,
  ],
  week: [...byParts([1, 2, 4, 13, 26]), ...wholeYears],
  "ten-days": [
    ...byParts([1]),
    ...every(
      [1, 2, 3, 6],
      "month",
      (size) =>
        ({ part, beginsMonth }) =>
          beginsMonth && (part / 3) % size === 0,
    ),
    ...wholeYears,
  ],
  month: [...byParts([1, 2, 3, 6]), ...wholeYears],
  "to-date": [...byParts([1, 2, 3, 6]), ...wholeYears],
  quarter: [...byParts([1, 2]), ...wholeYears],
  "half-year": [...byParts([1]), ...wholeYears],
  year: wholeYears,
  "twelve-months": wholeYears,
};

/** The month that a day or a part of a month is in, counted from the year 0. */
export const monthOf = ({ unit, year, part }: Moment): number =>
  year * 12 + (unit === "ten-days" ? Math.floor(part / 3) : part);

/** Of more years than this no parts are said. */
export const mostParted = 5;

/** The minutes of a day at which ticks may follow each other. */
export const clockSteps = [1, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720];

/** Of more days than this no hours are said. */
export const mostHourly = 4;

/** A time of day as its own clock shows it; days are counted since 1970. */
export interface Clock {
  day: number;
  minute: number;
  /** `13:00` */
  text: string;
}

/** The time of day that a period is; null where it is none. */
export function clockOf(period: string): Clock | null {
  const [, date = "", hour = "", minute = ""] = /^(.*)T(\d{2}):(\d{2})/.exec(period) ?? [];
  const day = timeOf(date)?.number;
  const text = `${hour}:${minute}`;
  return day === undefined ? null : { day, minute: Number(hour) * 60 + Number(minute), text };
}
