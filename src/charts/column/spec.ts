import { rowsOf, sharedNumbers, type ViewContext } from "../../drawing/context.ts";
import { digitsOf, isRate, isWhole, unitOf } from "../../drawing/measured.ts";
import { referencesOf, type Reference } from "../../drawing/references.ts";
import {
  commonPeriod,
  focusPaints,
  orderedValues,
  seriesOf,
  type Series,
} from "../../drawing/series.ts";
import { calendarOf, fieldOf } from "../../model/dataset.ts";
import type { Calendar } from "../../model/dataset.ts";
import type { ViewOf } from "../../model/view.ts";
import { withAbsent } from "./absent.ts";
import { eventsOf, type TimedEvent } from "../events.ts";
import { gridOf, marksOf, sizesOf, type SeriesMark } from "../grid.ts";

export interface ColumnSpec {
  kind: "column";
  /** Numbers of other facets and states that its scale has to hold too. */
  shared: readonly number[];
  unit: string;
  rates: boolean;
  digits: number | undefined;
  whole: boolean;
  /** Whether the columns stand in order of time. */
  timed: boolean;
  when: string | null;
  series: Series[];
  /** Of each series; those that are not in focus are grey. */
  paints: string[];
  /** From left to right; one between two others of its sort has its room even without a figure. */
  groups: {
    value: string;
    label: string;
    short: string;
    residual?: true;
    columns: SeriesMark[];
  }[];
  /** Periods at which what is counted changes. */
  breaks: string[];
  events: TimedEvent[];
  references: Reference[];
  /** How the periods are meant. */
  calendar?: Calendar | undefined;
}

/** Decides groups and series of upright columns, in order of time or of categories. */
export function columnSpec(context: ViewContext<ViewOf<"column">>): ColumnSpec {
  const { view, dataset } = context;
  const rows = rowsOf(context);
  const unit = unitOf(context, rows[0]);
  const timed = fieldOf(dataset, view.x).role === "period";
  const calendar = calendarOf(dataset);
  const series = seriesOf(context, rows, view.series);
  const values = orderedValues(context, rows, view.x);
  const grid = gridOf(context, rows, {
    along: view.x,
    values: timed ? withAbsent(values, calendar) : values,
    by: view.series,
    series,
  });
  const groups = grid.map((group) => ({
    value: group.value,
    label: group.label,
    short: group.short,
    ...(group.residual && { residual: group.residual }),
    columns: marksOf(context, group),
  }));
  return {
    kind: "column",
    shared: sharedNumbers(context),
    unit,
    rates: isRate(view, unit),
    digits: digitsOf(context, rows[0]),
    whole: isWhole(context),
    timed,
    when: timed ? null : commonPeriod(context, rows),
    series,
    paints: focusPaints(
      series,
      sizesOf(
        groups.flatMap(({ columns }) => columns),
        series,
      ),
      view,
    ),
    groups,
    breaks: view.breaks.map(({ at }) => at),
    events: timed ? eventsOf(context, values) : [],
    references: referencesOf(context),
    calendar,
  };
}
