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
  seriesOf,
  type Series,
} from "../drawing/series.ts";
import { widest, wrap } from "../drawing/text.ts";
import type { Locale } from "../model/locale.ts";
import type { ViewOf } from "../model/view.ts";
import { labelPx, plotMarks, swatchPx, valuePx } from "./draw.ts";
import { middle, rects, type Banded } from "./rects.ts";

export interface BarSpec {
  kind: "bar";
  unit: string;
  rates: boolean;
  when: string | null;
  series: Series[];
  /** From top to bottom; one bar a series, where the file has a row for it. */
  groups: { label: string; bars: { series: number; mark: Mark }[] }[];
}

type Group = BarSpec["groups"][number];

/** What a group is sorted by: all its bars together; one without a figure goes last. */
function size({ bars }: Group): number {
  const values = bars.flatMap(({ mark }) => mark.observation.value ?? []);
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
  if (view.sort === "value") groups.sort((a, b) => (size(a) === size(b) ? 0 : size(b) - size(a)));
  const unit = unitOf(context, rows[0]);
  return {
    kind: "bar",
    unit,
    rates: isRate(view, unit),
    when: commonPeriod(context, rows),
    series,
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

const barPx = { single: 22, grouped: 17, between: 2, padding: 12 };

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
      return { mark, paint: `series-${series}`, start, end: start + thick, value };
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

/** Draws horizontal bars from zero, each with its label; a place without a figure has a swatch. */
export function drawBar(spec: BarSpec, { id, widthPx }: Canvas): Block {
  const { bars, names, heightPx } = place(spec, widthPx * 0.3);
  const values = [0, ...bars.map(({ value }) => value)];
  const numbers = bars.map(({ mark }) => mark.label);
  const room = widest(numbers, valuePx) + 10;
  const left = Math.min(...values) < 0 ? room : 0;
  const svg = plotMarks({
    width: widthPx,
    height: heightPx,
    marginTop: 0,
    marginBottom: 0,
    marginLeft:
      widest(
        names.map(({ text }) => text),
        labelPx,
      ) +
      10 +
      left,
    marginRight: room,
    x: { axis: null, domain: [Math.min(...values), Math.max(...values) || 1] },
    y: { type: "identity", axis: null },
    marks: [
      Plot.text(names, {
        frameAnchor: "left",
        textAnchor: "end",
        dx: -8 - left,
        y: "y",
        text: "text",
        fontSize: labelPx,
      }),
      rects(bars, id, "right"),
      endLabels(bars),
      Plot.ruleX([0], { className: "baseline" }),
    ],
  });
  return { svg, heightPx };
}
