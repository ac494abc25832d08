import { listNames, type NamedMark } from "../../drawing/describe.ts";
import { rowsOf, type ViewContext } from "../../drawing/context.ts";
import { markOf, type Mark } from "../../drawing/mark.ts";
import { digitsOf, isRate, isWhole, unitOf } from "../../drawing/measured.ts";
import { commonPeriod, isResidual, labelOf } from "../../drawing/series.ts";
import { formatNumber, withUnit } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import { fieldOf } from "../../model/dataset.ts";
import { textIn } from "../../model/locale.ts";
import { obsStatuses } from "../../model/observation.ts";
import type { ViewOf } from "../../model/view.ts";
import type { Told } from "../told.ts";
import { classesOf, classingOf, type Class } from "./bins.ts";

/** The rows of a class that have one status, as one mark. */
export interface Part {
  mark: Mark;
  count: number;
}

export interface Bar extends Pick<Class<unknown>, "from" | "to"> {
  /** Which numbers it is of, with their unit. */
  range: string;
  count: number;
  parts: Part[];
}

export interface HistogramSpec {
  kind: "histogram";
  unit: string;
  rates: boolean;
  whole: boolean;
  digits: number | undefined;
  when: string | null;
  /** What is counted, with its unit. */
  measure: string;
  marks: NamedMark[];
  /** Whether bars grow by a ratio. */
  isLog: boolean;
  /** The highest bar of all drawings that share its classes. */
  most: number;
  /** From the lowest to the highest, those between that are empty too. */
  bars: Bar[];
  /** Rows without a figure, and the few whose figures are unusual. */
  told: Told[];
}

type Context = ViewContext<ViewOf<"histogram">>;

type Figure = NamedMark & { value: number };

/** Whether a class that begins there holds nothing but zeros: no ratio reaches down to them. */
export const isOfZero = ({ isLog }: Pick<HistogramSpec, "isLog">, from: number): boolean =>
  isLog && from === 0;

/** Which numbers a class has: of whole ones the first and the last. */
function rangeOf(
  spec: Pick<HistogramSpec, "unit" | "whole" | "isLog">,
  { from, to }: Class<unknown>,
  { locale }: Context,
) {
  const { range, below } = words[locale].describe.classes;
  const number = (value: number) => formatNumber(value, locale);
  const { whole, unit } = spec;
  if (isOfZero(spec, from) || (whole && to - from === 1)) return withUnit(number(from), unit);
  const bounds = { from: number(from), to: number(whole ? to - 1 : to) };
  return withUnit(say(whole ? range : below, bounds), unit);
}

/** Rows as one mark: a lone one says itself, of several how many, and which with their numbers. */
function together(marks: Figure[], range: string, { locale }: Context): Mark | null {
  const [first, ...others] = marks;
  if (!first || others.length === 0) return first ?? null;
  const names = listNames(
    marks.map(({ name, label }) => say(words[locale].marked, { number: name, mark: label })),
    locale,
  );
  const said = { name: formatNumber(marks.length, locale), text: names };
  return {
    ...first,
    records: marks.flatMap(({ records }) => records),
    tip: `${range}\n${say(words[locale].describe.of, said)}`,
    place: null,
  };
}

function barOf(
  spec: Pick<HistogramSpec, "unit" | "whole" | "isLog">,
  found: Class<Figure>,
  context: Context,
): Bar {
  const { from, to, members } = found;
  const range = rangeOf(spec, found, context);
  const parts = obsStatuses.flatMap((status): Part[] => {
    const own = members.filter(({ observation }) => observation.status === status);
    const mark = together(own, range, context);
    return mark ? [{ mark, count: own.length }] : [];
  });
  return { from, to, range, count: members.length, parts };
}

/** So few are said in words because their figures are unusual. */
const fewUnusual = 6;

function toldOf(marks: NamedMark[], { locale }: Context): Told[] {
  const { without, of } = words[locale].describe;
  const isUsual = ({ status }: Mark["observation"]) => status === "normal" || status === "zero";
  const unusual = marks.filter(
    ({ observation }) => observation.value !== null && !isUsual(observation),
  );
  return [
    ...marks
      .filter(({ observation }) => observation.value === null)
      .map((mark) => ({ mark, text: say(without, { labels: mark.name, status: mark.text }) })),
    ...(unusual.length > fewUnusual ? [] : unusual).map((mark) => {
      return { mark, text: say(of, { name: mark.name, text: mark.label }) };
    }),
  ];
}

/** What is counted: a column or a statistic, with its unit where that says more. */
function measureOf({ view, dataset, locale }: Context, unit: string): string {
  const { table, marked } = words[locale];
  const field = textIn(fieldOf(dataset, view.x).title, locale);
  const number = view.statistic ? table[view.statistic] : field;
  const says = unit === "" || view.statistic === "ratePer10000";
  return says ? number : say(marked, { number, mark: unit });
}

/** Decides the classes, which rows are in each, and what has none. */
export function histogramSpec(context: Context): HistogramSpec {
  const { view } = context;
  const rows = rowsOf(context);
  const marks = rows.map((row): NamedMark => {
    const value = row.cells[view.label] ?? "";
    return {
      ...markOf(context, row),
      name: labelOf(context, view.label, value),
      ...(isResidual(context, view.label, value) && { residual: true as const }),
    };
  });
  const unit = unitOf(context, rows[0]);
  const spec = { unit, whole: isWhole(context) };
  const figures = marks.flatMap((mark): Figure[] => {
    const { value } = mark.observation;
    return value === null ? [] : [{ ...mark, value }];
  });
  const own = figures.map(({ value }) => value);
  const shared = (context.shared ?? []).map(({ values }) => values.value ?? []);
  const all = shared.some((each) => each.length > 0) ? shared : [own];
  const { edges, isLog } = classingOf(all.flat(), {
    whole: spec.whole,
    isLog: view.scale === "log",
  });
  const classes = classesOf(figures, ({ value }) => value, edges);
  const counts = all.flatMap((each) =>
    classesOf(each, (value) => value, edges).map(({ members }) => members.length),
  );
  return {
    kind: "histogram",
    ...spec,
    isLog,
    rates: isRate(view, unit),
    digits: digitsOf(context, rows[0]),
    when: commonPeriod(context, rows),
    measure: measureOf(context, unit),
    marks,
    most: Math.max(0, ...counts),
    bars: classes.map((found) => barOf({ ...spec, isLog }, found, context)),
    told: toldOf(marks, context),
  };
}
