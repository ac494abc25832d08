import * as Plot from "@observablehq/plot";
import type { Canvas } from "../drawing/frame.ts";
import type { Block } from "../drawing/legend.ts";
import type { Mark } from "../drawing/mark.ts";
import { isPatterned, patternFill } from "../drawing/paint.ts";
import { widest, wrap } from "../drawing/text.ts";
import type { Locale } from "../model/locale.ts";
import { valueAxis } from "./axis.ts";
import { breakMarks, breakRoomPx } from "./breaks.ts";
import { attributed, labelPx, plotMarks, swatch, tagged, underAxis, valuePx } from "./draw.ts";
import type { LineSpec, Point } from "./line.ts";
import { spread } from "./spread.ts";

interface Placed extends Point {
  paint: string;
  x: number;
  value: number;
}

interface Segment {
  paint: string;
  from: Placed;
  to: Placed;
}

const hasFigure = ({ mark }: { mark: Mark }) => mark.observation.value !== null;

/** Neighbours that may be joined: no missing figure and no break between them. */
function segments(points: Placed[], breaks: string[]): Segment[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    if (!from || !hasFigure(from) || !hasFigure(to)) return [];
    const broken = breaks.some((at) => at > from.period && at <= to.period);
    return broken ? [] : [{ paint: to.paint, from, to }];
  });
}

const isProvisional = ({ mark }: Placed) => mark.observation.status === "provisional";

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

function dots(points: Placed[], id: string): Plot.Markish[] {
  const figures = points.filter(hasFigure);
  const isEstimated = ({ mark }: Placed) => mark.observation.status === "estimated";
  const round = figures.filter((point) => point.value !== 0 && !isEstimated(point));
  const estimated = figures.filter((point) => point.value !== 0 && isEstimated(point));
  const zeros = figures.filter((point) => point.value === 0);
  const at = { x: "x", y: "value" };
  const span = {
    x1: (point: Placed) => point.x - 7,
    x2: (point: Placed) => point.x + 7,
    y1: 0,
    y2: 0,
  };
  return [
    Plot.dot(round, { ...at, r: 4.5, ...tagged(round) }),
    Plot.dot(estimated, { ...at, r: 5, symbol: "diamond", ...tagged(estimated) }),
    Plot.rect(zeros, { ...span, insetTop: -3, ...tagged(zeros) }),
    points.map((point) => {
      const { status } = point.mark.observation;
      if (!isPatterned(status)) return null;
      const fill = patternFill(status, id);
      return Plot.rect([point], { ...span, insetTop: -14, fill, ...swatch });
    }),
  ];
}

/** Names of the series beside their last points, where all end together; else none. */
export function endNames(spec: LineSpec): string[] | null {
  const last = spec.periods.at(-1)?.value;
  const together = spec.series.every(({ points }) => {
    const end = points.at(-1);
    return end !== undefined && end.period === last && hasFigure(end);
  });
  return spec.series.length > 1 && together ? spec.series.map(({ label }) => label) : null;
}

/** How many figures may all be labelled before only special ones are. */
const fewFigures = 10;

function isLabelled(figures: number, { mark }: { mark: Mark }): boolean {
  if (mark.observation.value === null) return false;
  return figures <= fewFigures || mark.observation.status !== "normal";
}

interface Label {
  x: number;
  value: number;
  text: string;
  paint: string;
}

/** Moves labels at one place in time apart. */
function apart(labels: Label[], gap: number): Label[] {
  return [...Map.groupBy(labels, ({ x }) => x).values()].flatMap((group) => {
    const values = spread(
      group.map(({ value }) => value),
      gap,
    );
    return group.map((label, index) => ({ ...label, value: values[index] ?? label.value }));
  });
}

interface Labels {
  /** Left of the first points, above those between, right of the last ones. */
  first: Label[];
  between: Label[];
  last: Label[];
}

/** What each point is labelled with: its number where there are few, its series at the end. */
function labelsOf(spec: LineSpec, series: Placed[][]): Labels {
  const names = endNames(spec);
  const figures = series.flat().filter(hasFigure).length;
  const [start, end] = [spec.periods[0]?.value, spec.periods.at(-1)?.value];
  const labels = series.flatMap((points, index) =>
    points.map((point) => {
      const name = point.period === end ? names?.[index] : undefined;
      const number = isLabelled(figures, point) ? point.mark.label : undefined;
      const text = [name, number].filter((part) => part !== undefined).join(" ");
      return { x: point.x, value: point.value, paint: point.paint, period: point.period, text };
    }),
  );
  const shown = labels.filter(({ text }) => text !== "");
  return {
    first: start === end ? [] : shown.filter(({ period }) => period === start),
    between: shown.filter(({ period }) => start === end || (period !== start && period !== end)),
    last: start === end ? [] : shown.filter(({ period }) => period === end),
  };
}

const labelText = { x: "x", y: "value", text: "text", fontSize: valuePx, className: "halo" };

/** Labels at the ends of lines wear their colour, so that moved ones are still known. */
const painted = (labels: Label[]) =>
  attributed(labels, ({ paint }) => ({ class: `name ${paint}` }));

function labelMarks({ first, between, last }: Labels, unitsPerPx: number): Plot.Markish[] {
  const gap = 16 * unitsPerPx;
  const ends = apart(last, gap);
  return [
    Plot.text(apart(first, gap), { ...labelText, dx: -8, textAnchor: "end" }),
    Plot.text(apart(between, gap), { ...labelText, dy: -9, lineAnchor: "bottom" }),
    Plot.text(ends, { ...labelText, dx: 8, textAnchor: "start", ...painted(ends) }),
  ];
}

/** Names of periods below the axis: from the newest back, each that has room. */
function fittingNames(periods: { x: number; label: string }[], widthPx: number, namePx: number) {
  let free = Infinity;
  return periods.toReversed().flatMap(({ x, label }) => {
    const text = wrap(label, namePx, labelPx).join("\n");
    const half = widest([text], labelPx) / 2;
    const centre = Math.min(Math.max(x, half), widthPx - half);
    if (centre + half > free) return [];
    free = centre - half - 6;
    return [{ x: centre, text }];
  });
}

/** The same on narrower lines where that shows more of them. */
function periodNames(periods: { x: number; label: string }[], widthPx: number) {
  const [broad, narrow] = [80, 52].map((namePx) => fittingNames(periods, widthPx, namePx));
  return broad && narrow && narrow.length > broad.length ? narrow : (broad ?? []);
}

const plotPx = 240;
const padPx = 14;

interface Layout {
  series: Placed[][];
  periods: { x: number; text: string }[];
  /** Where breaks stand: midway between the periods they part. */
  breaks: number[];
}

/** Puts periods at their true distances between two margins, in pixels. */
function place(spec: LineSpec, [left, right]: [number, number], widthPx: number): Layout {
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
        value: point.mark.observation.value ?? 0,
      })),
    ),
    periods: periodNames(
      spec.periods.map(({ day, label }) => ({ x: xOf(day), label })),
      widthPx,
    ),
    breaks: spec.periods.flatMap(({ value, day }, index) => {
      const before = spec.periods[index - 1];
      return before && spec.breaks.includes(value) ? [(xOf(before.day) + xOf(day)) / 2] : [];
    }),
  };
}

/** Draws lines over true time; neighbours are joined unless a gap or a break lies between. */
export function drawLine(spec: LineSpec, { id, widthPx }: Canvas, locale: Locale): Block {
  const values = spec.series.flatMap(({ points }) =>
    points.map(({ mark }) => mark.observation.value ?? 0),
  );
  const axis = valueAxis(values, locale);
  // Where the labels stand does not change what they say, so that a first layout tells their room.
  const { first, last } = labelsOf(spec, place(spec, [0, 1], widthPx).series);
  const room = (labels: Label[]) =>
    padPx +
    widest(
      labels.map(({ text }) => text),
      valuePx,
    );
  const margins: [number, number] = [axis.marginLeft + room(first), widthPx - room(last)];
  const layout = place(spec, margins, widthPx);
  const lineCount = Math.max(...layout.periods.map(({ text }) => text.split("\n").length));
  const marginBottom = lineCount * labelPx * 1.2 + 10;
  const marginTop = 22 + (layout.breaks.length > 0 ? breakRoomPx : 0);
  const heightPx = marginTop + plotPx + marginBottom;
  const unitsPerPx = (axis.domain[1] - axis.domain[0]) / plotPx;
  const svg = plotMarks({
    width: widthPx,
    height: heightPx,
    marginTop,
    marginBottom,
    marginLeft: axis.marginLeft,
    marginRight: 0,
    x: { type: "identity", axis: null },
    y: { domain: axis.domain, axis: null },
    marks: [
      axis.marks,
      breakMarks(layout.breaks, locale),
      Plot.ruleY([0], { className: "baseline" }),
      layout.series.map((each) => lines(segments(each, spec.breaks))),
      dots(layout.series.flat(), id),
      labelMarks(labelsOf(spec, layout.series), unitsPerPx),
      Plot.text(layout.periods, { x: "x", text: "text", ...underAxis }),
    ],
  });
  return { svg, heightPx };
}
