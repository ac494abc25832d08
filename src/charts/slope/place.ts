import { figuresOf } from "../../drawing/classed.ts";
import type { Canvas } from "../../drawing/frame.ts";
import { boxAt } from "../../drawing/room.ts";
import { grey } from "../../drawing/series.ts";
import { wrap } from "../../drawing/lines.ts";
import { widest } from "../../drawing/text.ts";
import type { Locale } from "../../model/locale.ts";
import { valueAxis, type ValueAxis } from "../axis.ts";
import { dotPx } from "../dots.ts";
import { labelPx } from "../draw.ts";
import { heightOf, leftOf, rightOf, rightRoomPx, widestOf, type Label } from "../end-labels.ts";
import { uprights } from "../references.ts";
import { scattered } from "../scattered.ts";
import type { Told } from "../told.ts";
import { belowPx, belowZeroPx } from "../upright.ts";
import {
  breaksBetween,
  joinsOf,
  pointsAt,
  type Join,
  type PlacedSlope,
  type Setting,
} from "./lines.ts";
import type { SlopeSpec } from "./spec.ts";
import { unsaid, wordsOf, type Choice } from "./words.ts";

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
const plotPx = { low: 130, least: 280, most: 560 };

/** Less of the drawing's width is too little for lines. */
const leastPart = 0.3;

/** A name further from the end of its line is not seen to belong there. */
const farthestPx = { low: 24, full: 48 };

/** Lines with the words of a choice beside them; null where these have no room. */
function tried(choice: Choice, setting: Setting): SlopeLayout | null {
  const { spec, axis, widthPx, isLow } = setting;
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
  const heightPx = Math.max(isLow ? plotPx.low : plotPx.least, needed);
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
  const farthest = isLow ? farthestPx.low : farthestPx.full;
  if (!ends.every(({ y, point }) => Math.abs(y - point.y) <= farthest)) return null;
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

/** Names of periods below their places, in lines that do not touch each other or the edges. */
function periodsAt({ series }: SlopeSpec, xOf: (period: number) => number, widthPx: number) {
  const step = Math.max(60, xOf(1) - xOf(0) - 8);
  // Those at the edges are moved inwards, so that they may need to be narrower than a step.
  const attempts = [1, 0.8, 0.6, 0.4].map((part) =>
    series.map(({ short }, period) => {
      const lines = wrap(short, step * part, labelPx);
      const half = widest(lines, labelPx) / 2;
      const x = Math.max(half, Math.min(xOf(period), widthPx - half));
      return { x, half, text: lines.join("\n") };
    }),
  );
  const areApart = (names: (typeof attempts)[number]) =>
    names.every(({ x, half }, index) => {
      const before = names[index - 1];
      return !before || x - half >= before.x + before.half + 4;
    });
  return attempts.find(areApart) ?? attempts.at(-1) ?? [];
}

/** Numbers that the axis of lines has to hold. */
export const valuesOf = ({ groups }: SlopeSpec): number[] =>
  figuresOf(groups.flatMap(({ marks }) => marks.map(({ mark }) => mark)));

/** Decides where lines and their words stand at a width: all have them, or those in focus, or a legend has. */
export function layout(
  spec: SlopeSpec,
  { widthPx, isLow }: Pick<Canvas, "widthPx" | "isLow">,
  locale: Locale,
): SlopeLayout {
  const axis = valueAxis([...valuesOf(spec), ...spec.shared], {
    locale,
    whole: spec.whole,
    mayStartAbove: true,
  });
  const setting = { spec, axis, widthPx, isLow, locale };
  const choices: Choice[] = [() => true, ({ paint }) => paint !== grey];
  for (const choice of choices) {
    const found = tried(choice, setting);
    if (found) return found;
  }
  const silent = tried(() => false, setting);
  if (!silent) throw new Error("lines without words always have room");
  return { ...silent, named: false };
}
