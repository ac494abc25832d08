import { rowsOf, sharedNumbers, type ViewContext } from "../../drawing/context.ts";
import type { Mark } from "../../drawing/mark.ts";
import { digitsOf, isRate, isWhole, unitOf } from "../../drawing/measured.ts";
import { referencesOf, type Reference } from "../../drawing/references.ts";
import { focusPaints, orderedValues, seriesOf, type Series } from "../../drawing/series.ts";
import type { Calendar } from "../../model/dataset.ts";
import { calendarOf } from "../../model/dataset.ts";
import type { ViewOf } from "../../model/view.ts";
import { endDay } from "../../model/period.ts";
import type { Anchor } from "../end-labels.ts";
import { eventsOf, type TimedEvent } from "../events.ts";
import { hasFigure } from "../rects.ts";
import { gridOf, marksOf } from "../grid.ts";

export interface Point {
  period: string;
  /** Days since 1970 of the period's end. */
  day: number;
  mark: Mark;
}

/** A point with its place. */
export interface PlacedPoint extends Point, Anchor {
  /** Where it stands on the axis, which is its number but on a logarithmic one; 0 without a figure. */
  value: number;
}

export interface LineSpec {
  kind: "line";
  /** Numbers of other facets and states that its scale has to hold too. */
  shared: readonly number[];
  unit: string;
  rates: boolean;
  digits: number | undefined;
  whole: boolean;
  periods: { value: string; label: string; short: string; day: number }[];
  /** Each with its points in order of time. */
  series: (Series & { points: Point[] })[];
  /** Of each series; those that are not in focus are grey. */
  paints: string[];
  breaks: string[];
  events: TimedEvent[];
  references: Reference[];
  /** Whether it stands for columns that were too many; then it starts at zero, as they do. */
  asColumns: boolean;
  /** Whether equal distances of its axis are equal ratios. */
  isLog: boolean;
  /** How the periods are meant. */
  calendar?: Calendar | undefined;
}

/** A series is as large as its newest figure. */
const sizeOfSeries = ({ points }: { points: Point[] }): number =>
  points.findLast(hasFigure)?.mark.observation.value ?? -Infinity;

/** Decides series and their points over time; nothing is filled in between. */
export function lineSpec(context: ViewContext<ViewOf<"line" | "column">>): LineSpec {
  const { view } = context;
  const rows = rowsOf(context);
  const unit = unitOf(context, rows[0]);
  const series = seriesOf(context, rows, view.series);
  const values = orderedValues(context, rows, view.x);
  const periods = gridOf(context, rows, { along: view.x, values, by: view.series, series }).map(
    (group) => ({ ...group, day: endDay(group.value), marks: marksOf(context, group) }),
  );
  const pointed = series.map((each, index) => ({
    ...each,
    points: periods.flatMap(({ value: period, day, marks }) =>
      marks.flatMap((own) => (own.series === index ? [{ period, day, mark: own.mark }] : [])),
    ),
  }));
  return {
    kind: "line",
    shared: sharedNumbers(context),
    unit,
    rates: isRate(view, unit),
    digits: digitsOf(context, rows[0]),
    whole: isWhole(context),
    periods: periods.map(({ value, label, short, day }) => ({ value, label, short, day })),
    series: pointed,
    paints: focusPaints(pointed, sizeOfSeries, view),
    breaks: view.breaks.map(({ at }) => at),
    events: eventsOf(context, values),
    references: referencesOf(context),
    asColumns: view.kind === "column",
    isLog: "scale" in view && view.scale === "log",
    calendar: calendarOf(context.dataset),
  };
}
