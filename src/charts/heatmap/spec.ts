import type { Classed } from "../../drawing/classed.ts";
import type { NamedMark } from "../../drawing/describe.ts";
import type { Scale } from "../../drawing/legend.ts";
import { rowsOf, type ViewContext } from "../../drawing/context.ts";
import type { Mark } from "../../drawing/mark.ts";
import { isRate, unitOf } from "../../drawing/measured.ts";
import { orderedValues, rowValues } from "../../drawing/series.ts";
import { say, words } from "../../locales/index.ts";
import type { Calendar } from "../../model/dataset.ts";
import { fieldOf } from "../../model/dataset.ts";
import type { ViewOf } from "../../model/view.ts";
import { shadesOf } from "../cells.ts";
import { folded, limitsOf, type Folded } from "../fold.ts";
import { gridOf, marksOf, ranked, type SeriesMark } from "../grid.ts";

interface Column {
  value: string;
  label: string;
  short: string;
}

interface HeatRow {
  value: string;
  label: string;
  short: string;
  residual?: true;
  /** Each with the number of its column. */
  marks: SeriesMark[];
}

export interface HeatmapSpec {
  kind: "heatmap";
  unit: string;
  rates: boolean;
  /** From left to right. */
  columns: Column[];
  /** Whether these are periods, and how they are meant. */
  timed: boolean;
  calendar: Calendar | undefined;
  /** Columns at which what is counted changes. */
  breaks: string[];
  /** From top to bottom. */
  rows: HeatRow[];
  /** Those of them that are drawn. */
  drawn: Folded<HeatRow>;
  /** Of them what is drawn in large letters. */
  fewest: Folded<HeatRow>;
  shades: Classed;
  scale: Scale | null;
  /** Every mark, called by its row and its column. */
  marks: NamedMark[];
}

/** Decides rows, columns and classes. */
export function heatmapSpec(context: ViewContext<ViewOf<"heatmap">>): HeatmapSpec {
  const { view, dataset, locale } = context;
  const rows = rowsOf(context);
  const unit = unitOf(context, rows[0]);
  const ordered = (column: string) => orderedValues(context, rows, column);
  const columns = gridOf(context, rows, {
    along: view.x,
    values: ordered(view.x),
    by: undefined,
    series: [],
  });
  const { calendar, role } = fieldOf(dataset, view.x);
  const timed = role === "period";
  const values = rowValues(context, rows, view.y);
  const grid = gridOf(context, rows, { along: view.y, values, by: view.x, series: columns });
  const groups = grid.map((group): HeatRow => {
    const { value, label, short, residual } = group;
    return { value, label, short, ...(residual && { residual }), marks: marksOf(context, group) };
  });
  const isRanked = view.sort === "value";
  const limits = limitsOf(isRanked);
  const marksIn = ({ marks }: HeatRow) => marks;
  const shown = isRanked ? ranked(context, groups, { marksIn, timed }) : groups;
  const marks = shown.flatMap(({ label, residual, marks: own }) =>
    own.map(({ series, mark }): NamedMark => {
      const parts = { name: label, period: columns[series]?.label ?? "" };
      const name = say(words[locale].describe.part, parts);
      return { ...mark, name, ...(residual && { residual }) };
    }),
  );
  return {
    kind: "heatmap",
    unit,
    rates: isRate(view, unit),
    columns,
    timed,
    calendar,
    breaks: view.breaks.map(({ at }) => at),
    rows: shown,
    drawn: folded(shown, marksIn, limits.drawn),
    fewest: folded(shown, marksIn, limits.fewest),
    ...shadesOf(context, marks, unit),
    marks,
  };
}

/** What a mark is called. */
export function nameOf({ marks }: HeatmapSpec, mark: Mark): string {
  const [record] = mark.records;
  return marks.find(({ records }) => records[0] === record)?.name ?? "";
}
