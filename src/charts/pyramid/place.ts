import { figuresOf } from "../../drawing/classed.ts";
import type { Canvas } from "../../drawing/frame.ts";
import { widestPiece, wrap } from "../../drawing/lines.ts";
import { textWidth, widest } from "../../drawing/text.ts";
import { formatTicks } from "../../locales/format.ts";
import type { Locale } from "../../model/locale.ts";
import type { Mark } from "../../drawing/mark.ts";
import { isPatterned } from "../../drawing/paint.ts";
import { roundTicks } from "../axis.ts";
import { labelPx, smallPx } from "../draw.ts";
import { hasFigure, isPlain } from "../rects.ts";
import { swatchPx } from "../sizeless.ts";
import { fittingNames, type AxisName } from "../names.ts";
import type { PyramidSpec } from "./spec.ts";

/** −1 is the left side, 1 the right one. */
export type Side = -1 | 1;

export interface Bar {
  mark: Mark;
  paint: string;
  side: Side;
  /** Where it begins, in the middle of the drawing, and where it ends. */
  from: number;
  to: number;
  top: number;
  bottom: number;
  value: number;
}

interface SideLabel {
  text: string;
  x: number;
  y: number;
  side: Side;
  mark: Mark;
}

export interface PyramidLayout {
  bars: Bar[];
  /** Numbers beside bars that have room for them. */
  labels: SideLabel[];
  names: { text: string; x: number; y: number }[];
  /** Over both sides. */
  heads: { text: string; x: number; side: Side; paint: string }[];
  ticks: (AxisName & { at: number })[];
  /** Where both sides begin. */
  zeros: [number, number];
  topPx: number;
  bottomPx: number;
  heightPx: number;
}

/** Widest line of a name between the sides, as a part of the drawing. */
const namePart = { low: 0.34, full: 0.28 };

/** Rows with names and numbers; thinner ones are too many for both. */
const rowPx = { thin: 10, low: 8, full: 20 };

/** From so high rows on their bars are parted; thinner ones lap, or paper would shine through a shape. */
const partedPx = 3;
const lapPx = 0.5;

/** As many rows as are as high as a name. */
const fewRows = 32;

/** So high it is among large letters, where many rows have no room for numbers. */
const lowestPx = 150;

/** No pyramid is made higher than this for its rows. */
const highestPx = 640;

const headPx = 24;
const axisPx = 24;
const gapPx = 6;

function rowHeight(count: number, lines: number, isLow: boolean | undefined): number {
  const namePx = lines * labelPx * 1.15 + 4;
  // Among large letters a name may be higher than its row, if not than all of them.
  if (isLow && count <= fewRows)
    return Math.max(rowPx.low, Math.min(rowPx.full, lowestPx / count), namePx / count);
  if (count <= fewRows) return Math.max(rowPx.full, namePx);
  return Math.min(rowPx.thin, highestPx / count);
}

/** Names in even steps from the bottom, as many as have room. */
function spaced(names: string[][], heightPx: number): Set<number> {
  const lines = Math.max(1, ...names.map(({ length }) => length));
  // Those at the ends are moved inwards.
  const namePx = lines * labelPx * 1.15 * (lines > 1 ? 1.5 : 1);
  const step = Math.ceil((namePx + 2) / heightPx);
  const round = [1, 2, 5, 10, 20, 50, 100].find((each) => each >= step) ?? step;
  return new Set(names.flatMap((_, index) => (index % round === 0 ? [index] : [])));
}

/** Whether a row is as high as a number, whose digits are lower than their line. */
const hasNumbers = (rowHeightPx: number): boolean => rowHeightPx >= smallPx;

const labelled = (mark: Mark, heightPx: number): boolean =>
  hasNumbers(heightPx) && mark.label !== "";

const sideOf = (series: number): Side => (series === 0 ? -1 : 1);

/** What all parts of a pyramid are measured by, in pixels. */
interface Measures {
  middle: number;
  /** From the middle to where a side begins. */
  half: number;
  /** The room of a side, and of its longest bar. */
  fullPx: number;
  lengthPx: number;
  rowHeightPx: number;
  /** Whether every usual bar has room for its number. */
  saysNumbers: boolean;
  /** The highest number. */
  most: number;
  topOf: (row: number) => number;
  bottomPx: number;
}

function measured({ rows, shared }: PyramidSpec, widthPx: number, sizes: Sizes): Measures {
  const { gutter, rowHeightPx } = sizes;
  const marks = rows.flatMap((row) => row.marks.map(({ mark }) => mark));
  const labels = marks.filter((mark) => isPlain({ mark })).map(({ label }) => label);
  const numberPx = widest(labels, smallPx) + gapPx;
  const [middle, half] = [widthPx / 2, (gutter + 2 * gapPx) / 2];
  const fullPx = middle - half - 2;
  const saysNumbers = hasNumbers(rowHeightPx) && numberPx <= fullPx * 0.5;
  const most = [...figuresOf(marks), ...shared].reduce((a, b) => Math.max(a, b), 0);
  return {
    middle,
    half,
    fullPx,
    lengthPx: Math.max(20, fullPx - (saysNumbers ? numberPx : 4)),
    rowHeightPx,
    saysNumbers,
    most: most || 1,
    topOf: (row) => headPx + (rows.length - 1 - row) * rowHeightPx,
    bottomPx: headPx + rows.length * rowHeightPx,
  };
}

interface Sizes {
  gutter: number;
  rowHeightPx: number;
}

function barsOf({ rows, paints }: PyramidSpec, measures: Measures): Bar[] {
  const { middle, half, lengthPx, most, topOf, rowHeightPx } = measures;
  const slitPx = rowHeightPx < partedPx ? -lapPx : 0.25;
  const insetPx = rowHeightPx > 8 ? 1 : slitPx;
  return rows.flatMap(({ marks }, row) =>
    marks.map(({ series, mark }): Bar => {
      const [side, value] = [sideOf(series), mark.observation.value ?? 0];
      const from = middle + side * half;
      return {
        mark,
        paint: paints[series] ?? "",
        side,
        from,
        to: from + side * (value / most) * lengthPx,
        top: topOf(row) + insetPx,
        bottom: topOf(row) + rowHeightPx - insetPx,
        value,
      };
    }),
  );
}

/** The number beside a bar, or what is said beside its pattern, where it has room. */
function labelOf(bar: Bar, { fullPx, rowHeightPx, saysNumbers }: Measures): SideLabel[] {
  const { mark, side, from, to, top, bottom } = bar;
  const isGap = isPatterned(mark.observation.status);
  if (!labelled(mark, rowHeightPx) || (!hasFigure(bar) && !isGap)) return [];
  const reachPx = isGap ? swatchPx : Math.abs(to - from);
  const fits = reachPx + 4 + textWidth(mark.label, smallPx) <= fullPx + 2;
  if (!fits || (isPlain(bar) && !saysNumbers)) return [];
  return [{ text: mark.label, x: from + side * (reachPx + 4), y: (top + bottom) / 2, side, mark }];
}

/** Round numbers below both sides, the same on each: all, or every second, or the highest, as they have room. */
function ticksOf(
  { middle, half, lengthPx, most }: Measures,
  { whole, widthPx, locale }: { whole: boolean; widthPx: number; locale: Locale },
): PyramidLayout["ticks"] {
  const values = roundTicks([0, most], lengthPx < 140 ? 2 : 3, whole);
  const texts = formatTicks(values, locale);
  const onBoth = (chosen: readonly number[]) =>
    ([-1, 1] as const)
      .flatMap((side) =>
        chosen.map((index) => ({
          x: middle + side * (half + ((values[index] ?? 0) / most) * lengthPx),
          text: texts[index] ?? "",
        })),
      )
      .toSorted((a, b) => a.x - b.x);
  const all = [...values.keys()];
  const choices = [all, all.filter((index) => index % 2 === 0), all.slice(-1)].map(onBoth);
  const fitting = choices
    .map((ticks) => fittingNames(ticks, { widthPx, linePx: widthPx }))
    .find((names, index) => names.length === choices[index]?.length);
  return (fitting ?? []).map((tick) => ({ ...tick, at: tick.x }));
}

/** Names between the sides; those at the ends stand within the rows. */
function namesOf(wrapped: string[][], shown: Set<number>, measures: Measures) {
  const { middle, topOf, rowHeightPx, bottomPx } = measures;
  return wrapped.flatMap((lines, row) => {
    const namePx = (lines.length * labelPx * 1.15) / 2;
    const y = Math.max(namePx, Math.min(topOf(row) + rowHeightPx / 2, bottomPx - namePx));
    return shown.has(row) ? [{ text: lines.join("\n"), x: middle, y }] : [];
  });
}

/** Decides where bars, names and numbers stand at a width: one scale for both sides. */
export function layout(
  spec: PyramidSpec,
  { widthPx, isLow }: Pick<Canvas, "widthPx" | "isLow">,
  locale: Locale,
): PyramidLayout {
  const { rows, series, whole, paints } = spec;
  const labels = rows.map(({ label }) => label);
  const wordPx = Math.max(0, ...labels.map((label) => widestPiece(label, labelPx)));
  const linePx = Math.min(
    Math.max(widthPx * (isLow ? namePart.low : namePart.full), wordPx),
    widthPx * 0.45,
  );
  const wrapped = labels.map((label) => wrap(label, linePx, labelPx));
  const rowLines = Math.max(1, ...wrapped.map(({ length }) => length));
  const rowHeightPx = rowHeight(rows.length, rowLines, isLow);
  const shown = spaced(wrapped, rowHeightPx);
  const gutter = widest(wrapped.filter((_, row) => shown.has(row)).flat(), labelPx);
  const measures = measured(spec, widthPx, { gutter, rowHeightPx });
  const { middle, half, fullPx, bottomPx } = measures;
  const bars = barsOf(spec, measures);
  return {
    bars,
    labels: bars.flatMap((bar) => labelOf(bar, measures)),
    names: namesOf(wrapped, shown, measures),
    heads: series.map(({ label }, index) => {
      const side = sideOf(index);
      const text = wrap(label, fullPx, labelPx)[0] ?? "";
      return { text, x: middle + side * (half + 2), side, paint: paints[index] ?? "" };
    }),
    ticks: ticksOf(measures, { whole, widthPx, locale }),
    zeros: [middle - half, middle + half],
    topPx: headPx,
    bottomPx,
    heightPx: bottomPx + axisPx,
  };
}
