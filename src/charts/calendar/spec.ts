import type { Classed } from "../../drawing/classed.ts";
import type { NamedMark } from "../../drawing/describe.ts";
import type { Scale } from "../../drawing/legend.ts";
import { rowsOf, type ViewContext } from "../../drawing/context.ts";
import { markOf } from "../../drawing/mark.ts";
import { isRate, unitOf } from "../../drawing/measured.ts";
import { labelOf } from "../../drawing/series.ts";
import { endDay } from "../../model/period.ts";
import type { ViewOf } from "../../model/view.ts";
import { shadesOf } from "../cells.ts";

/** A day with its figure, or why it has none. */
export interface Day {
  mark: NamedMark;
  /** As the table writes it. */
  period: string;
  year: number;
  /** The first is 0. */
  month: number;
  dayOfMonth: number;
  /** Monday is 0. */
  weekday: number;
  /** The week of its year that begins with a Monday, the first being 0. */
  week: number;
}

export interface CalendarSpec {
  kind: "calendar";
  unit: string;
  rates: boolean;
  /** In order of time. */
  days: Day[];
  /** Days from which on something else is counted. */
  breaks: string[];
  shades: Classed;
  scale: Scale | null;
}

const msPerDay = 86_400_000;

const weekdayOf = (date: Date): number => (date.getUTCDay() + 6) % 7;

/** Where a day since 1970 is on the calendar. */
function dayAt(number: number, { period, mark }: Pick<Day, "period" | "mark">): Day {
  const date = new Date(number * msPerDay);
  const year = date.getUTCFullYear();
  const first = new Date(Date.UTC(year, 0, 1));
  const dayOfYear = number - first.getTime() / msPerDay;
  return {
    mark,
    period,
    year,
    month: date.getUTCMonth(),
    dayOfMonth: date.getUTCDate(),
    weekday: weekdayOf(date),
    week: Math.floor((dayOfYear + weekdayOf(first)) / 7),
  };
}

/** Decides days and their classes. */
export function calendarSpec(context: ViewContext<ViewOf<"calendar">>): CalendarSpec {
  const { view } = context;
  const rows = rowsOf(context);
  const unit = unitOf(context, rows[0]);
  const days = rows
    .map((row) => {
      const period = row.cells[view.x] ?? "";
      const name = labelOf(context, view.x, period);
      return { number: endDay(period), period, mark: { ...markOf(context, row), name } };
    })
    .sort((a, b) => a.number - b.number)
    .map(({ number, ...day }) => dayAt(number, day));
  const marks = days.map(({ mark }) => mark);
  return {
    kind: "calendar",
    unit,
    rates: isRate(view, unit),
    days,
    breaks: view.breaks.map(({ at }) => at),
    ...shadesOf(context, marks, unit),
  };
}
