import * as Plot from "@observablehq/plot";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/context.ts";
import { valuesInFocus } from "../../drawing/series.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import type { Locale } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { dotMarks } from "../dots.ts";
import { attributed, labelPx, plotPlaced, smallPx, valuePx } from "../draw.ts";
import { intervalEntry, whiskers } from "../intervals.ts";
import { foldMark } from "../fold.ts";
import { focusEntries } from "../series-entries.ts";
import { gapMarks, swatchPx, zeroMarks, zeroPx } from "../sizeless.ts";
import { describeDot } from "./describe.ts";
import { valuesOf, layout, notePx, type Dot, type DotLayout, type Note } from "./place.ts";
import { namesOver } from "./series-names.ts";
import { dotSpec, type DotSpec } from "./spec.ts";

/** Half the height of a zero and of a patterned place. */
const halfPx = 7;

/** What joins the dots of a line, from the lowest to the highest. */
function joins({ lines }: DotLayout): Plot.Markish {
  const joined = lines.flatMap(({ dots, y }) => {
    const [low, high] = [dots[0], dots.at(-1)];
    return low && high && low !== high ? [{ x1: low.x, x2: high.x, y }] : [];
  });
  return Plot.link(joined, {
    x1: "x1",
    x2: "x2",
    y1: "y",
    y2: "y",
    strokeWidth: 2,
    className: "baseline",
  });
}

function zeros(dots: Dot[]): Plot.Markish {
  const wide = { insetLeft: -zeroPx / 2, insetRight: -zeroPx / 2 };
  const tall = { y1: ({ y }: Dot) => y - halfPx, y2: ({ y }: Dot) => y + halfPx };
  return zeroMarks(
    dots.filter(({ value }) => value === 0),
    { x1: "x", x2: "x", ...tall, ...wide },
  );
}

const gaps = (notes: Note[], id: string): Plot.Markish[] =>
  gapMarks(notes, id, ({ x, y }) => ({
    x1: x,
    x2: x + swatchPx,
    y1: y - halfPx,
    y2: y + halfPx,
  }));

/** Labels at both ends of a line, and below it what is said in words. */
function labels({ lines }: DotLayout): Plot.Markish[] {
  const ends = lines.flatMap((line) => line.ends);
  const notes = lines.flatMap((line) => line.notes);
  const style = { x: "x", y: "y", text: "text", fontSize: valuePx, className: "halo" } as const;
  return [
    Plot.text(
      ends.filter(({ side }) => side < 0),
      { ...style, textAnchor: "end" },
    ),
    Plot.text(
      ends.filter(({ side }) => side > 0),
      { ...style, textAnchor: "start" },
    ),
    Plot.text(notes, {
      ...style,
      x: "textX",
      textAnchor: "start",
      lineAnchor: "top",
      lineHeight: notePx / valuePx,
      dy: -valuePx / 2 - 2,
    }),
  ];
}

/** The axis above the lines; below them too, where they are many. */
function axis({ ticks, topPx, heightPx, lines }: DotLayout): Plot.Markish[] {
  const many = lines.length > 12;
  const style = { x: "x", text: "text", fontSize: smallPx, className: "axis" } as const;
  return [
    Plot.ruleX(ticks, { x: "x", y1: topPx, y2: heightPx - (many ? topPx : 0), className: "grid" }),
    Plot.text(ticks, { ...style, y: smallPx / 2 + 1 }),
    many ? Plot.text(ticks, { ...style, y: heightPx - smallPx / 2 - 3 }) : null,
  ];
}

/** Draws the values of each line as dots on it, the first and the last with their numbers. */
function drawDot(spec: DotSpec, canvas: Canvas, locale: Locale): Block {
  const { id, widthPx } = canvas;
  const placed = layout(spec, canvas, locale);
  const { lines, heightPx, namesPx, above, fold } = placed;
  const dots = lines.flatMap((line) => line.dots);
  const over = namesOver(spec, placed, widthPx);
  const svg = plotPlaced({
    width: widthPx,
    height: heightPx,
    marks: [
      axis(placed),
      Plot.ruleY(lines, { x1: namesPx, x2: widthPx, y: "y", className: "grid" }),
      Plot.text(lines, {
        x: above ? 0 : namesPx - 8,
        y: "nameY",
        text: "name",
        textAnchor: above ? "start" : "end",
        fontSize: labelPx,
      }),
      foldMark(fold, 0),
      joins(placed),
      whiskers(
        dots.map(({ mark, y }) => ({ mark, at: y })),
        "x",
        placed.xOf,
      ),
      zeros(dots),
      dotMarks(dots, { x: "x", y: "y" }),
      gaps(
        lines.flatMap(({ notes }) => notes),
        id,
      ),
      labels(placed),
      Plot.text(over, {
        x: "x",
        y: "y",
        text: "text",
        fontSize: valuePx,
        className: "halo",
        ...attributed(over, ({ paint }) => ({ class: `name ${paint}` })),
      }),
    ],
  });
  return { svg, heightPx };
}

/** Decides dots on lines. */
export function presentDot(context: ViewContext<ViewOf<"dot">>): Presentation {
  const { locale } = context;
  const spec = dotSpec(context);
  const marks = spec.groups.flatMap((group) => group.marks.map(({ mark }) => mark));
  return present(context, {
    sentence: describeDot(spec, locale),
    unit: spec.unit,
    marks,
    shares: {
      values: { value: valuesOf(spec) },
      rows: spec.groups.map(({ value }) => value),
      focus: valuesInFocus(spec),
    },
    drawn: spec.drawn.rows.flatMap(({ marks }) => marks.map(({ mark }) => mark)),
    legend: (canvas) => {
      const over = namesOver(spec, layout(spec, canvas, locale), canvas.widthPx);
      return [
        ...focusEntries(spec, over.length > 0, { ...canvas, locale }),
        ...intervalEntry(marks, locale),
      ];
    },
    body: (canvas) => drawDot(spec, canvas, locale),
  });
}
