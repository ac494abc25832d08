import { boxAt, type Stroke } from "../../drawing/room.ts";
import type { Locale } from "../../model/locale.ts";
import { valueAxis, type ValueAxis } from "../axis.ts";
import { endDay } from "../../model/period.ts";
import { dotPx } from "../dots.ts";
import { heightOf, rightRoomPx, widestOf, type Label, type Sides } from "../end-labels.ts";
import type { PlacedEvent } from "../events.ts";
import { periodNames, type AxisName } from "../names.ts";
import { reachesOf } from "../intervals.ts";
import { endNames, isLong, labelsOf, placed, type Labels } from "./labels.ts";
import { placeReferences, uprights, type PlacedReference } from "../references.ts";
import { belowPx, belowZeroPx, plotPxAt } from "../upright.ts";
import { runsOf, type Run } from "./runs.ts";
import type { LineSpec, PlacedPoint } from "./spec.ts";

export interface PlacedLine {
  paint: string;
  points: PlacedPoint[];
  runs: Run[];
}

export interface LineLayout {
  axis: ValueAxis;
  /** Between the lowest and the highest value, in pixels. */
  heightPx: number;
  lines: PlacedLine[];
  periods: AxisName[];
  /** Where breaks stand: midway between the periods they part. */
  breaks: number[];
  events: PlacedEvent[];
  references: PlacedReference[];
  /** Where the lines end. */
  right: number;
  labels: Label[];
  /** Whether lines have their names beside them, so that no legend has to say them. */
  named: boolean;
}

/** Room for labels above the highest value, in pixels. */
export const abovePx = 24;

/** The plot is not made higher than this for names; more of them stand in a legend. */
const highestPx = 400;

/** Less of the drawing's width is too little for lines. */
const leastPart = 0.35;

/** Puts periods at their true distances between two margins, in pixels. */
const across = ({ periods }: LineSpec, [left, right]: [number, number]) => {
  const first = periods[0]?.day ?? 0;
  const span = (periods.at(-1)?.day ?? first) - first;
  return (day: number) =>
    span === 0 ? (left + right) / 2 : left + ((day - first) / span) * (right - left);
};

const pointsAt = (
  { series, paints }: LineSpec,
  xOf: (day: number) => number,
  { at, yOf }: { at: ValueAxis["at"]; yOf: (value: number) => number },
): PlacedPoint[][] =>
  series.map(({ points }, index) =>
    points.map((point) => {
      const { value: number } = point.mark.observation;
      const value = number === null ? 0 : at(number);
      return { ...point, paint: paints[index] ?? "", x: xOf(point.day), y: yOf(value), value };
    }),
  );

/** How labels stand: which names are said, and whether numbers stand beside the first and the last points. */
interface Attempt {
  names: (string | null)[] | null;
  beside: boolean;
}

interface Setting {
  spec: LineSpec;
  axis: ValueAxis;
  widthPx: number;
  locale: Locale;
}

function chosen(
  { names, beside }: Attempt,
  series: PlacedPoint[][],
  { axis, widthPx }: Pick<Setting, "axis" | "widthPx">,
): Labels {
  const { first, between, last } = labelsOf(series, names, widthPx);
  // Beside the number of the axis the same would be read as one with it.
  const isOnAxis = ({ point, text }: Labels["first"][number]) =>
    axis.ticks.some((tick) => tick.at === point.value && tick.text === text);
  return {
    first: beside ? first.filter((each) => !isOnAxis(each)) : [],
    between,
    last: last.filter(({ named }) => beside || named),
  };
}

/** The room of the lines between their labels; null where it is too little for them. */
function roomFor(attempt: Attempt, { spec, axis, widthPx }: Setting) {
  // Where points stand does not change what they say, so that a first layout tells the room for it.
  const anywhere = pointsAt(spec, across(spec, [0, 1]), { at: axis.at, yOf: () => 0 });
  const { first, last } = chosen(attempt, anywhere, { axis, widthPx });
  const left = axis.marginLeft + dotPx + 6 + widestOf(first);
  const right = widthPx - dotPx - (last.length > 0 ? rightRoomPx + widestOf(last) : 6);
  const heightPx = Math.max(plotPxAt(widthPx), heightOf(last) - abovePx);
  const isEnough = right - left >= leastPart * widthPx && heightPx <= highestPx;
  const isLast = !attempt.names && !attempt.beside;
  return isEnough || isLast ? { left, right, heightPx } : null;
}

const strokesOf = (lines: PlacedLine[]): Stroke[] =>
  lines.flatMap(({ runs }) =>
    runs.flatMap(({ points }) =>
      points.slice(1).map((to, index) => {
        const from = points[index] ?? to;
        return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
      }),
    ),
  );

type Size = Pick<Setting, "axis" | "widthPx"> & { heightPx: number };

/** Where labels may stand, and what they should keep clear of. */
function roomAround(lines: PlacedLine[], { axis, widthPx, heightPx }: Size) {
  const below = axis.domain[0] < 0 ? belowZeroPx : 0;
  const short = lines.flatMap(({ points }) => (isLong(points) ? [] : points));
  return {
    within: {
      left: axis.marginLeft,
      right: widthPx,
      top: -abovePx,
      bottom: heightPx + below,
    },
    dots: short.map(({ x, y }) => boxAt([x, y], [2 * dotPx, 2 * dotPx])),
    strokes: strokesOf(lines),
  };
}

/** The labels of placed lines; null where a name has no room. */
function labelled(attempt: Attempt, lines: PlacedLine[], size: Size): Label[] | null {
  const { heightPx } = size;
  const series = lines.map(({ points }) => points);
  const room = roomAround(lines, size);
  const sides: Sides = [-abovePx, heightPx + belowPx - 1];
  return placed(chosen(attempt, series, size), room, sides);
}

function tried(attempt: Attempt, setting: Setting): LineLayout | null {
  const { spec, axis, widthPx, locale } = setting;
  const room = roomFor(attempt, setting);
  if (!room) return null;
  const { left, right, heightPx } = room;
  const [bottom, top] = axis.domain;
  const xOf = across(spec, [left, right]);
  const yOf = (value: number) => ((top - value) / (top - bottom)) * heightPx;
  const lines = pointsAt(spec, xOf, { at: axis.at, yOf }).map((points, index) => ({
    paint: spec.paints[index] ?? "",
    points,
    runs: runsOf(points, spec),
  }));
  const labels = labelled(attempt, lines, { axis, widthPx, heightPx });
  if (!labels) return null;
  const events = spec.events.map(({ at, text }) => ({
    x: Math.max(left, xOf(endDay(at))),
    text,
  }));
  const periods = spec.periods.map(({ value, day, short }) => ({
    x: xOf(day),
    text: short,
    period: value,
  }));
  const breaks = periods.flatMap(({ x, period }, index) => {
    const before = periods[index - 1];
    return before && spec.breaks.includes(period) ? [(before.x + x) / 2] : [];
  });
  const around = roomAround(lines, { axis, widthPx, heightPx });
  return {
    axis,
    heightPx,
    lines,
    periods: periodNames(periods, {
      widthPx,
      locale,
      calendar: spec.calendar,
      runsOn: true,
    }),
    breaks,
    events,
    references: placeReferences(spec.references, {
      within: { left: axis.marginLeft, right: right + dotPx, top: -abovePx, bottom: heightPx },
      yOf: (value) => yOf(axis.at(value)),
      boxes: [...around.dots, ...labels.map(({ box }) => box)],
      strokes: [...around.strokes, ...uprights([...breaks, ...events.map(({ x }) => x)], heightPx)],
    }),
    right: right + dotPx,
    labels,
    named: attempt.names !== null,
  };
}

/** Numbers that the axis of lines has to hold. */
export const valuesOf = (spec: LineSpec): number[] => [
  ...reachesOf(spec.series.flatMap(({ points }) => points.map(({ mark }) => mark))),
  ...spec.references.map(({ value }) => value),
];

/** Decides where lines and what is said of them stand at a width: names beside the lines where they have room. */
export function layout(spec: LineSpec, widthPx: number, locale: Locale): LineLayout {
  const axis = valueAxis([...valuesOf(spec), ...spec.shared], {
    locale,
    whole: spec.whole,
    mayStartAbove: !spec.asColumns,
    isLog: spec.isLog,
    heightPx: plotPxAt(widthPx),
  });
  const names = endNames(spec);
  const attempts: Attempt[] = [
    ...(names ? [true, false].map((beside) => ({ names, beside })) : []),
    ...[true, false].map((beside) => ({ names: null, beside })),
  ];
  for (const attempt of attempts) {
    const found = tried(attempt, { spec, axis, widthPx, locale });
    if (found) return found;
  }
  throw new Error("lines without names and numbers always have room");
}
