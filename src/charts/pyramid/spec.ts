import { rowsOf, sharedNumbers, type ViewContext } from "../../drawing/context.ts";
import { isRate, isWhole, unitOf } from "../../drawing/measured.ts";
import { commonPeriod, rowValues, seriesOf, type Series } from "../../drawing/series.ts";
import type { ViewOf } from "../../model/view.ts";
import { gridOf, marksOf, type SeriesMark } from "../grid.ts";

/** What stands in one row, e.g. an age, with the marks of both sides. */
export interface PyramidRow {
  label: string;
  residual?: true;
  marks: SeriesMark[];
}

export interface PyramidSpec {
  kind: "pyramid";
  /** Numbers of other states that its scale has to hold too. */
  shared: readonly number[];
  unit: string;
  rates: boolean;
  whole: boolean;
  when: string | null;
  /** The left side and the right one. */
  series: Series[];
  paints: string[];
  /** From the bottom to the top: the youngest first. */
  rows: PyramidRow[];
}

/** Decides sides and rows, which stand as their categories are declared or as in the file. */
export function pyramidSpec(context: ViewContext<ViewOf<"pyramid">>): PyramidSpec {
  const { view } = context;
  const rows = rowsOf(context);
  const unit = unitOf(context, rows[0]);
  const series = seriesOf(context, rows, view.series);
  const values = rowValues(context, rows, view.y);
  const grid = gridOf(context, rows, { along: view.y, values, by: view.series, series });
  return {
    kind: "pyramid",
    shared: sharedNumbers(context),
    unit,
    rates: isRate(view, unit),
    whole: isWhole(context),
    when: commonPeriod(context, rows),
    series,
    paints: series.map((_, index) => `series-${index}`),
    rows: grid.map((group): PyramidRow => {
      const { label, residual } = group;
      return { label, ...(residual && { residual }), marks: marksOf(context, group) };
    }),
  };
}
