import { describeChange, describeRanking, sentence } from "../drawing/describe.ts";
import {
  digitsOf,
  isRate,
  markOf,
  rowsOf,
  unitOf,
  type Mark,
  type ViewContext,
} from "../drawing/mark.ts";
import { labelOf, orderedValues, seriesOf, shortLabelOf, type Series } from "../drawing/series.ts";
import type { Locale } from "../model/locale.ts";
import type { ViewOf } from "../model/view.ts";
import { comparePeriods } from "../model/period.ts";

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

/** The last day of a period, in days since 1970: `2013-04` → that of 2013-04-30. */
export function endDay(period: string): number {
  const [year = 0, month = 12, day] = (period.split("/").at(-1) ?? period).split("-").map(Number);
  const end = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
  return end / 86_400_000;
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

/** With more series than this, the newest period says more than every series' own change. */
const fewSeries = 3;

export function describeLine(spec: LineSpec, locale: Locale): string {
  const newest = spec.periods.at(-1);
  if (newest && spec.series.length > fewSeries) {
    const marks = spec.series.flatMap(({ label, points }) =>
      points
        .filter(({ period }) => period === newest.value)
        .map(({ mark }) => ({ ...mark, name: label })),
    );
    return sentence(
      [{ name: null, text: describeRanking(marks, { locale, rates: spec.rates }) }],
      newest.label,
      locale,
    );
  }
  const labels = new Map(spec.periods.map(({ value, label }) => [value, label]));
  const parts = spec.series.map((series) => ({
    name: series.label || null,
    text: describeChange(
      series.points.map(({ period, mark }) => ({
        ...mark,
        period,
        name: labels.get(period) ?? period,
      })),
      { breaks: spec.breaks, unit: spec.unit, digits: spec.digits, locale },
    ),
  }));
  return sentence(parts, null, locale);
}
