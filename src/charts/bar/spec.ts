import { isRate, rowsOf, unitOf, type ViewContext } from "../../drawing/mark.ts";
import { referencesOf, type Reference } from "../../drawing/references.ts";
import {
  commonPeriod,
  distinct,
  orderedValues,
  paintsOf,
  seriesOf,
  type Series,
} from "../../drawing/series.ts";
import { fieldOf } from "../../model/dataset.ts";
import type { ViewOf } from "../../model/view.ts";
import { folded, type Folded } from "../fold.ts";
import { gridOf, largestFirst, marksOf, sizesOf, type SeriesMark } from "../grid.ts";

export interface BarSpec {
  kind: "bar";
  unit: string;
  rates: boolean;
  when: string | null;
  series: Series[];
  /** Of each series. */
  paints: string[];
  /** From top to bottom; one bar a series, where the file has a row for it. */
  groups: BarGroup[];
  /** Those of them that are drawn. */
  drawn: Folded<BarGroup>;
  references: Reference[];
}

interface BarGroup {
  label: string;
  residual?: true;
  bars: SeriesMark[];
}

/** Decides groups, series and order: by value the largest group first, those without a figure last. */
export function barSpec(context: ViewContext<ViewOf<"bar">>): BarSpec {
  const { view } = context;
  const rows = rowsOf(context);
  const series = seriesOf(context, rows, view.series);
  const values =
    view.sort === "file" ? distinct(rows, view.y) : orderedValues(context, rows, view.y);
  const grid = gridOf(context, rows, { along: view.y, values, by: view.series, series });
  const groups = grid.map((group) => ({
    label: group.label,
    ...(group.residual && { residual: group.residual }),
    bars: marksOf(context, group),
  }));
  const timed =
    view.series !== undefined && fieldOf(context.dataset, view.series).role === "period";
  const unit = unitOf(context, rows[0]);
  const isRanked = view.sort === "value";
  const ordered = isRanked ? largestFirst(groups, ({ bars }) => bars, timed) : groups;
  return {
    kind: "bar",
    unit,
    rates: isRate(view, unit),
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
    drawn: folded(ordered, ({ bars }) => bars, isRanked),
  };
}
