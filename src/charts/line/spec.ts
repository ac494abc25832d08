import {
  describeAbsent,
  describeChange,
  describeRanking,
  sentence,
} from "../../drawing/describe.ts";
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
import { say, words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { comparePeriods, lastDay } from "../../model/period.ts";

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

/** The last day of a period, in days since 1970. */
export const endDay = (period: string): number => Date.parse(lastDay(period)) / 86_400_000;

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

/** The points of a series, each called by its series and its period. */
function namedPoints(
  spec: LineSpec,
  { label, points }: LineSpec["series"][number],
  locale: Locale,
) {
  const labels = new Map(spec.periods.map((period) => [period.value, period.label]));
  return points.map(({ period, mark }) => {
    const when = labels.get(period) ?? period;
    const name = say(words[locale].describe.part, { name: label, period: when });
    return { ...mark, period, series: label, name };
  });
}

/** With more series than this, the newest period says more than every series' own change. */
const fewSeries = 3;

export function describeLine(spec: LineSpec, locale: Locale): string {
  const newest = spec.periods.at(-1);
  if (newest && spec.series.length > fewSeries) {
    const marks = spec.series.flatMap((series) => namedPoints(spec, series, locale));
    const current = marks.filter(({ period }) => period === newest.value);
    const earlier = marks.filter((mark) => !current.includes(mark));
    const text = describeRanking(
      current.map((mark) => ({ ...mark, name: mark.series })),
      { locale, rates: spec.rates },
    );
    const said = [text, ...describeAbsent(earlier, locale)].join(words[locale].describe.join);
    return sentence([{ name: null, text: said }], newest.label, locale);
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
