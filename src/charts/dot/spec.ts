import { rowsOf, sharedNumbers, type ViewContext } from "../../drawing/context.ts";
import { digitsOf, isRate, isWhole, unitOf } from "../../drawing/measured.ts";
import { commonPeriod, paintsOf, rowValues, seriesOf, type Series } from "../../drawing/series.ts";
import type { Calendar } from "../../model/dataset.ts";
import { calendarOf, fieldOf } from "../../model/dataset.ts";
import type { ViewOf } from "../../model/view.ts";
import { folded, limitsOf, type Folded } from "../fold.ts";
import { gridOf, ranked, marksOf, sizesOf, type SeriesMark } from "../grid.ts";

export interface DotSpec {
  kind: "dot";
  /** Numbers of other states that its scale has to hold too. */
  shared: readonly number[];
  unit: string;
  rates: boolean;
  digits: number | undefined;
  whole: boolean;
  /** Whether the series are periods, from the oldest to the newest. */
  timed: boolean;
  /** Periods at which what is counted changes. */
  breaks: string[];
  /** How the periods are meant. */
  calendar?: Calendar | undefined;
  when: string | null;
  series: Series[];
  /** Of each series. */
  paints: string[];
  /** From top to bottom; one mark a series, where the file has a row for it. */
  groups: DotGroup[];
  /** Those of them that are drawn. */
  drawn: Folded<DotGroup>;
  /** Of them what is drawn in large letters. */
  fewest: Folded<DotGroup>;
}

export interface DotGroup {
  value: string;
  label: string;
  short: string;
  residual?: true;
  marks: SeriesMark[];
}

/** Decides what stands on one line, and the order of lines: by value the largest first. */
export function dotSpec(context: ViewContext<ViewOf<"dot">>): DotSpec {
  const { view, dataset } = context;
  const rows = rowsOf(context);
  const unit = unitOf(context, rows[0]);
  const series = seriesOf(context, rows, view.series);
  const values = rowValues(context, rows, view.y);
  const groups = gridOf(context, rows, { along: view.y, values, by: view.series, series })
    .map((group) => ({
      value: group.value,
      label: group.label,
      short: group.short,
      ...(group.residual && { residual: group.residual }),
      marks: marksOf(context, group),
    }))
    .filter(({ marks }) => marks.length > 0);
  const timed = fieldOf(dataset, view.series).role === "period";
  const isRanked = view.sort === "value";
  const limits = limitsOf(isRanked);
  const ordered = isRanked
    ? ranked(context, groups, { marksIn: ({ marks }) => marks, timed })
    : groups;
  return {
    kind: "dot",
    shared: sharedNumbers(context),
    unit,
    rates: isRate(view, unit),
    digits: digitsOf(context, rows[0]),
    whole: isWhole(context),
    timed,
    breaks: view.breaks.map(({ at }) => at),
    calendar: calendarOf(dataset),
    when: commonPeriod(context, rows),
    series,
    paints: paintsOf(context, series, {
      column: view.series,
      sizeOf: sizesOf(
        groups.flatMap((group) => group.marks),
        series,
      ),
    }),
    groups: ordered,
    drawn: folded(ordered, ({ marks }) => marks, limits.drawn),
    fewest: folded(ordered, ({ marks }) => marks, limits.fewest),
  };
}
