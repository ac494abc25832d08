import { figuresOf, plainEntry } from "../../drawing/classed.ts";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/context.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import { element, round, textElement } from "../../drawing/svg.ts";
import type { Locale } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { breakPath } from "../breaks.ts";
import { drawCells, unsaid } from "../cells.ts";
import { labelPx, smallPx } from "../draw.ts";
import { above, drawTold } from "../told.ts";
import { describeHeatmap } from "./describe.ts";
import { layout, type HeatmapLayout } from "./place.ts";
import { heatmapSpec, nameOf, type HeatmapSpec } from "./spec.ts";

const leading = 1.15;

/** The first baseline of lines around a middle. */
const baselineOf = (y: number, lines: number, sizePx: number): number =>
  y + sizePx * 0.35 - ((lines - 1) * sizePx * leading) / 2;

const drawBreaks = ({ breaks }: HeatmapLayout): string =>
  breaks
    .map(({ x, top, bottom, word }) => {
      const rule = breakPath(`M${round(x)},${round(top + 2)}V${round(bottom)}`);
      const at = { x: word?.x, y: top + smallPx, "text-anchor": word?.anchor };
      const said = word && textElement([word.text], { class: "axis", ...at, "font-size": smallPx });
      return rule + (said ?? "");
    })
    .join("");

function drawHeatmap(spec: HeatmapSpec, canvas: Canvas, locale: Locale): Block {
  const { id, widthPx, isLow } = canvas;
  const placed = layout(spec, canvas, locale);
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
    drawBreaks(placed),
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
  return above({ svg, heightPx }, drawTold(told, { id, widthPx, isLow, locale }));
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
    legend: () => plainEntry(spec.shades, spec.marks, { base: "cell", locale: context.locale }),
    body: (canvas, locale) => drawHeatmap(spec, canvas, locale),
  });
}
