import {
  digitsOf,
  isRate,
  markOf,
  rowsOf,
  unitOf,
  type Mark,
  type ViewContext,
} from "../../drawing/mark.ts";
import {
  labelOf,
  orderedValues,
  seriesOf,
  shortLabelOf,
  type Series,
} from "../../drawing/series.ts";
import type { ViewOf } from "../../model/view.ts";
import { comparePeriods, endDay } from "../../model/period.ts";

export interface Point {
  period: string;
  /** Days since 1970 of the period's end. */
  day: number;
  mark: Mark;
}

export interface LineSpec {
  kind: "line";
  unit: string;
  rates: boolean;
  digits: number | undefined;
  periods: { value: string; label: string; short: string; day: number }[];
  /** Each with its points in order of time. */
  series: (Series & { points: Point[] })[];
  breaks: string[];
}

/** Decides series and their points over time; nothing is filled in between. */
export function lineSpec(context: ViewContext<ViewOf<"line">>): LineSpec {
  const { view } = context;
  const rows = rowsOf(context);
  const unit = unitOf(context, rows[0]);
  const series = seriesOf(context, rows, view.series).map((each) => ({
    ...each,
    points: rows
      .filter((row) => view.series === undefined || row.cells[view.series] === each.value)
      .map((row) => ({ period: row.cells[view.x] ?? "", mark: markOf(context, row) }))
      .map((point) => ({ ...point, day: endDay(point.period) }))
      .sort((a, b) => comparePeriods(a.period, b.period)),
  }));
  return {
    kind: "line",
    unit,
    rates: isRate(view, unit),
    digits: digitsOf(view),
    periods: orderedValues(context, rows, view.x).map((value) => ({
      value,
      label: labelOf(context, view.x, value),
      short: shortLabelOf(context, view.x, value),
      day: endDay(value),
    })),
    series,
    breaks: view.breaks.map(({ at }) => at),
  };
}
