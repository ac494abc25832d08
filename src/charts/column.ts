import * as Plot from "@observablehq/plot";
import { describeChange, describeRanking, sentence } from "../drawing/describe.ts";
import type { Canvas } from "../drawing/frame.ts";
import type { Block } from "../drawing/legend.ts";
import { digitsOf, isRate, markOf, rowsOf, unitOf } from "../drawing/mark.ts";
import type { Mark, ViewContext } from "../drawing/mark.ts";
import {
  commonPeriod,
  labelOf,
  orderedValues,
  seriesOf,
  shortLabelOf,
  type Series,
} from "../drawing/series.ts";
import { textWidth } from "../drawing/text.ts";
import { fieldOf } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import type { ViewOf } from "../model/view.ts";
import { drawUpright, plotPx, valueAxis } from "./axis.ts";
import { valuePx } from "./draw.ts";
import { fittingNames, type AxisName } from "./names.ts";
import { hasFigure, isPlain, middle, rects, type Banded } from "./rects.ts";

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

export function describeColumn(spec: ColumnSpec, locale: Locale): string {
  const parts = spec.series.map((series, index) => {
    const marks = spec.groups.flatMap((group) =>
      group.columns
        .filter((column) => column.series === index)
        .map(({ mark }) => ({ ...mark, name: group.label, period: group.value })),
    );
    const text = spec.timed
      ? describeChange(marks, { breaks: spec.breaks, unit: spec.unit, digits: spec.digits, locale })
      : describeRanking(marks, { locale, rates: spec.rates });
    return { name: series.label || null, text };
  });
  return sentence(parts, spec.when, locale);
}

const widestColumnPx = 56;

/** Columns side by side in bands of equal width. */
function place({ groups, series }: ColumnSpec, fromPx: number, toPx: number): Banded[] {
  const bandPx = (toPx - fromPx) / groups.length;
  const thick = Math.min(widestColumnPx, (bandPx * 0.78) / series.length);
  return groups.flatMap(({ columns }, group) => {
    const centre = fromPx + (group + 0.5) * bandPx;
    // Only the columns a group has take room, so that a lone one stands in the middle.
    const left = centre - (columns.length * thick) / 2;
    return columns.map(({ series: index, mark }, position) => ({
      mark,
      paint: `series-${index}`,
      start: left + position * thick + 1,
      end: left + (position + 1) * thick - 1,
      value: mark.observation.value ?? 0,
    }));
  });
}

interface Box {
  left: number;
  right: number;
  /** In pixels from the baseline. */
  bottom: number;
  top: number;
}

const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;

const columnBox = ({ start, end, value }: Banded, pxPerUnit: number): Box => ({
  left: start,
  right: end,
  bottom: 0,
  top: value * pxPerUnit,
});

function labelBox(column: Banded, pxPerUnit: number): Box {
  const half = textWidth(column.mark.label, valuePx) / 2;
  const bottom = column.value * pxPerUnit + 4;
  return {
    left: middle(column) - half,
    right: middle(column) + half,
    bottom,
    top: bottom + valuePx,
  };
}

/** Which columns are labelled: all that say more than the axis, and others as there is room. */
function labelled(columns: Banded[], pxPerUnit: number): Banded[] {
  const shown: Banded[] = [];
  const candidates = columns
    .filter(hasFigure)
    .sort((a, b) => Number(isPlain(a)) - Number(isPlain(b)));
  for (const column of candidates) {
    const box = labelBox(column, pxPerUnit);
    const obstacles = [
      ...columns.filter((other) => other !== column).map((other) => columnBox(other, pxPerUnit)),
      ...shown.map((other) => labelBox(other, pxPerUnit)),
    ];
    if (!isPlain(column) || !obstacles.some((other) => meet(box, other))) shown.push(column);
  }
  return shown;
}

function topLabels(columns: Banded[], pxPerUnit: number): Plot.Markish[] {
  const shown = labelled(columns, pxPerUnit);
  const at = (chosen: Banded[], dy: number) =>
    Plot.text(chosen, {
      x: middle,
      y: "value",
      text: ({ mark }: Banded) => mark.label,
      dy,
      lineAnchor: dy < 0 ? "bottom" : "top",
      fontSize: valuePx,
      className: "halo",
    });
  return [
    at(
      shown.filter(({ value }) => value >= 0),
      -5,
    ),
    at(
      shown.filter(({ value }) => value < 0),
      5,
    ),
  ];
}

/** No line of a name is narrower than this; where bands are, only some are named. */
const narrowestPx = 44;

/** Names below the bands, wrapped to their width. */
function bandNames({ groups }: ColumnSpec, fromPx: number, widthPx: number): AxisName[] {
  const bandPx = (widthPx - fromPx) / groups.length;
  const names = groups.map(({ short }, index) => ({
    x: fromPx + (index + 0.5) * bandPx,
    text: short,
  }));
  return fittingNames(names, { widthPx, linePx: Math.max(bandPx - 4, narrowestPx) });
}

/** Draws upright columns from zero on a light value axis. */
export function drawColumn(spec: ColumnSpec, { id, widthPx }: Canvas, locale: Locale): Block {
  const values = spec.groups.flatMap(({ columns }) =>
    columns.map(({ mark }) => mark.observation.value ?? 0),
  );
  const axis = valueAxis(values, locale);
  const bandPx = (widthPx - axis.marginLeft) / spec.groups.length;
  const columns = place(spec, axis.marginLeft, widthPx);
  const pxPerUnit = plotPx / (axis.domain[1] - axis.domain[0]);
  const breaks = spec.groups.flatMap(({ value }, index) =>
    spec.breaks.includes(value) ? [axis.marginLeft + index * bandPx] : [],
  );
  return drawUpright({
    widthPx,
    locale,
    axis,
    breaks,
    names: bandNames(spec, axis.marginLeft, widthPx),
    marks: [rects(columns, id, "top"), topLabels(columns, pxPerUnit)],
  });
}
