import { textWidth, widest, widestPiece, wrap } from "../../drawing/text.ts";
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

export interface PyramidLayout {
  bars: Bar[];
  /** Numbers beside bars that have room for them. */
  labels: { text: string; x: number; y: number; side: Side; mark: Mark }[];
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
const namePart = 0.28;

/** Rows with names and numbers; thinner ones are too many for both. */
const rowPx = { least: 4, thin: 10, full: 20 };

/** As many rows as are as high as a name. */
const fewRows = 32;

/** No pyramid is made higher than this for its rows. */
const highestPx = 640;

const headPx = 24;
const axisPx = 24;
const gapPx = 6;

function rowHeight(count: number, lines: number): number {
  if (count <= fewRows) return Math.max(rowPx.full, lines * labelPx * 1.15 + 4);
  return Math.max(rowPx.least, Math.min(rowPx.thin, highestPx / count));
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

const labelled = (mark: Mark, heightPx: number): boolean =>
  heightPx >= smallPx + 3 && mark.label !== "";

/** Decides where bars, names and numbers stand at a width: one scale for both sides. */
export function layout(spec: PyramidSpec, widthPx: number, locale: Locale): PyramidLayout {
  const { rows, series } = spec;
  const linePx = Math.max(
    widthPx * namePart,
    ...rows.map(({ label }) => widestPiece(label, labelPx)),
  );
  const narrowPx = Math.min(linePx, widthPx * 0.45);
  const wrapped = rows.map(({ label }) => wrap(label, narrowPx, labelPx));
  const rowHeightPx = rowHeight(rows.length, Math.max(1, ...wrapped.map(({ length }) => length)));
  const shown = spaced(wrapped, rowHeightPx);
  const gutter = widest(wrapped.filter((_, index) => shown.has(index)).flat(), labelPx);
  const half = (gutter + 2 * gapPx) / 2;
  const marks = rows.flatMap((row) => row.marks);
  const sideOf = (index: number): Side => (index === 0 ? -1 : 1);
  const roomFor = (index: number) =>
    widest(
      marks
        .filter(({ series: own, mark }) => own === index && isPlain({ mark }))
        .map(({ mark }) => mark.label),
      smallPx,
    ) + gapPx;
  const labelRoom = Math.max(0, ...series.map((_, index) => roomFor(index)));
  const middle = widthPx / 2;
  const fullPx = middle - half - 2;
  const saysNumbers = rowHeightPx >= smallPx + 3 && labelRoom <= fullPx * 0.5;
  const lengthPx = Math.max(20, fullPx - (saysNumbers ? labelRoom : 4));
  const most =
    marks.reduce((high, { mark }) => Math.max(high, mark.observation.value ?? 0), 0) || 1;
  const lengthOf = (value: number) => (value / most) * lengthPx;
  const yOf = (index: number) => headPx + (rows.length - 1 - index) * rowHeightPx;
  const insetPx = rowHeightPx > 8 ? 1 : 0.25;
  const bars = rows.flatMap(({ marks: own }, index) =>
    own.map(({ series: at, mark }): Bar => {
      const [side, value] = [sideOf(at), mark.observation.value ?? 0];
      const from = middle + side * half;
      return {
        mark,
        paint: spec.paints[at] ?? "",
        side,
        from,
        to: from + side * lengthOf(value),
        top: yOf(index) + insetPx,
        bottom: yOf(index) + rowHeightPx - insetPx,
        value,
      };
    }),
  );
  const bottomPx = headPx + rows.length * rowHeightPx;
  const labels = bars.flatMap((bar) => {
    const { mark, side, from, to, top, bottom } = bar;
    const isGap = isPatterned(mark.observation.status);
    if (!labelled(mark, rowHeightPx) || (!hasFigure(bar) && !isGap)) return [];
    const reachPx = isGap ? swatchPx : Math.abs(to - from);
    const fits = reachPx + 4 + textWidth(mark.label, smallPx) <= fullPx + 2;
    if (!fits || (isPlain(bar) && !saysNumbers)) return [];
    const x = from + side * (reachPx + 4);
    return [{ text: mark.label, x, y: (top + bottom) / 2, side, mark }];
  });
  const within = (top: number, lines: string[]) => {
    const namePx = (lines.length * labelPx * 1.15) / 2;
    return Math.max(namePx, Math.min(top + rowHeightPx / 2, bottomPx - namePx));
  };
  const count = lengthPx < 140 ? 2 : 3;
  const values = roundTicks([0, most], count, spec.whole);
  const texts = formatTicks(values, locale);
  const both = ([-1, 1] as const).flatMap((side) =>
    values.map((value, index) => ({
      x: middle + side * (half + lengthOf(value)),
      text: texts[index] ?? "",
    })),
  );
  const ticks = fittingNames(
    both.toSorted((a, b) => a.x - b.x),
    { widthPx, linePx: widthPx },
  );
  return {
    bars,
    labels,
    names: wrapped.flatMap((lines, index) =>
      shown.has(index) ? [{ text: lines.join("\n"), x: middle, y: within(yOf(index), lines) }] : [],
    ),
    heads: series.map(({ label }, index) => {
      const side = sideOf(index);
      const text = wrap(label, fullPx, labelPx)[0] ?? "";
      return { text, x: middle + side * (half + 2), side, paint: spec.paints[index] ?? "" };
    }),
    ticks: ticks.map((tick) => ({ ...tick, at: tick.x })),
    zeros: [middle - half, middle + half],
    topPx: headPx,
    bottomPx,
    heightPx: bottomPx + axisPx,
  };
}
