import { listNames } from "../../drawing/describe.ts";
import { rowsOf, sharedNumbers, type ViewContext } from "../../drawing/context.ts";
import { markOf, type Mark } from "../../drawing/mark.ts";
import { isWhole, unitOf } from "../../drawing/measured.ts";
import { commonPeriod, isResidual, labelOf, shortLabelOf } from "../../drawing/series.ts";
import { say, words } from "../../locales/index.ts";
import { fieldOf } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { Row } from "../../model/table.ts";
import type { ViewOf } from "../../model/view.ts";
import type { Told } from "../told.ts";

/** One of the columns that a mark has a number of. */
export interface Measure {
  title: string;
  /** The same with its unit. */
  headed: string;
  whole: boolean;
  /** Of each row. */
  marks: Mark[];
}

/** A row, or several with the same numbers. */
export interface Point {
  rows: number[];
  /** What its rows are called, in full and as short as a drawing needs it. */
  label: string;
  short: string;
  /** Of all its rows and measures together. */
  mark: Mark;
  x: number;
  y: number;
  /** Null where the view has no sizes. */
  size: number | null;
}

export interface ScatterSpec {
  kind: "scatter";
  /** Numbers of other states that axes and areas have to hold too. */
  shared: Record<"x" | "y" | "size", readonly number[]>;
  when: string | null;
  /** Whether equal distances are equal ratios. */
  isLog: boolean;
  across: Measure;
  up: Measure;
  size: Measure | null;
  /** What the sizes of a drawing are together, of several on the average. */
  sumOfSizes: number;
  /** What each row is called, and whether it is what is left over when all others are named. */
  labels: { name: string; residual: boolean }[];
  points: Point[];
  /** Rows that have no place in the drawing, and why. */
  absent: Told[];
}

type Context = ViewContext<ViewOf<"scatter">>;

export const measuresOf = ({ across, up, size }: Pick<ScatterSpec, "across" | "up" | "size">) => [
  across,
  up,
  ...(size ? [size] : []),
];

function measureOf(context: Context, column: string, rows: Row[]): Measure {
  const { view, dataset, locale } = context;
  const { name, title, note, where } = view;
  const figure: ViewOf<"figure"> = {
    kind: "figure",
    name,
    title,
    note,
    breaks: [],
    value: column,
    ...(where && { where }),
  };
  const own = { ...context, view: figure };
  const heading = textIn(fieldOf(dataset, column).title, locale);
  const unit = unitOf(own, rows[0]);
  return {
    title: heading,
    headed: unit === "" ? heading : say(words[locale].marked, { number: heading, mark: unit }),
    whole: isWhole(own),
    marks: rows.map((row) => ({ ...markOf(own, row), series: column })),
  };
}

const isUsual = ({ observation }: Mark): boolean =>
  observation.status === "normal" || observation.status === "zero";

/** Of the measures of a row the one that says the most of its status. */
function tellingOf(marks: Mark[]): Mark {
  const normal = marks.find(({ observation }) => observation.status === "normal");
  const telling = marks.find((mark) => !isUsual(mark)) ?? normal ?? marks[0];
  if (!telling) throw new Error("a row without measures");
  return telling;
}

/** The measures of a row as one mark: it is as unusual as any of them, and tells them all. */
function together(measures: Measure[], row: number, locale: Locale): Mark {
  const marks = measures.flatMap(({ marks: own }) => own[row] ?? []);
  const telling = tellingOf(marks);
  const { tip, text } = telling;
  const name = tip === text ? [] : [tip.slice(0, -text.length - 1)];
  const said = marks.map((mark, index) =>
    say(words[locale].describe.of, { name: measures[index]?.title ?? "", text: mark.text }),
  );
  const unusual = marks.filter((mark) => !isUsual(mark)).map(({ label }) => label);
  return {
    ...telling,
    label: [...new Set(unusual)].join(" · "),
    tip: [...name, ...said].join("\n"),
    series: null,
  };
}

/** Whether a measure of a row has a place: nothing is less than nothing large. */
const hasPlace = ({ observation: { value } }: Mark, isSize: boolean): boolean =>
  value !== null && !(isSize && value < 0);

/** What a row is called, and why it has no place: said once where all measures lack it alike. */
function reasonOf(spec: Measured, row: number, { name, locale }: Named): string {
  const { describe, marked } = words[locale];
  const measures = measuresOf(spec);
  const lacking = measures.flatMap((measure) => {
    const mark = measure.marks[row];
    const isLacking = mark && !hasPlace(mark, measure === spec.size);
    return isLacking ? [{ title: measure.title, status: mark.text }] : [];
  });
  const alike = lacking.length === measures.length;
  const [first, ...others] = new Set(lacking.map(({ status }) => status));
  if (alike && first !== undefined && others.length === 0)
    return say(describe.without, { labels: name, status: first });
  return lacking
    .map(({ title, status }) =>
      say(describe.without, { labels: say(marked, { number: name, mark: title }), status }),
    )
    .join(describe.comma);
}

type Measured = Pick<ScatterSpec, "across" | "up" | "size">;

interface Named {
  name: string;
  locale: Locale;
}

/** Points of the same numbers as one, which tells of all of them. */
function asOne([first, ...others]: Point[], locale: Locale): Point[] {
  if (!first || others.length === 0) return first ? [first] : [];
  const all = [first, ...others];
  const names = (key: "label" | "short") =>
    listNames(
      all.map((each) => each[key]),
      locale,
    );
  const numbers = first.mark.tip.split("\n").slice(first.size === null ? -2 : -3);
  const mark = {
    ...first.mark,
    records: all.flatMap((each) => each.mark.records),
    tip: [names("label"), ...numbers].join("\n"),
    place: null,
  };
  const rows = all.flatMap((each) => each.rows);
  return [{ ...first, rows, label: names("label"), short: names("short"), mark }];
}

const merged = (points: Point[], locale: Locale): Point[] =>
  [
    ...Map.groupBy(points, ({ x, y, size, mark }) =>
      [x, y, size, mark.observation.status].join(" "),
    ).values(),
  ].flatMap((group) => asOne(group, locale));

const numberIn = (measure: Measure | null, index: number): number | null =>
  measure?.marks[index]?.observation.value ?? null;

function sumOfSizes(context: Context, points: readonly Point[]): number {
  const own = points.flatMap(({ size }) => size ?? []);
  const shared = sharedNumbers(context, "size");
  const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);
  const drawings = Math.max(1, context.shared?.length ?? 0);
  return shared.length > 0 ? total(shared) / drawings : total(own);
}

/** Decides which rows have a place, where, and why the others have none. */
export function scatterSpec(context: Context): ScatterSpec {
  const { view, locale } = context;
  const rows = rowsOf(context);
  const measured: Measured = {
    across: measureOf(context, view.x, rows),
    up: measureOf(context, view.y, rows),
    size: view.size === undefined ? null : measureOf(context, view.size, rows),
  };
  const measures = measuresOf(measured);
  const valueOf = (row: Row) => row.cells[view.label] ?? "";
  const labels = rows.map((row) => ({
    name: labelOf(context, view.label, valueOf(row)),
    residual: isResidual(context, view.label, valueOf(row)),
  }));
  const isDrawn = (index: number) =>
    measures.every((measure) => {
      const mark = measure.marks[index];
      return mark && hasPlace(mark, measure === measured.size);
    });
  const points = rows.flatMap((row, index): Point[] => {
    if (!isDrawn(index)) return [];
    return [
      {
        rows: [index],
        label: labels[index]?.name ?? "",
        short: shortLabelOf(context, view.label, valueOf(row)),
        mark: together(measures, index, locale),
        x: numberIn(measured.across, index) ?? 0,
        y: numberIn(measured.up, index) ?? 0,
        size: numberIn(measured.size, index),
      },
    ];
  });
  const absent = rows.flatMap((_, index): Told[] => {
    if (isDrawn(index)) return [];
    const name = labels[index]?.name ?? "";
    return [
      {
        mark: together(measures, index, locale),
        text: reasonOf(measured, index, { name, locale }),
      },
    ];
  });
  return {
    kind: "scatter",
    shared: {
      x: sharedNumbers(context, "across"),
      y: sharedNumbers(context, "value"),
      size: sharedNumbers(context, "size"),
    },
    sumOfSizes: sumOfSizes(context, points),
    when: commonPeriod(context, rows),
    isLog: view.scale === "log",
    ...measured,
    labels,
    points: merged(points, locale),
    absent,
  };
}
