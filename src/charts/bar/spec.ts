import { cityBeside } from "../../drawing/beside.ts";
import type { NamedMark } from "../../drawing/describe.ts";
import { rowsOf, type Shares, type ViewContext } from "../../drawing/context.ts";
import { digitsOf, isRate, isWhole, unitOf } from "../../drawing/measured.ts";
import { referencesOf, type Reference } from "../../drawing/references.ts";
import { commonPeriod, paintsOf, rowValues, seriesOf, type Series } from "../../drawing/series.ts";
import { calendarOf, fieldOf, type Calendar } from "../../model/dataset.ts";
import type { ViewOf } from "../../model/view.ts";
import { folded, limitsOf, type Folded } from "../fold.ts";
import { gridOf, ranked, marksOf, sizesOf, type SeriesMark } from "../grid.ts";

export interface BarSpec {
  kind: "bar";
  /** What the drawings that share its scale bring to it. */
  shared: readonly Shares[];
  unit: string;
  rates: boolean;
  digits: number | undefined;
  whole: boolean;
  /** Whether the series, or the groups, are periods. */
  timed: boolean;
  overTime: boolean;
  /** Periods at which what is counted changes. */
  breaks: string[];
  /** How the periods are meant. */
  calendar?: Calendar | undefined;
  when: string | null;
  series: Series[];
  /** Of each series. */
  paints: string[];
  /** From top to bottom; one bar a series, where the file has a row for it. */
  groups: BarGroup[];
  /** Those of them that are drawn. */
  drawn: Folded<BarGroup>;
  /** Of them what is drawn in large letters. */
  fewest: Folded<BarGroup>;
  references: Reference[];
  /** The city's figure, where the bars are its places. */
  city: NamedMark | null;
}

interface BarGroup {
  value: string;
  label: string;
  short: string;
  residual?: true;
  bars: SeriesMark[];
}

/** Decides groups, series and order: by value the largest group first, those without a figure last. */
export function barSpec(context: ViewContext<ViewOf<"bar">>): BarSpec {
  const { view } = context;
  const rows = rowsOf(context);
  const series = seriesOf(context, rows, view.series);
  const values = rowValues(context, rows, view.y);
  const grid = gridOf(context, rows, { along: view.y, values, by: view.series, series });
  const groups = grid
    .map((group) => ({
      value: group.value,
      label: group.label,
      short: group.short,
      ...(group.residual && { residual: group.residual }),
      bars: marksOf(context, group),
    }))
    // Facets beside each other have the same rows; a state has those of its own.
    .filter(({ bars }) => context.whole !== undefined || bars.length > 0);
  const isPeriod = (column: string | undefined): boolean =>
    column !== undefined && fieldOf(context.dataset, column).role === "period";
  const timed = isPeriod(view.series);
  const unit = unitOf(context, rows[0]);
  const isRanked = view.sort === "value";
  const limits = limitsOf(isRanked);
  const ordered = isRanked
    ? ranked(context, groups, { marksIn: ({ bars }) => bars, timed })
    : groups;
  return {
    kind: "bar",
    shared: context.shared ?? [],
    unit,
    rates: isRate(view, unit),
    digits: digitsOf(context, rows[0]),
    whole: isWhole(context),
    timed,
    overTime: isPeriod(view.y),
    breaks: view.breaks.map(({ at }) => at),
    calendar: calendarOf(context.dataset),
    when: commonPeriod(context, rows),
    series,
    paints: paintsOf(context, series, {
      column: view.series,
      sizeOf: sizesOf(
        groups.flatMap((group) => group.bars),
        series,
      ),
    }),
    groups: ordered,
    references: referencesOf(context),
    city: view.series === undefined ? cityBeside(context, rows) : null,
    drawn: folded(ordered, ({ bars }) => bars, limits.drawn),
    fewest: folded(ordered, ({ bars }) => bars, limits.fewest),
  };
}
