import { digitsOf, isRate, markOf, rowsOf, unitOf } from "../../drawing/mark.ts";
import type { Mark, ViewContext } from "../../drawing/mark.ts";
import {
  commonPeriod,
  labelOf,
  orderedValues,
  seriesOf,
  shortLabelOf,
  type Series,
} from "../../drawing/series.ts";
import { fieldOf } from "../../model/dataset.ts";
import type { ViewOf } from "../../model/view.ts";

export interface ColumnSpec {
  kind: "column";
  unit: string;
  rates: boolean;
  digits: number | undefined;
  /** Whether the columns stand in order of time. */
  timed: boolean;
  when: string | null;
  series: Series[];
  /** From left to right; a year between two others has its room even without a figure. */
  groups: {
    value: string;
    label: string;
    short: string;
    columns: { series: number; mark: Mark }[];
  }[];
  /** Periods at which what is counted changes. */
  breaks: string[];
}

/** Adds the years between the first and the last, where all values are plain years. */
export function withYearsBetween(values: string[]): string[] {
  if (values.length < 2 || !values.every((value) => /^\d{4}$/.test(value))) return values;
  const years = values.map(Number);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** Decides groups and series of upright columns, in order of time or of categories. */
export function columnSpec(context: ViewContext<ViewOf<"column">>): ColumnSpec {
  const { view, dataset } = context;
  const rows = rowsOf(context);
  const unit = unitOf(context, rows[0]);
  const timed = fieldOf(dataset, view.x).role === "period";
  const series = seriesOf(context, rows, view.series);
  const values = orderedValues(context, rows, view.x);
  const groups = (timed ? withYearsBetween(values) : values).map((value) => ({
    value,
    label: labelOf(context, view.x, value),
    short: shortLabelOf(context, view.x, value),
    columns: series.flatMap((each, index) =>
      rows
        .filter((row) => row.cells[view.x] === value)
        .filter((row) => view.series === undefined || row.cells[view.series] === each.value)
        .map((row) => ({ series: index, mark: markOf(context, row) })),
    ),
  }));
  return {
    kind: "column",
    unit,
    rates: isRate(view, unit),
    digits: digitsOf(view),
    timed,
    when: timed ? null : commonPeriod(context, rows),
    series,
    groups,
    breaks: view.breaks.map(({ at }) => at),
  };
}
