import * as Plot from "@observablehq/plot";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/context.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import { grey, valuesInFocus } from "../../drawing/series.ts";
import { words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { dotMarks, dotPx, thinned } from "../dots.ts";
import { askable } from "../draw.ts";
import { labelMarks } from "../end-labels.ts";
import { intervalEntry, whiskers } from "../intervals.ts";
import { hasFigure, isPlain } from "../rects.ts";
import { referenceEntries, referenceMarks } from "../references.ts";
import { focusEntries } from "../series-entries.ts";
import { zeroMarks, zeroPx } from "../sizeless.ts";
import { drawUpright } from "../upright.ts";
import { describeLine } from "./describe.ts";
import { longGaps, shortGaps, spanOf } from "./gaps.ts";
import { isLong } from "./labels.ts";
import { abovePx, layout, valuesOf, type LineLayout, type PlacedLine } from "./place.ts";
import type { Run } from "./runs.ts";
import { lineSpec, type PlacedPoint } from "./spec.ts";

/** One path of all runs of a look, each through those of its points that a pixel can tell apart. */
function path(runs: Run[], look: string): Plot.Markish {
  if (runs.length === 0) return null;
  return (...drawn) => {
    const [, scales, , , { document }] = drawn;
    const heightOf = scales.y as unknown as (value: number) => number;
    const parts = runs.map(({ points }) => {
      const width = (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0);
      const shown = thinned(points, Math.max(1, Math.ceil(width)));
      return shown.map(({ x, value }) => `${x},${heightOf(value)}`).join("L");
    });
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("class", look);
    line.setAttribute("d", parts.map((part) => `M${part}`).join(""));
    return line;
  };
}

/** The intervals of neighbours that are joined, as bands, and those of points that are alone. */
function bands({ paint, points, runs }: PlacedLine, at: (value: number) => number): Plot.Markish[] {
  if (paint === grey || !points.some(({ mark }) => mark.interval)) return [];
  const joined = runs.map((run) => run.points.filter(({ mark }) => mark.interval));
  const inBands = new Set(joined.filter(({ length }) => length > 1).flat());
  const alone = points.filter((point) => point.mark.interval && !inBands.has(point));
  return [
    (...drawn) => {
      const [, scales, , , { document }] = drawn;
      const heightOf = scales.y as unknown as (value: number) => number;
      const edge = (run: PlacedPoint[], end: "lower" | "upper") =>
        run.map(({ x, mark }) => `${x},${heightOf(at(mark.interval?.[end] ?? 0))}`);
      const band = document.createElementNS("http://www.w3.org/2000/svg", "path");
      band.setAttribute("class", `band ${paint}`);
      const shapes = joined
        .filter(({ length }) => length > 1)
        .map((run) => `M${[...edge(run, "upper"), ...edge(run, "lower").reverse()].join("L")}Z`);
      band.setAttribute("d", shapes.join(""));
      return band;
    },
    ...whiskers(
      alone.map(({ mark, x }) => ({ mark, at: x })),
      "y",
      at,
    ),
  ];
}

const lines = (runs: Run[], look: string): Plot.Markish[] => [
  path(
    runs.filter(({ isDashed }) => !isDashed),
    look,
  ),
  path(
    runs.filter(({ isDashed }) => isDashed),
    `${look} dashed`,
  ),
];

/** The figures of a short line, each with its dot; on zero it is flat. */
function dots(figures: PlacedPoint[], base: number): Plot.Markish[] {
  const zeros = figures.filter(({ value }) => value === 0);
  return [
    ...dotMarks(figures, { x: "x", y: "value" }),
    zeroMarks(zeros, { ...spanOf(base), y1: 0, y2: 0, insetTop: -zeroPx }),
  ];
}

/** How many points of long lines can be asked what they are, of one at least and of many together; the table has them all. */
const mostAsked = { ofLine: 40, ofAll: 240, ofMany: 4000 };

/** What can be asked of lines without dots: as many points as are needed to know the line. */
function asked(figures: PlacedPoint[], lines: number): Plot.Markish {
  const most = Math.min(
    Math.max(mostAsked.ofLine, mostAsked.ofAll / lines),
    Math.max(4, mostAsked.ofMany / lines),
  );
  const points = thinned(figures, Math.floor(most / 4));
  return Plot.dot(points, {
    x: "x",
    y: "value",
    r: dotPx,
    className: `asked ${points[0]?.paint ?? ""}`,
    ...askable(points),
  });
}

/** How a line of more points than can be told apart is drawn, so that it is no broad band. */
function density(points: PlacedPoint[]): string {
  const width = (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0);
  if (!isLong(points) || points.length <= width / 2) return "";
  return points.length > 2 * width ? " dense crowded" : " dense";
}

/** Marks of a line of so many that each point has its dot, and those of a longer one. */
function lineMarks(
  { paint, points, runs }: PlacedLine,
  { id, base, count, dotted }: { id: string; base: number; count: number; dotted: boolean },
): Plot.Markish[] {
  const figures = points.filter(hasFigure);
  const tells = dotted || figures.some((point) => !isPlain(point) && point.value !== 0);
  if (!isLong(points) && paint !== grey && tells)
    return [lines(runs, `line ${paint}`), dots(figures, base), shortGaps(points, id, base)];
  const joined = new Set(runs.flatMap((run) => run.points));
  const alone = figures.filter((point) => !joined.has(point));
  return [
    lines(runs, `line ${paint}${density(points)}`),
    path(
      alone.map((point) => ({ isDashed: false, points: [point, point] })),
      `line ${paint} alone`,
    ),
    asked(figures, count),
    longGaps(points, id, base),
  ];
}

/** Draws lines over true time; neighbours are joined unless a gap or a break lies between. */
function drawLine(
  layout: LineLayout,
  { id, widthPx }: Canvas,
  { asColumns, locale }: { asColumns: boolean; locale: Locale },
): Block {
  const { axis, heightPx, labels } = layout;
  const [bottom, top] = axis.domain;
  const inFront = layout.lines.toSorted(
    (a, b) => Number(b.paint === grey) - Number(a.paint === grey),
  );
  const setting = {
    id,
    base: Math.max(bottom, 0),
    count: layout.lines.length,
    dotted: !layout.lines.some(({ paint, points }) => paint !== grey && isLong(points)),
  };
  return drawUpright({
    widthPx,
    heightPx,
    locale,
    axis,
    breaks: layout.breaks,
    events: layout.events,
    names: layout.periods,
    roomPx: abovePx,
    notice: asColumns ? words[locale].legend.asLines : null,
    marks: [
      referenceMarks(layout.references, {
        left: axis.marginLeft,
        right: layout.right,
        valueAt: (y) => top - (y / heightPx) * (top - bottom),
      }),
      inFront.map((line) => bands(line, axis.at)),
      inFront.map((line) => lineMarks(line, setting)),
      labelMarks(labels, (y) => top - (y / heightPx) * (top - bottom)),
    ],
  });
}

/** Decides lines. */
export function presentLine(context: ViewContext<ViewOf<"line" | "column">>): Presentation {
  const { locale } = context;
  const spec = lineSpec(context);
  const { asColumns } = spec;
  const marks = spec.series.flatMap(({ points }) => points.map(({ mark }) => mark));
  const layouts = new Map<number, LineLayout>();
  const layoutAt = (widthPx: number) => {
    const found = layouts.get(widthPx) ?? layout(spec, widthPx, locale);
    layouts.set(widthPx, found);
    return found;
  };
  return present(context, {
    sentence: describeLine(spec, locale),
    unit: spec.unit,
    marks,
    shares: { values: { value: valuesOf(spec) }, focus: valuesInFocus(spec) },
    legend: ({ widthPx, isLow }) => [
      ...focusEntries(spec, layoutAt(widthPx).named, { locale, isLow }),
      ...intervalEntry(marks, locale),
    ],
    beside: ({ widthPx }) => referenceEntries(layoutAt(widthPx).references),
    body: (canvas) => drawLine(layoutAt(canvas.widthPx), canvas, { asColumns, locale }),
  });
}
