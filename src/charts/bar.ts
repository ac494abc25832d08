import * as Plot from "@observablehq/plot";
import { describeRanking, sentence } from "../drawing/describe.ts";
import type { Canvas } from "../drawing/frame.ts";
import type { Block } from "../drawing/legend.ts";
import { markOf, rowsOf, unitOf, type Mark, type ViewContext } from "../drawing/mark.ts";
import { isPatterned } from "../drawing/paint.ts";
import { commonPeriod, labelOf, orderedValues, seriesOf, type Series } from "../drawing/series.ts";
import { widest, wrap } from "../drawing/text.ts";
import type { Locale } from "../model/locale.ts";
import type { ViewOf } from "../model/view.ts";
import { labelPx, plotMarks, swatchPx, valuePx } from "./draw.ts";
import { middle, rects, type Banded } from "./rects.ts";

export interface BarSpec {
  kind: "bar";
  unit: string;
  when: string | null;
  series: Series[];
  /** From top to bottom; one bar a series, where the file has a row for it. */
  groups: { label: string; bars: { series: number; mark: Mark }[] }[];
}

type Group = BarSpec["groups"][number];

const height = ({ bars }: Group) =>
  Math.max(...bars.map(({ mark }) => mark.observation.value ?? -Infinity));

/** Decides groups, series and order: by value the longest bar first, those without a figure last. */
export function barSpec(context: ViewContext<ViewOf<"bar">>): BarSpec {
  const { view } = context;
  const rows = rowsOf(context);
  const series = seriesOf(context, rows, view.series);
  const groups = orderedValues(context, rows, view.y).map((value) => ({
    label: labelOf(context, view.y, value),
    bars: series.flatMap((each, index) =>
      rows
        .filter((row) => row.cells[view.y] === value)
        .filter((row) => view.series === undefined || row.cells[view.series] === each.value)
        .map((row) => ({ series: index, mark: markOf(context, row) })),
    ),
  }));
  if (view.sort === "value") groups.sort((a, b) => height(b) - height(a) || 0);
  const unit = unitOf(context, rows[0]);
  return { kind: "bar", unit, when: commonPeriod(context, rows), series, groups };
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
      locale,
    ),
  }));
  return sentence(parts, spec.when, locale);
}

const barPx = { single: 22, grouped: 17, between: 2, padding: 12 };

function place(spec: BarSpec): {
  bars: Banded[];
  labels: { text: string; y: number }[];
  heightPx: number;
} {
  const thick = spec.series.length > 1 ? barPx.grouped : barPx.single;
  let y = 0;
  const labels: { text: string; y: number }[] = [];
  const bars = spec.groups.flatMap((group) => {
    const start = y;
    const placed = group.bars.map(({ series, mark }) => {
      const top = y;
      y += thick + barPx.between;
      const value = mark.observation.value ?? 0;
      return { mark, paint: `series-${series}`, start: top, end: top + thick, value };
    });
    labels.push({ text: group.label, y: (start + y - barPx.between) / 2 });
    y += barPx.padding;
    return placed;
  });
  return { bars, labels, heightPx: y - barPx.padding + 4 };
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
  const { bars, labels, heightPx } = place(spec);
  const lines = labels.map((label) => ({
    y: label.y,
    text: wrap(label.text, widthPx * 0.3, labelPx).join("\n"),
  }));
  const values = [0, ...bars.map(({ value }) => value)];
  const names = lines.map(({ text }) => text);
  const numbers = bars.map(({ mark }) => mark.label);
  const room = widest(numbers, valuePx) + 10;
  const left = Math.min(...values) < 0 ? room : 0;
  const svg = plotMarks({
    width: widthPx,
    height: heightPx,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: widest(names, labelPx) + 10 + left,
    marginRight: room,
    x: { axis: null, domain: [Math.min(...values), Math.max(...values) || 1] },
    y: { type: "identity", axis: null },
    marks: [
      Plot.text(lines, {
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
