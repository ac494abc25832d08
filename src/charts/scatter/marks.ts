import * as Plot from "@observablehq/plot";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/context.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import type { Locale } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { plotPlaced, smallPx, tagged } from "../draw.ts";
import { above, drawTold, linesAt } from "../told.ts";
import { describeScatter } from "./describe.ts";
import { leading, type Dot } from "./labels.ts";
import { layout, type Said, type ScatterLayout } from "./place.ts";
import { measuresOf, scatterSpec, type ScatterSpec } from "./spec.ts";

const paint = "series-0";

/** More dots than these cover each other, and are seen through. */
const crowd = 60;

/** Dots in their order, so that the small ones are in front: estimates are diamonds. */
function dotMarks(dots: Dot[], isSized: boolean): Plot.Markish[] {
  const painted = dots.map((dot) => ({ ...dot, paint }));
  const isEstimated = ({ mark }: Dot) => mark.observation.status === "estimated";
  const of = (own: (Dot & { paint: string })[], symbol: "circle" | "diamond") =>
    Plot.dot(own, {
      x: "left",
      y: "top",
      r: "r",
      symbol,
      className: isSized || dots.length > crowd ? "crowd" : "dots",
      ...tagged(own),
    });
  return [
    of(
      painted.filter((dot) => !isEstimated(dot)),
      "circle",
    ),
    of(painted.filter(isEstimated), "diamond"),
  ];
}

const text = (said: Said[], options: Plot.TextOptions): Plot.Markish =>
  linesAt(said, { x: "x", className: "axis", ...options });

function axes({ plot, across, up, titles, notices, zero }: ScatterLayout): Plot.Markish[] {
  const style = { text: "text", fontSize: smallPx, className: "axis" } as const;
  return [
    Plot.ruleY(up, { x1: plot.left, x2: plot.right, y: "y", className: "grid" }),
    Plot.ruleX(across, { x: "x", y1: plot.top, y2: plot.bottom, className: "grid" }),
    Plot.ruleY(zero.up, {
      x1: plot.left,
      x2: plot.right,
      y: (y: number) => y,
      className: "baseline",
    }),
    Plot.ruleX(zero.across, {
      x: (x: number) => x,
      y1: plot.top,
      y2: plot.bottom,
      className: "baseline",
    }),
    Plot.text(up, { ...style, x: plot.left - 6, y: "y", textAnchor: "end" }),
    Plot.text(across, { ...style, x: "x", y: plot.bottom + 4, lineAnchor: "top" }),
    titles.map((title) => text([title], { textAnchor: title.anchor, className: "axis-title" })),
    text(notices, {}),
  ];
}

const sizeKeys = ({ sizes }: ScatterLayout): Plot.Markish[] => [
  Plot.dot(sizes, { x: "x", y: "y", r: "r", className: "size" }),
  Plot.text(sizes, {
    x: "textX",
    y: "y",
    text: "text",
    textAnchor: "start",
    fontSize: smallPx,
    className: "axis",
  }),
];

function drawScatter(spec: ScatterSpec, { id, widthPx, isLow }: Canvas, locale: Locale): Block {
  const placed = layout(spec, { widthPx, isLow, locale });
  const { dots, labels, told, heightPx } = placed;
  const svg = plotPlaced({
    width: widthPx,
    height: heightPx,
    r: { type: "identity" },
    marks: [
      axes(placed),
      sizeKeys(placed),
      dotMarks(dots, spec.size !== null),
      (["start", "middle", "end"] as const).map((anchor) =>
        Plot.text(
          labels.filter((label) => label.anchor === anchor),
          {
            x: "x",
            y: "y",
            text: "text",
            textAnchor: anchor,
            lineHeight: leading,
            fontSize: smallPx,
            className: "halo",
          },
        ),
      ),
    ],
  });
  return above({ svg, heightPx }, drawTold(told, { id, widthPx, isLow, locale }));
}

/** Decides dots by two measures. */
export function presentScatter(context: ViewContext<ViewOf<"scatter">>): Presentation {
  const spec = scatterSpec(context);
  const { points, absent } = spec;
  return present(context, {
    sentence: describeScatter(spec, context.locale),
    unit: "",
    saysUnit: true,
    marks: measuresOf(spec).flatMap(({ marks }) => marks),
    drawn: [...points, ...absent].map(({ mark }) => mark),
    shares: {
      values: {
        across: points.map(({ x }) => x),
        value: points.map(({ y }) => y),
        size: points.flatMap(({ size }) => size ?? []),
      },
    },
    statusPaint: paint,
    legend: () => [],
    body: (canvas, locale) => drawScatter(spec, canvas, locale),
  });
}
