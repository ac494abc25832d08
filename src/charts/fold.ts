import * as Plot from "@observablehq/plot";
import { wrap } from "../drawing/lines.ts";
import { sayCount } from "../locales/format.ts";
import { words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import { smallPx } from "./draw.ts";
import type { SeriesMark } from "./grid.ts";

/** More rows than these are drawn from both ends alone, by so many at each. */
interface Limits {
  most: number;
  ends: number;
}

const full: Limits = { most: 30, ends: 10 };

/** In the order of the file, whose ends say less than those of values. */
const unranked: Limits = { most: 60, ends: 15 };

/** In large letters. */
const few: Limits = { most: 12, ends: 5 };

/** How many rows a drawing has, by whether they stand in the order of their values, and in large letters. */
export const limitsOf = (isRanked: boolean) => ({ drawn: isRanked ? full : unranked, fewest: few });

/** The rows that are drawn, and how many are left out behind which of them. */
export interface Folded<G> {
  rows: G[];
  behind: number;
  left: number;
}

/** Of many rows the first and the last that have a figure; all where they are few. */
export function folded<G>(
  rows: G[],
  marksIn: (row: G) => readonly SeriesMark[],
  limits: Limits,
): Folded<G> {
  if (rows.length <= limits.most) return { rows, behind: rows.length, left: 0 };
  const { ends: atEnd } = limits;
  const hasFigure = (row: G) => marksIn(row).some(({ mark }) => mark.observation.value !== null);
  const known = rows.filter(hasFigure);
  const shown = known.length > 0 ? known : rows;
  const ends =
    shown.length <= 2 * atEnd ? shown : [...shown.slice(0, atEnd), ...shown.slice(-atEnd)];
  const behind = Math.min(atEnd, ends.length) - 1;
  return { rows: ends, behind, left: rows.length - ends.length };
}

const leading = 1.35;

/** What is said between the two ends, with its height in pixels. */
export function foldWords(left: number, { widthPx, locale }: { widthPx: number; locale: Locale }) {
  const said = sayCount(words[locale].legend.folded, { count: left }, locale);
  const lines = left > 0 ? wrap(said, widthPx, smallPx) : [];
  return { text: lines.join("\n"), heightPx: lines.length * smallPx * leading + 12 };
}

/** The words of a fold, from the left of the drawing. */
export const foldMark = (at: { y: number; text: string } | null, leftPx: number): Plot.Markish =>
  at &&
  Plot.text([at], {
    frameAnchor: "left",
    textAnchor: "start",
    dx: -leftPx,
    y: "y",
    text: "text",
    lineHeight: leading,
    fontSize: smallPx,
    className: "axis halo folded",
  });
