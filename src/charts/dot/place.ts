import type { Mark } from "../../drawing/mark.ts";
import type { Canvas } from "../../drawing/frame.ts";
import { isPatterned } from "../../drawing/paint.ts";
import { calledAt } from "../../drawing/series.ts";
import { wrap } from "../../drawing/lines.ts";
import { widest } from "../../drawing/text.ts";
import { formatTicks } from "../../locales/format.ts";
import type { Locale } from "../../model/locale.ts";
import { roundTicks } from "../axis.ts";
import { dotPx, type Dotted } from "../dots.ts";
import { labelPx, valuePx } from "../draw.ts";
import { foldWords } from "../fold.ts";
import { reachesOf, reachOf } from "../intervals.ts";
import { fittingNames, type AxisName } from "../names.ts";
import { swatchPx } from "../sizeless.ts";
import { belowNamePx, nameHeightPx, rowNames } from "../row-names.ts";
import { contentOf, domainOf, type Content } from "./content.ts";
import type { DotSpec } from "./spec.ts";

/** A dot with its place, in pixels. */
export interface Dot extends Dotted {
  x: number;
  y: number;
}

/** The number beside the first or the last dot of a line; `side` is −1 or 1. */
interface End {
  text: string;
  side: -1 | 1;
  x: number;
  y: number;
}

/** What a mark says in words below its line, behind a pattern where it has no figure. */
export interface Note {
  mark: Mark;
  text: string;
  /** Of the pattern and of the words. */
  x: number;
  textX: number;
  /** Of its first line. */
  y: number;
}

/** One place with its dots from the lowest to the highest. */
interface Line {
  name: string;
  nameY: number;
  y: number;
  dots: Dot[];
  ends: End[];
  notes: Note[];
}

export interface DotLayout {
  lines: Line[];
  /** Numbers of the axis. */
  ticks: AxisName[];
  /** Whether names stand above their lines. */
  above: boolean;
  /** Where lines begin, right of the names. */
  namesPx: number;
  /** Where a value stands. */
  xOf: (value: number) => number;
  /** What is said of those that are left out. */
  fold: { y: number; text: string } | null;
  /** Height of the axis. */
  topPx: number;
  heightPx: number;
}

/** From line to line of what is said in words. */
export const notePx = 19;

/** Height of a line of dots. */
export const linePx = 24;
const paddingPx = { low: 0, full: 8 };
const axisPx = 22;
const namesAbovePx = 20;

/** From a dot to its number. */
const gapPx = dotPx + 4;

/** Where the dots of a line begin and end with their intervals. */
const lowest = (dots: readonly Dotted[]) => Math.min(...dots.map(({ mark }) => reachOf(mark)[0]));
const highest = (dots: readonly Dotted[]) => Math.max(...dots.map(({ mark }) => reachOf(mark)[1]));

/** Where the lowest and the highest value stand, for all labels to have room between two edges. */
function rangeOf(
  contents: Content[],
  shareOf: (value: number) => number,
  [from, to]: [number, number],
): [number, number] {
  let [left, right] = [from + dotPx, to - dotPx];
  const room = (text: string | null) => (text === null ? dotPx : gapPx + widest([text], valuePx));
  for (let round = 0; round < 6; round += 1) {
    const at = (value: number) => left + shareOf(value) * (right - left);
    const over = contents.flatMap(({ dots, low, high }) => {
      const [first, last] = [dots[0], dots.at(-1)];
      if (!first || !last) return [];
      return [
        { left: from - (at(lowest(dots)) - room(low)), right: at(highest(dots)) + room(high) - to },
      ];
    });
    left += Math.max(0, ...over.map((each) => each.left));
    right -= Math.max(0, ...over.map((each) => each.right));
  }
  return [left, right];
}

/** From whisker to whisker of a line. */
const whiskerPx = 12;

/** Where dots stand so that none covers another: those that would touch, below each other. */
function heightsOf(xs: number[], hasIntervals: boolean): number[] {
  if (hasIntervals) return xs.map((_, rank) => (rank - (xs.length - 1) / 2) * whiskerPx);
  const apart = 2 * dotPx + 1;
  const crowds: number[][] = [];
  xs.forEach((x, index) => {
    const crowd = crowds.at(-1);
    const before = xs[crowd?.at(-1) ?? -1];
    if (crowd && before !== undefined && x - before < apart) crowd.push(index);
    else crowds.push([index]);
  });
  return crowds.flatMap((crowd) => crowd.map((_, rank) => (rank - (crowd.length - 1) / 2) * apart));
}

/** How high the parts of a line are, and all of it. */
interface Heights {
  /** Of each dot, from the line. */
  dots: number[];
  dotsPx: number;
  notesPx: number;
  /** Of a name above the line. */
  namePx: number;
  linePx: number;
}

function heightsIn({ name, dots, notes }: Content, xs: number[], above: boolean): Heights {
  const heights = heightsOf(
    xs,
    dots.some(({ mark }) => mark.interval),
  );
  const dotsPx = dots.length === 0 ? 0 : Math.max(linePx, 2 * Math.max(...heights) + 2 * gapPx);
  const notesPx = notes.reduce((sum, { text }) => sum + text.length * notePx, 0);
  const besidePx = above ? 0 : nameHeightPx(name);
  const namePx = above ? nameHeightPx(name) + belowNamePx : 0;
  const height = namePx + Math.max(dotsPx + notesPx, besidePx, linePx);
  return { dots: heights, dotsPx, notesPx, namePx, linePx: height };
}

/** What is said in words, one below the other. */
function placeNotes(notes: Content["notes"], { x, top }: { x: number; top: number }): Note[] {
  let y = top + notePx / 2;
  return notes.map(({ mark, text }) => {
    const swatch = isPatterned(mark.observation.status) ? swatchPx + 6 : 0;
    const note = { mark, text: text.join("\n"), x, textX: x + swatch, y };
    y += text.length * notePx;
    return note;
  });
}

/** Puts one line at a height; tells also how high it is. */
function placeLine(
  content: Content,
  xOf: (value: number) => number,
  { top, from, above }: { top: number; from: number; above: boolean },
): { line: Line; heightPx: number } {
  const { name, dots, low, high, notes } = content;
  const xs = dots.map(({ value }) => xOf(value));
  const {
    dots: heights,
    dotsPx,
    notesPx,
    namePx,
    linePx: heightPx,
  } = heightsIn(content, xs, above);
  const middle = top + (namePx + heightPx) / 2;
  const start = middle - (dotsPx + notesPx) / 2;
  const y = dots.length === 0 ? middle : start + dotsPx / 2;
  const end = (text: string | null, side: -1 | 1, x = 0): End[] =>
    text === null ? [] : [{ text, side, x: x + side * gapPx, y }];
  return {
    heightPx,
    line: {
      name: name.join("\n"),
      nameY: above ? top + nameHeightPx(name) / 2 : middle,
      y,
      dots: dots.map((dot, index) => ({ ...dot, x: xs[index] ?? 0, y: y + (heights[index] ?? 0) })),
      ends: [...end(low, -1, xOf(lowest(dots))), ...end(high, 1, xOf(highest(dots)))],
      notes: placeNotes(notes, { x: from, top: start + dotsPx }),
    },
  };
}

/** Numbers that the scale of dots has to hold. */
export const valuesOf = ({ drawn }: DotSpec): number[] =>
  reachesOf(drawn.rows.flatMap(({ marks }) => marks.map(({ mark }) => mark)));

/** Decides where lines, dots and their labels stand at a width. */
export function layout(
  spec: DotSpec,
  { widthPx, isLow }: Pick<Canvas, "widthPx" | "isLow">,
  locale: Locale,
): DotLayout {
  const { rows, behind, left: leftOut } = isLow ? spec.fewest : spec.drawn;
  const gapBelowPx = isLow ? paddingPx.low : paddingPx.full;
  const said = foldWords(leftOut, { widthPx, locale });
  let fold: DotLayout["fold"] = null;
  const labels = rows.map((row) => calledAt({ isLow }, row));
  const { above, linePx: namePx } = rowNames(labels, widthPx);
  const names = labels.flatMap((label) => wrap(label, namePx, labelPx));
  const from = above ? 8 : widest(names, labelPx) + 16;
  const sizes = { widthPx, isLow, namePx, wordsPx: widthPx - from - swatchPx - 6, locale };
  const contents = rows.map((group) => contentOf(spec, group, sizes));
  const [bottom, top] = domainOf([...valuesOf(spec), ...spec.shared]);
  const shareOf = (value: number) => (value - bottom) / (top - bottom);
  const [left, right] = rangeOf(contents, shareOf, [from, widthPx]);
  const xOf = (value: number) => left + shareOf(value) * (right - left);
  let y = axisPx + (spec.series.length > 1 && !above ? namesAbovePx : 0);
  const lines = contents.map((content, row) => {
    const { line, heightPx } = placeLine(content, xOf, { top: y, from, above });
    y += heightPx + gapBelowPx;
    if (row === behind) {
      fold = { y: y + (said.heightPx - gapBelowPx) / 2, text: said.text };
      y += said.heightPx;
    }
    return line;
  });
  const ticks = roundTicks([bottom, top], right - left < 240 ? 3 : 5, spec.whole);
  const numbers = formatTicks(ticks, locale);
  const at = ticks.map((value, index) => ({ x: xOf(value), text: numbers[index] ?? "" }));
  return {
    lines,
    ticks: fittingNames(at, { widthPx, linePx: widthPx }),
    above,
    fold,
    namesPx: from - 8,
    xOf,
    topPx: axisPx - 4,
    heightPx: y + (lines.length > 12 ? axisPx - gapBelowPx : 0),
  };
}
