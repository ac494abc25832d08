import { grey } from "../../drawing/series.ts";
import type { Stroke } from "../../drawing/room.ts";
import type { Locale } from "../../model/locale.ts";
import { isOpen } from "../../model/observation.ts";
import type { ValueAxis } from "../axis.ts";
import { isBroken } from "../breaks.ts";
import type { Dotted } from "../dots.ts";
import type { Anchor } from "../end-labels.ts";
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

/** What lines are laid out for. */
export interface Setting {
  spec: SlopeSpec;
  axis: ValueAxis;
  widthPx: number;
  isLow?: boolean | undefined;
  locale: Locale;
}

/** The lines of a view, their points where these two put a period and a value. */
export function pointsAt(
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

/** Neighbours in time of a line that both have a figure of the same. */
export const joinsOf = (slopes: PlacedSlope[], { breaks, series }: SlopeSpec): Join[] =>
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
export const breaksBetween = ({ breaks, series }: SlopeSpec): number[] =>
  series.flatMap(({ value }, period) => {
    const before = series[period - 1];
    return before && isBroken(breaks, before.value, value) ? [period] : [];
  });
