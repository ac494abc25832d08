import * as Plot from "@observablehq/plot";
import { describeRanking, sentence } from "../drawing/describe.ts";
import type { Canvas } from "../drawing/frame.ts";
import type { Block } from "../drawing/legend.ts";
import { isRate, markOf, rowsOf, unitOf, type Mark, type ViewContext } from "../drawing/mark.ts";
import { isPatterned } from "../drawing/paint.ts";
import {
  commonPeriod,
  distinct,
  labelOf,
  orderedValues,
  paintsOf,
  seriesOf,
  type Series,
} from "../drawing/series.ts";
import { textWidth, widest, wrap } from "../drawing/text.ts";
import { fieldOf } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import type { ViewOf } from "../model/view.ts";
import { attributed, labelPx, plotMarks, smallPx, swatchPx, valuePx } from "./draw.ts";
import { hasFigure, isPlain, middle, rects, type Banded } from "./rects.ts";

export interface BarSpec {
  kind: "bar";
  unit: string;
  rates: boolean;
  when: string | null;
  series: Series[];
  /** Of each series. */
  paints: string[];
  /** From top to bottom; one bar a series, where the file has a row for it. */
  groups: { label: string; bars: { series: number; mark: Mark }[] }[];
}

type Group = BarSpec["groups"][number];

/** What a group is sorted by: its bars together, of periods the newest; without a figure, last. */
function size({ bars }: Group, timed: boolean): number {
  const values = bars.flatMap(({ mark }) => mark.observation.value ?? []).slice(timed ? -1 : 0);
  return values.length === 0 ? -Infinity : values.reduce((sum, value) => sum + value, 0);
}

/** Decides groups, series and order: by value the largest group first, those without a figure last. */
export function barSpec(context: ViewContext<ViewOf<"bar">>): BarSpec {
  const { view } = context;
  const rows = rowsOf(context);
  const series = seriesOf(context, rows, view.series);
  const values =
    view.sort === "file" ? distinct(rows, view.y) : orderedValues(context, rows, view.y);
  const groups = values.map((value) => ({
    label: labelOf(context, view.y, value),
    bars: series.flatMap((each, index) =>
      rows
        .filter((row) => row.cells[view.y] === value)
        .filter((row) => view.series === undefined || row.cells[view.series] === each.value)
        .map((row) => ({ series: index, mark: markOf(context, row) })),
    ),
  }));
  const timed =
    view.series !== undefined && fieldOf(context.dataset, view.series).role === "period";
  const sizes = new Map(groups.map((group) => [group, size(group, timed)]));
  const compare = (a: number, b: number) => (a === b ? 0 : b - a); // −∞ equals itself
  if (view.sort === "value") groups.sort((a, b) => compare(sizes.get(a) ?? 0, sizes.get(b) ?? 0));
  const unit = unitOf(context, rows[0]);
  return {
    kind: "bar",
    unit,
    rates: isRate(view, unit),
    when: commonPeriod(context, rows),
    series,
    paints: paintsOf(context, series, view.series),
    groups,
  };
}

export function describeBar(spec: BarSpec, locale: Locale): string {
  const parts = spec.series.map((series, index) => ({
    name: series.label || null,
    text: describeRanking(
      spec.groups.flatMap((group) =>
        group.bars
          .filter((bar) => bar.series === index)
          .map(({ mark }) => ({ ...mark, name: group.label })),
      ),
      { locale, rates: spec.rates },
    ),
  }));
  return sentence(parts, spec.when, locale);
}

const barPx = { single: 24, grouped: 20, between: 2, padding: 12 };

interface Layout {
  bars: Banded[];
  /** Wrapped names, beside the middle of their groups. */
  names: { text: string; y: number }[];
  heightPx: number;
}

/** Groups below each other, each as high as its bars or its name. */
function place(spec: BarSpec, namePx: number): Layout {
  const thick = spec.series.length > 1 ? barPx.grouped : barPx.single;
  let y = 0;
  const names: Layout["names"] = [];
  const bars = spec.groups.flatMap((group) => {
    const lines = wrap(group.label, namePx, labelPx);
    const ownPx = group.bars.length * (thick + barPx.between) - barPx.between;
    const heightPx = Math.max(ownPx, lines.length * labelPx * 1.15);
    const top = y + (heightPx - ownPx) / 2;
    names.push({ text: lines.join("\n"), y: y + heightPx / 2 });
    y += heightPx + barPx.padding;
    return group.bars.map(({ series, mark }, index) => {
      const start = top + index * (thick + barPx.between);
      const value = mark.observation.value ?? 0;
      const paint = spec.paints[series] ?? "";
      return { mark, paint, start, end: start + thick, value };
    });
  });
  return { bars, names, heightPx: y - barPx.padding + 4 };
}

const hasSwatch = ({ mark }: Banded) => isPatterned(mark.observation.status);

/** The label of each bar, at its end. */
function endLabels(bars: Banded[]): Plot.Markish[] {
  const text = ({ mark }: Banded) => mark.label;
  const at = (chosen: Banded[], dx: number) =>
    Plot.text(chosen, {
      x: "value",
      y: middle,
      text,
      dx,
      textAnchor: dx < 0 ? "end" : "start",
      fontSize: valuePx,
    });
  return [
    at(
      bars.filter((bar) => bar.value >= 0 && !hasSwatch(bar)),
      6,
    ),
    at(
      bars.filter((bar) => bar.value < 0),
      -6,
    ),
    at(bars.filter(hasSwatch), swatchPx + 6),
  ];
}

interface Sized extends Layout {
  /** Values at the left and the right end. */
  domain: [number, number];
  marginLeft: number;
  marginRight: number;
  /** Room for the labels of bars below zero. */
  belowPx: number;
}

/** Decides where bars, names and zero stand at a width. */
function layout(spec: BarSpec, widthPx: number): Sized {
  const placed = place(spec, widthPx * 0.3);
  const { bars, names } = placed;
  const values = [0, ...bars.map(({ value }) => value)];
  const room = widest(
    bars.map(({ mark }) => mark.label),
    valuePx,
  );
  const low = Math.min(...values);
  const belowPx = low < 0 ? room + 10 : 0;
  const nameRoom = widest(
    names.map(({ text }) => text),
    labelPx,
  );
  // A bar that none can be compared with need not fill the width.
  const alone = bars.filter(hasFigure).length === 1 ? 2 : 1;
  return {
    ...placed,
    domain: [low, (Math.max(...values) || 1) * alone],
    marginLeft: nameRoom + 10 + belowPx,
    marginRight: room + 10,
    belowPx,
  };
}

const insetPx = 8;

/** The bars of the first group in which the names of all series have room; else none. */
function namedBars(spec: BarSpec, sized: Sized, widthPx: number): (Banded & { name: string })[] {
  if (spec.series.length < 2) return [];
  const { bars, domain, marginLeft, marginRight } = sized;
  const pxPerUnit = (widthPx - marginLeft - marginRight) / (domain[1] - domain[0]);
  const groups = spec.groups.map((group) =>
    group.bars.flatMap(({ series, mark }) => {
      const bar = bars.find((each) => each.mark === mark);
      return bar ? [{ ...bar, name: spec.series[series]?.label ?? "" }] : [];
    }),
  );
  const fits = ({ mark, value, name }: Banded & { name: string }) =>
    isPlain({ mark }) && textWidth(name, smallPx) + 2 * insetPx <= value * pxPerUnit;
  return groups.find((group) => group.length === spec.series.length && group.every(fits)) ?? [];
}

/** Whether the bars say themselves which series they are of, so that no legend has to. */
export const namesBars = (spec: BarSpec, widthPx: number): boolean =>
  namedBars(spec, layout(spec, widthPx), widthPx).length > 0;

/** Draws horizontal bars from zero, each with its label; a place without a figure has a swatch. */
export function drawBar(spec: BarSpec, { id, widthPx }: Canvas): Block {
  const sized = layout(spec, widthPx);
  const { bars, names, heightPx, domain, marginLeft, marginRight, belowPx } = sized;
  const named = namedBars(spec, sized, widthPx);
  const svg = plotMarks({
    width: widthPx,
    height: heightPx,
    marginTop: 0,
    marginBottom: 0,
    marginLeft,
    marginRight,
    x: { axis: null, domain },
    y: { type: "identity", axis: null },
    marks: [
      Plot.text(names, {
        frameAnchor: "left",
        textAnchor: "end",
        dx: -8 - belowPx,
        y: "y",
        text: "text",
        fontSize: labelPx,
      }),
      rects(bars, id, "right"),
      Plot.text(named, {
        x: 0,
        y: middle,
        text: "name",
        dx: insetPx,
        textAnchor: "start",
        fontSize: smallPx,
        ...attributed(named, ({ paint }) => ({ class: `inside ${paint}` })),
      }),
      endLabels(bars),
      Plot.ruleX([0], { className: "baseline" }),
    ],
  });
  return { svg, heightPx };
}
