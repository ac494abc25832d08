import { rowsOf, sharedNumbers, type ViewContext } from "../../drawing/context.ts";
import { listNames } from "../../drawing/describe.ts";
import { markOf, markOfRows, type Mark } from "../../drawing/mark.ts";
import { digitsOf, isWhole, observationOf, unitOf } from "../../drawing/measured.ts";
import { isPatterned } from "../../drawing/paint.ts";
import {
  focusPaints,
  grey,
  labelOf,
  orderedValues,
  seriesOf,
  type Series,
} from "../../drawing/series.ts";
import { say, words } from "../../locales/index.ts";
import type { Calendar } from "../../model/dataset.ts";
import { calendarOf, fieldInRole } from "../../model/dataset.ts";
import { endDay } from "../../model/period.ts";
import type { Row } from "../../model/table.ts";
import type { ViewOf } from "../../model/view.ts";
import { totalOf } from "../../stats/total.ts";
import { gridOf, type Group, type SeriesMark } from "../grid.ts";

export interface Stack {
  period: string;
  label: string;
  short: string;
  /** Days since 1970 of the period's end. */
  day: number;
  /** From the baseline up; one a series, where the file has a row for it. */
  parts: SeriesMark[];
  total: Mark;
  /** The parts without a figure that have a pattern, from the lowest up. */
  gaps: Mark[];
  /** What has no number, each by its own name even where it is folded into another part. */
  absent: (Mark & { name: string })[];
}

export interface StackSpec {
  kind: "stack";
  /** Numbers of other facets and states that its scale has to hold too. */
  shared: readonly number[];
  form: "bars" | "areas";
  /** Whether its periods are too many for each to be seen. */
  isLong: boolean;
  unit: string;
  digits: number | undefined;
  whole: boolean;
  series: Series[];
  /** Of each series; what is folded has no colour of its own, nor have the smaller ones of too many. */
  paints: string[];
  /** In order of time. */
  stacks: Stack[];
  breaks: string[];
  /** How the periods are meant. */
  calendar?: Calendar | undefined;
}

type StackContext = ViewContext<ViewOf<"stack">>;

/** A series of the drawing, and the values of the column that it adds up. */
interface Part extends Series {
  values: string[];
}

/** The parts in their order; what is folded is the last. */
function partsOf(context: StackContext, rows: Row[]): Part[] {
  const { series: column, other = [] } = context.view;
  const all = seriesOf(context, rows, column);
  const folded = all.map(({ value }) => value).filter((value) => other.includes(value));
  const parts = all.filter(({ value }) => !folded.includes(value));
  const label = words[context.locale].legend.other;
  return [
    ...parts.map((each) => ({ ...each, values: [each.value] })),
    ...(folded.length > 0 ? [{ value: "", label, short: label, values: folded }] : []),
  ];
}

/** Of too many parts the largest have colours, and stand below the others, which are grey. */
function painted(context: StackContext, rows: Row[], parts: Part[]) {
  const { view } = context;
  const sizeOf = ({ values }: Part) =>
    rows
      .filter(({ cells }) => values.includes(cells[view.series] ?? ""))
      .flatMap((row) => observationOf(context, row).value ?? [])
      .reduce((sum, value) => Math.max(sum, 0) + value, -Infinity);
  const named = parts.filter(({ value }) => value !== "");
  const known = new Set(named.map(({ value }) => value));
  const highlight = view.highlight?.filter((value) => known.has(value));
  const paints = focusPaints(named, sizeOf, { highlight });
  const coloured = named.map((part, index) => ({ part, paint: paints[index] ?? "" }));
  return [
    ...coloured.filter(({ paint }) => paint !== grey),
    ...coloured.filter(({ paint }) => paint === grey),
    ...parts.filter(({ value }) => value === "").map((part) => ({ part, paint: "neutral" })),
  ];
}

const hasNumber = (context: StackContext) => (row: Row) =>
  observationOf(context, row).value !== null;

/** Rows added up as one mark, which is of those with a number; of all where none has. */
function added(context: StackContext, rows: Row[]): Mark {
  const total = totalOf(rows.map((row) => observationOf(context, row)));
  const known = rows.filter(hasNumber(context));
  return markOfRows(context, total, known.length > 0 ? known : rows);
}

/** Of more parts without a figure those of one status have one pattern. */
const mostGaps = 5;

function gapsOf(
  context: StackContext,
  { parts, label }: Pick<Stack, "parts" | "label">,
  series: Series[],
) {
  const { locale } = context;
  const gaps = parts.filter(({ mark }) => isPatterned(mark.observation.status));
  if (gaps.length <= mostGaps) return gaps.map(({ mark }) => mark);
  return [...Map.groupBy(gaps, ({ mark }) => mark.text)].flatMap(([status, alike]) => {
    const labels = listNames(
      alike.map((part) => series[part.series]?.label ?? ""),
      locale,
    );
    const text = say(words[locale].describe.without, { labels, status });
    const records = alike.flatMap(({ mark }) => mark.records);
    const tip = `${label}\n${text}`;
    return alike
      .slice(0, 1)
      .map(({ mark }): Mark => ({ ...mark, records, tip, place: null, series: null }));
  });
}

function stackOf(context: StackContext, group: Group, series: Series[]): Stack {
  const { value: period, label, short, rows, cells } = group;
  const { view, locale } = context;
  const nameOf = (row: Row) => {
    const name = labelOf(context, view.series, row.cells[view.series] ?? "");
    return say(words[locale].describe.part, { period: label, name });
  };
  const parts = cells.map((cell) => ({ series: cell.series, mark: added(context, cell.rows) }));
  return {
    period,
    label,
    short,
    day: endDay(period),
    parts,
    gaps: gapsOf(context, { parts, label }, series),
    total: added(context, rows),
    absent: rows
      .filter((row) => !hasNumber(context)(row))
      .map((row) => ({ ...markOf(context, row), name: nameOf(row) })),
  };
}

/** With more bars than this each would be less than a pixel and a half wide on a phone. */
const mostBars = 180;

/** Decides the parts of each period from the baseline up, and what they add up to. */
export function stackSpec(context: StackContext): StackSpec {
  const { view } = context;
  const rows = rowsOf(context);
  const all = painted(context, rows, partsOf(context, rows));
  const parts = all.map(({ part }) => part);
  const axes = { along: view.x, by: view.series, series: parts };
  const own = new Set(rows.map(({ cells }) => cells[view.x]));
  const values = orderedValues(context, rows, view.x).filter((value) => own.has(value));
  const grid = gridOf(context, rows, { ...axes, values });
  const isLong = values.length > mostBars;
  return {
    kind: "stack",
    shared: sharedNumbers(context),
    form: isLong ? "areas" : (view.form ?? "bars"),
    isLong,
    unit: unitOf(context, rows[0]),
    digits: digitsOf(context, rows[0]),
    whole: isWhole(context),
    series: parts.map(({ value, label, short }) => ({ value, label, short })),
    paints: all.map(({ paint }) => paint),
    stacks: grid.map((group) => stackOf(context, group, parts)),
    breaks: view.breaks.map(({ at }) => at),
    calendar: calendarOf(context.dataset),
  };
}

/** Whether a number that exists is lacking: what is not applicable is not. */
export const isIncomplete = ({ absent }: Stack): boolean =>
  absent.some(({ observation }) => observation.status !== "not-applicable");

/** The totals as rows of the view's table; each has the record of the last row it adds up. */
export function totalRows(context: StackContext, { stacks, series }: StackSpec): Row[] {
  const { view, dataset, locale } = context;
  if (series.length < 2) return [];
  const unit = fieldInRole(dataset, "unit")?.name;
  const rows = rowsOf(context);
  const { total } = words[locale].legend;
  return stacks.map((stack) => ({
    record: rows.findLast(({ cells }) => cells[view.x] === stack.period)?.record ?? 0,
    cells: {
      ...(unit !== undefined && { [unit]: rows[0]?.cells[unit] ?? "" }),
      [view.x]: stack.period,
      [view.series]: total,
    },
    values: { [view.y]: stack.total.observation },
  }));
}
