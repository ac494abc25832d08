import * as Plot from "@observablehq/plot";
import type { Canvas } from "../../drawing/frame.ts";
import type { Block } from "../../drawing/legend.ts";
import type { ViewContext } from "../../drawing/mark.ts";
import { boxAt } from "../../drawing/room.ts";
import type { Locale } from "../../model/locale.ts";
import { comparePeriods } from "../../model/period.ts";
import { drawUpright, plotPx, valueAxis } from "../axis.ts";
import { dotMarks, dotPx } from "../dots.ts";
import { attributed } from "../draw.ts";
import { periodNames } from "../names.ts";
import { hasFigure } from "../rects.ts";
import { gapMarks, zeroMarks, zeroPx } from "../sizeless.ts";
import { present, type Presentation } from "../../drawing/presentation.ts";
import type { ViewOf } from "../../model/view.ts";
import { seriesEntries } from "../series-entries.ts";
import { describeLine } from "./describe.ts";
import { lineSpec, type LineSpec } from "./spec.ts";
import { labelMarks, rightRoomPx, widestOf } from "../end-labels.ts";
import { endNames, labelsOf, placed, type PlacedPoint } from "./labels.ts";

interface Segment {
  paint: string;
  from: PlacedPoint;
  to: PlacedPoint;
}

/** Neighbours that may be joined: no missing figure and no break between them. */
function segments(points: PlacedPoint[], breaks: string[]): Segment[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    if (!from || !hasFigure(from) || !hasFigure(to)) return [];
    const broken = breaks.some(
      (at) => comparePeriods(at, from.period) > 0 && comparePeriods(at, to.period) <= 0,
    );
    return broken ? [] : [{ paint: to.paint, from, to }];
  });
}

const isProvisional = ({ mark }: PlacedPoint) => mark.observation.status === "provisional";

function lines(parts: Segment[]): Plot.Markish {
  return Plot.link(parts, {
    x1: (part: Segment) => part.from.x,
    y1: (part: Segment) => part.from.value,
    x2: (part: Segment) => part.to.x,
    y2: (part: Segment) => part.to.value,
    ...attributed(parts, ({ paint, from, to }) => ({
      class: `line ${paint}${isProvisional(from) || isProvisional(to) ? " dashed" : ""}`,
    })),
  });
}

/** Height of the patterned place of a point without a figure. */
const gapPx = 14;

function dots(points: PlacedPoint[], id: string): Plot.Markish[] {
  const figures = points.filter(hasFigure);
  const zeros = figures.filter((point) => point.value === 0);
  const span = {
    x1: (point: PlacedPoint) => point.x - 7,
    x2: (point: PlacedPoint) => point.x + 7,
    y1: 0,
    y2: 0,
  };
  return [
    ...dotMarks(figures, { x: "x", y: "value" }),
    zeroMarks(zeros, { ...span, insetTop: -zeroPx }),
    gapMarks(points, id, () => ({ ...span, insetTop: -gapPx })),
  ];
}

interface LineLayout {
  series: PlacedPoint[][];
  periods: { x: number; text: string }[];
  /** Where breaks stand: midway between the periods they part. */
  breaks: number[];
}

interface Scale {
  widthPx: number;
  locale: Locale;
  /** The highest value of the axis, at the top of the plot. */
  top: number;
  unitsPerPx: number;
}

/** Puts periods at their true distances between two margins, in pixels. */
function place(spec: LineSpec, [left, right]: [number, number], scale: Scale): LineLayout {
  const { top } = scale;
  const days = spec.periods.map(({ day }) => day);
  const first = days[0] ?? 0;
  const span = (days.at(-1) ?? first) - first;
  const xOf = (day: number) =>
    span === 0 ? (left + right) / 2 : left + ((day - first) / span) * (right - left);
  return {
    series: spec.series.map(({ points }, index) =>
      points.map((point) => ({
        ...point,
        paint: `series-${index}`,
        x: xOf(point.day),
        y: (top - (point.mark.observation.value ?? 0)) / scale.unitsPerPx,
        value: point.mark.observation.value ?? 0,
      })),
    ),
    periods: periodNames(
      spec.periods.map(({ value, day, short }) => ({ x: xOf(day), text: short, period: value })),
      scale,
    ),
    breaks: spec.periods.flatMap(({ value, day }, index) => {
      const before = spec.periods[index - 1];
      return before && spec.breaks.includes(value) ? [(xOf(before.day) + xOf(day)) / 2] : [];
    }),
  };
}

/** Room for labels above the highest value, in pixels. */
const abovePx = 24;

/** Draws lines over true time; neighbours are joined unless a gap or a break lies between. */
export function drawLine(spec: LineSpec, { id, widthPx }: Canvas, locale: Locale): Block {
  const values = spec.series.flatMap(({ points }) =>
    points.map(({ mark }) => mark.observation.value ?? 0),
  );
  const axis = valueAxis(values, locale);
  const [bottom, top] = axis.domain;
  const scale = { widthPx, locale, top, unitsPerPx: (top - bottom) / plotPx };
  // Where the labels stand does not change what they say, so that a first layout tells their room.
  const { first, last } = labelsOf(spec, place(spec, [0, 1], scale).series, widthPx);
  const left = axis.marginLeft + dotPx + 6 + widestOf(first);
  const right = widthPx - dotPx - (last.length > 0 ? rightRoomPx + widestOf(last) : 6);
  const layout = place(spec, [left, right], scale);
  const parts = layout.series.map((each) => segments(each, spec.breaks));
  const labels = placed(labelsOf(spec, layout.series, widthPx), {
    within: { left: axis.marginLeft, right: widthPx, top: -abovePx, bottom: plotPx },
    boxes: layout.series.flat().map(({ x, y }) => boxAt([x, y], [2 * dotPx, 2 * dotPx])),
    strokes: parts.flat().map(({ from, to }) => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y })),
  });
  return drawUpright({
    widthPx,
    locale,
    axis,
    breaks: layout.breaks,
    names: layout.periods,
    roomPx: abovePx,
    marks: [
      parts.map(lines),
      dots(layout.series.flat(), id),
      labelMarks(labels, (y) => top - y * scale.unitsPerPx),
    ],
  });
}

/** Decides lines. */
export function presentLine(context: ViewContext<ViewOf<"line">>): Presentation {
  const spec = lineSpec(context);
  return present(context, {
    sentence: describeLine(spec, context.locale),
    unit: spec.unit,
    marks: spec.series.flatMap(({ points }) => points.map(({ mark }) => mark)),
    legend: () => (endNames(spec) ? [] : seriesEntries(spec.series)),
    body: (canvas, locale) => drawLine(spec, canvas, locale),
  });
}
