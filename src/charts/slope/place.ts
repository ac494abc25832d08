import { figuresOf } from "../../drawing/classed.ts";
import { boxAt, type Stroke } from "../../drawing/room.ts";
import { grey } from "../../drawing/series.ts";
import { textWidth, widestPiece, wrap } from "../../drawing/text.ts";
import { say, words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { isOpen } from "../../model/observation.ts";
import { belowPx, belowZeroPx, valueAxis, type ValueAxis } from "../axis.ts";
import { isBroken } from "../breaks.ts";
import { dotPx, type Dotted } from "../dots.ts";
import { labelPx, valuePx } from "../draw.ts";
import {
  heightOf,
  leftOf,
  rightOf,
  rightRoomPx,
  widestOf,
  type Anchor,
  type Label,
  type Said,
} from "../end-labels.ts";
import { isPlain } from "../rects.ts";
import { uprights } from "../references.ts";
import { scattered } from "../scattered.ts";
import type { Told } from "../told.ts";
import type { SlopeLine, SlopeSpec } from "./spec.ts";

/** A figure of a line with its place. */
export interface SlopePoint extends Dotted, Anchor {
  /** The number of its period. */
  period: number;
}

export interface PlacedSlope {
  line: SlopeLine;
  paint: string;
  points: SlopePoint[];
}

/** What joins neighbours of a line that both have a figure. */
export interface Join extends Stroke {
  paint: string;
  isDashed: boolean;
}

export interface SlopeLayout {
  axis: ValueAxis;
  /** Between the lowest and the highest value, in pixels. */
  heightPx: number;
  lines: PlacedSlope[];
  joins: Join[];
  /** Where what is counted changes, midway between two periods. */
  breaks: number[];
  /** Where the periods stand, each with its name below. */
  periods: { x: number; text: string }[];
  labels: Label[];
  /** Whether all lines in focus have their names beside them. */
  named: boolean;
  /** What is said below: what has no figure, and the few unusual ones whose words have no room. */
  told: Told[];
}

/** Room above the highest value for labels, in pixels. */
export const abovePx = 24;

/** Between the lowest and the highest value; higher where names take more room. */
const plotPx = { least: 280, most: 560 };

/** Less of the drawing's width is too little for lines. */
const leastPart = 0.3;

/** Widest line of a name, as a part of the drawing. */
const namePart = 0.3;

/** A name further from the end of its line is not seen to belong there. */
const farthestPx = 48;

/** So few figures all have their numbers. */
const fewFigures = 21;

interface Setting {
  spec: SlopeSpec;
  axis: ValueAxis;
  widthPx: number;
  locale: Locale;
}

/** Which lines have their names and numbers beside them. */
type Choice = (slope: PlacedSlope) => boolean;

function pointsAt(
  { spec, axis }: Setting,
  xOf: (period: number) => number,
  yOf: (value: number) => number,
): PlacedSlope[] {
  return spec.groups.map((line, index) => {
    const paint = spec.paints[index] ?? grey;
    const points = line.marks.flatMap(({ series: period, mark }) => {
      const { value } = mark.observation;
      if (value === null) return [];
      return [{ mark, paint, period, value: axis.at(value), x: xOf(period), y: yOf(value) }];
    });
    return { line, paint, points };
  });
}

/** A number, and what is said of it in brackets. */
const flagsOff = (number: string): string[] => number.split(/(?=（)| (?=\()/);

/** Name and number on one line where they fit, else the name in lines and the number below it. */
function namedText(name: string, number: string, widthPx: number): string {
  const linePx = Math.max(widthPx * namePart, widestPiece(name, valuePx, "bold"));
  const whole = `${name} ${number}`;
  if (textWidth(whole, valuePx, "bold") <= linePx) return whole;
  const lines = wrap(name, linePx, (line) => textWidth(line, valuePx, "bold"));
  const flagged = textWidth(number, valuePx, "bold") > linePx ? flagsOff(number) : [number];
  return [...lines, ...flagged].join("\n");
}

interface Words {
  first: Said<SlopePoint>[];
  between: Said<SlopePoint>[];
  last: Said<SlopePoint>[];
}

/** What is said beside the lines of a choice: the name once, at the right where the line ends there. */
function wordsOf(slopes: PlacedSlope[], choice: Choice, { spec, widthPx }: Setting): Words {
  const end = spec.series.length - 1;
  const chosen = slopes.filter(choice);
  const figures = chosen.reduce((sum, { points }) => sum + points.length, 0);
  const said = chosen.flatMap(({ line, paint, points }) => {
    const last = points.at(-1);
    const named = points.find(({ period }) => period === end) ?? points[0];
    return points.flatMap((point): Said<SlopePoint>[] => {
      const number = point.mark.label;
      const isBetween = point.period > 0 && point.period < end;
      if (point === named)
        return [{ point, text: namedText(line.short, number, widthPx), named: paint !== grey }];
      if (isBetween && isPlain(point) && figures > fewFigures) return [];
      return point === last || point.period === 0 || isBetween
        ? [{ point, text: number, named: false }]
        : [];
    });
  });
  const at = (period: number) => said.filter(({ point }) => point.period === period);
  const isAlone = end === 0;
  return {
    first: isAlone ? [] : at(0),
    between: said.filter(({ point }) => point.period > 0 && point.period < end),
    last: at(end),
  };
}

/** Neighbours in time of a line that both have a figure of the same. */
const joinsOf = (slopes: PlacedSlope[], { breaks, series }: SlopeSpec): Join[] =>
  slopes.flatMap(({ paint, points }) =>
    points.slice(1).flatMap((to, index) => {
      const from = points[index];
      if (!from || to.period - from.period !== 1) return [];
      const [before = "", after = ""] = [from, to].map(({ period }) => series[period]?.value);
      if (isBroken(breaks, before, after)) return [];
      const isDashed = [from, to].some(({ mark }) => isOpen(mark.observation));
      return [{ paint, isDashed, x1: from.x, y1: from.y, x2: to.x, y2: to.y }];
    }),
  );

/** The periods before which what is counted changes. */
const breaksBetween = ({ breaks, series }: SlopeSpec): number[] =>
  series.flatMap(({ value }, period) => {
    const before = series[period - 1];
    return before && isBroken(breaks, before.value, value) ? [period] : [];
  });

const isNear = ({ y, point }: Label): boolean => Math.abs(y - point.y) <= farthestPx;

/** Lines with the words of a choice beside them; null where these have no room. */
function tried(choice: Choice, setting: Setting): SlopeLayout | null {
  const { spec, axis, widthPx } = setting;
  const anywhere = pointsAt(
    setting,
    (period) => period,
    () => 0,
  );
  const sized = wordsOf(anywhere, choice, setting);
  const left = axis.marginLeft + dotPx + 6 + widestOf(sized.first);
  const right =
    widthPx - dotPx - 4 - (sized.last.length > 0 ? rightRoomPx : 0) - widestOf(sized.last);
  const needed = Math.max(heightOf(sized.first), heightOf(sized.last)) - abovePx;
  const heightPx = Math.max(plotPx.least, needed);
  if (right - left < leastPart * widthPx || heightPx > plotPx.most) return null;
  const [bottom, top] = axis.domain;
  const count = spec.series.length;
  const xOf = (period: number) =>
    count === 1 ? (left + right) / 2 : left + (period / (count - 1)) * (right - left);
  const yOf = (value: number) => ((top - axis.at(value)) / (top - bottom)) * heightPx;
  const lines = pointsAt(setting, xOf, yOf);
  const texts = wordsOf(lines, choice, setting);
  const below = axis.domain[0] < 0 ? belowZeroPx : 0;
  const sides = [-abovePx, heightPx + belowPx - 1] as const;
  const ends = [
    ...(texts.first.length > 0 ? leftOf(texts.first, sides) : []),
    ...(texts.last.length > 0 ? rightOf(texts.last, sides) : []),
  ];
  if (!ends.every(isNear)) return null;
  const joins = joinsOf(lines, spec);
  const breaks = breaksBetween(spec).map((period) => (xOf(period - 1) + xOf(period)) / 2);
  const between = scattered(
    texts.between,
    {
      within: { left: axis.marginLeft, right: widthPx, top: -abovePx, bottom: heightPx + below },
      dots: lines.flatMap(({ points }) =>
        points.map(({ x, y }) => boxAt([x, y], [2 * dotPx, 2 * dotPx])),
      ),
      strokes: [...joins, ...uprights(breaks, heightPx)],
    },
    ends.map(({ box }) => box),
  );
  if (!between) return null;
  const labels = [...ends, ...between];
  return {
    axis,
    heightPx,
    lines,
    joins,
    breaks,
    periods: periodsAt(spec, xOf, widthPx),
    labels,
    named: true,
    told: [...spec.told, ...unsaid(lines, labels, setting)],
  };
}

/** So few figures are told in words because they are unusual. */
const fewUnusual = 6;

function unsaid(lines: PlacedSlope[], labels: Label[], { spec, locale }: Setting): Told[] {
  const shown = new Set(labels.map(({ point }) => point));
  const silent = lines.flatMap(({ line, points }) =>
    points
      .filter((point) => !isPlain(point) && point.value !== 0 && !shown.has(point))
      .map(({ mark, period }) => ({ line, mark, period })),
  );
  if (silent.length > fewUnusual) return [];
  const { of, part } = words[locale].describe;
  return silent.map(({ line, mark, period }) => {
    const name = say(part, { name: line.label, period: spec.series[period]?.label ?? "" });
    return { mark, text: say(of, { name, text: mark.label }) };
  });
}

/** Names of periods below their places, in lines that do not touch each other or the edges. */
function periodsAt({ series }: SlopeSpec, xOf: (period: number) => number, widthPx: number) {
  const step = Math.max(60, xOf(1) - xOf(0) - 8);
  return series.map(({ short }, period) => {
    const lines = wrap(short, step, labelPx);
    const half = Math.max(...lines.map((line) => textWidth(line, labelPx))) / 2;
    const x = Math.max(half, Math.min(xOf(period), widthPx - half));
    return { x, text: lines.join("\n") };
  });
}

/** Numbers that the axis of lines has to hold. */
export const valuesOf = ({ groups }: SlopeSpec): number[] =>
  figuresOf(groups.flatMap(({ marks }) => marks.map(({ mark }) => mark)));

/** Decides where lines and their words stand at a width: all have them, or those in focus, or a legend has. */
export function layout(spec: SlopeSpec, widthPx: number, locale: Locale): SlopeLayout {
  const axis = valueAxis([...valuesOf(spec), ...spec.shared], {
    locale,
    whole: spec.whole,
    mayStartAbove: true,
  });
  const setting = { spec, axis, widthPx, locale };
  const choices: Choice[] = [() => true, ({ paint }) => paint !== grey];
  for (const choice of choices) {
    const found = tried(choice, setting);
    if (found) return found;
  }
  const silent = tried(() => false, setting);
  if (!silent) throw new Error("lines without words always have room");
  return { ...silent, named: false };
}
