import { figuresOf } from "../../drawing/classed.ts";
import * as Plot from "@observablehq/plot";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/context.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import { say, words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { attributed, labelPx, plotPlaced, smallPx, tagged } from "../draw.ts";
import { hasFigure, isPlain } from "../rects.ts";
import { gapMarks, swatchPx, zeroMarks, zeroPx } from "../sizeless.ts";
import { above, drawTold, type Told } from "../told.ts";
import { describePyramid } from "./describe.ts";
import { layout, type Bar, type PyramidLayout } from "./place.ts";
import { pyramidSpec, type PyramidSpec } from "./spec.ts";

const left = ({ from, to }: Bar) => Math.min(from, to);
const right = ({ from, to }: Bar) => Math.max(from, to);

/** What begins in the middle and is so wide. */
const beside = (px: number) => ({
  x1: ({ side, from }: Bar) => (side < 0 ? from - px : from),
  x2: ({ side, from }: Bar) => (side < 0 ? from : from + px),
  y1: "top",
  y2: "bottom",
});

function bars({ bars: all }: PyramidLayout, id: string): Plot.Markish[] {
  const figures = all.filter(hasFigure);
  const solid = figures.filter(({ value }) => value !== 0);
  const zeros = figures.filter(({ value }) => value === 0);
  return [
    Plot.rect(solid, { x1: left, x2: right, y1: "top", y2: "bottom", ...tagged(solid) }),
    zeroMarks(zeros, beside(zeroPx)),
    ...gapMarks(all, id, ({ side, from, top, bottom }) => ({
      x1: side < 0 ? from - swatchPx : from,
      x2: side < 0 ? from : from + swatchPx,
      y1: top,
      y2: bottom,
    })),
  ];
}

/** So few figures are told in words because they are unusual. */
const fewUnusual = 6;

/** The unusual figures whose rows are too thin for numbers. */
function unsaid(spec: PyramidSpec, { labels }: PyramidLayout, locale: Locale): Told[] {
  const said = new Set(labels.map(({ mark }) => mark));
  const silent = spec.rows.flatMap(({ label, marks }) =>
    marks
      .filter(({ mark }) => {
        const isUsual = isPlain({ mark }) || mark.observation.status === "zero";
        return !isUsual && hasFigure({ mark }) && !said.has(mark);
      })
      .map(({ series, mark }) => ({ label, side: spec.series[series]?.label ?? "", mark })),
  );
  const { of, part } = words[locale].describe;
  return silent.length > fewUnusual
    ? []
    : silent.map(({ label, side, mark }) => {
        const name = say(part, { name: label, period: side });
        return { mark, text: say(of, { name, text: mark.label }) };
      });
}

/** Draws two sides of bars from the middle, the first rows below. */
function drawPyramid(spec: PyramidSpec, canvas: Canvas, locale: Locale): Block {
  const { id, widthPx, isLow } = canvas;
  const placed = layout(spec, canvas, locale);
  const { labels, names, heads, ticks, zeros, topPx, bottomPx, heightPx } = placed;
  const sided = (side: -1 | 1) => ({ textAnchor: side < 0 ? "end" : "start" }) as const;
  const svg = plotPlaced({
    width: widthPx,
    height: heightPx,
    marks: [
      Plot.ruleX(ticks, { x: "at", y1: topPx, y2: bottomPx, className: "grid" }),
      ...bars(placed, id),
      Plot.ruleX(zeros, {
        x: (x: number) => x,
        y1: topPx,
        y2: bottomPx,
        className: "baseline",
      }),
      Plot.text(names, { x: "x", y: "y", text: "text", fontSize: labelPx, lineHeight: 1.15 }),
      ([-1, 1] as const).map((side) => {
        const own = labels.filter((label) => label.side === side);
        const style = { x: "x", y: "y", text: "text", fontSize: smallPx, className: "halo" };
        return Plot.text(own, { ...style, ...sided(side) });
      }),
      heads.map((head) =>
        Plot.text([head], {
          x: "x",
          y: topPx / 2,
          text: "text",
          fontSize: labelPx,
          ...sided(head.side),
          ...attributed([head], ({ paint }) => ({ class: `name ${paint}` })),
        }),
      ),
      Plot.text(ticks, {
        x: "x",
        y: bottomPx + 6,
        text: "text",
        lineAnchor: "top",
        fontSize: smallPx,
        className: "axis",
      }),
    ],
  });
  const told = unsaid(spec, placed, locale);
  return above({ svg, heightPx }, drawTold(told, { id, widthPx, isLow, locale }));
}

/** Decides a pyramid. */
export function presentPyramid(context: ViewContext<ViewOf<"pyramid">>): Presentation {
  const spec = pyramidSpec(context);
  // From the top, as they are read.
  const marks = spec.rows.toReversed().flatMap((row) => row.marks.map(({ mark }) => mark));
  return present(context, {
    sentence: describePyramid(spec, context.locale),
    unit: spec.unit,
    marks,
    shares: { values: { value: figuresOf(marks) } },
    legend: () => [],
    body: (canvas, locale) => drawPyramid(spec, canvas, locale),
  });
}
