import { figuresOf } from "../../drawing/classed.ts";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/context.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import { element, textElement } from "../../drawing/svg.ts";
import type { Locale } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { drawCells, unsaid, zeroEntry } from "../cells.ts";
import { labelPx, smallPx } from "../draw.ts";
import { above, drawTold } from "../told.ts";
import { describeHeatmap } from "./describe.ts";
import { layout } from "./place.ts";
import { heatmapSpec, nameOf, type HeatmapSpec } from "./spec.ts";

const leading = 1.15;

/** The first baseline of lines around a middle. */
const baselineOf = (y: number, lines: number, sizePx: number): number =>
  y + sizePx * 0.35 - ((lines - 1) * sizePx * leading) / 2;

function drawHeatmap(spec: HeatmapSpec, { id, widthPx }: Canvas, locale: Locale): Block {
  const placed = layout(spec, widthPx, locale);
  const { cells, names, left, columns, fold, heightPx } = placed;
  const svg = element(
    "g",
    {},
    ...names.map(({ lines, y }) =>
      textElement(
        lines,
        {
          x: placed.above ? 0 : left - 8,
          y: baselineOf(y, lines.length, labelPx),
          "text-anchor": placed.above ? "start" : "end",
          "font-size": labelPx,
        },
        leading,
      ),
    ),
    drawCells(cells, spec.shades, id),
    ...fold.map(({ lines, y }) =>
      textElement(lines, {
        class: "axis folded",
        x: left,
        y: baselineOf(y, lines.length, smallPx),
        "text-anchor": "start",
        "font-size": smallPx,
      }),
    ),
    ...columns.map(({ x, y, text }) =>
      textElement(
        text.split("\n"),
        { x, y: y + labelPx * 0.9, "text-anchor": "middle", "font-size": labelPx },
        1.2,
      ),
    ),
  );
  const told = unsaid(cells, (mark) => nameOf(spec, mark), locale);
  return above({ svg, heightPx }, drawTold(told, { id, widthPx, locale }));
}

/** Decides cells of rows and columns. */
export function presentHeatmap(context: ViewContext<ViewOf<"heatmap">>): Presentation {
  const spec = heatmapSpec(context);
  return present(context, {
    sentence: describeHeatmap(spec, context.locale),
    unit: spec.unit,
    marks: spec.marks,
    drawn: spec.drawn.rows.flatMap(({ marks }) => marks.map(({ mark }) => mark)),
    scale: spec.scale,
    shares: { values: { value: figuresOf(spec.marks) }, rows: spec.rows.map(({ value }) => value) },
    statusPaint: "cell",
    legend: () => zeroEntry(spec.marks, context.locale),
    body: (canvas, locale) => drawHeatmap(spec, canvas, locale),
  });
}
