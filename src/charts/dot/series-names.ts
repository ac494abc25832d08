import { grey } from "../../drawing/series.ts";
import { widest } from "../../drawing/text.ts";
import { smallPx, valuePx } from "../draw.ts";
import { isPlain } from "../rects.ts";
import { spread } from "../spread.ts";
import { linePx, type DotLayout } from "./place.ts";
import type { DotSpec } from "./spec.ts";

/** A name of a series may stand this far beside its dot. */
const asidePx = 30;

/** The names of all series over the dots of the first line, where it has all, none is grey and they have room there. */
export function namesOver(
  spec: DotSpec,
  { lines, above }: DotLayout,
  widthPx: number,
): { text: string; paint: string; x: number; y: number }[] {
  const [first] = lines;
  const [group] = spec.drawn.rows;
  if (above || !first || !group || spec.series.length < 2 || spec.paints.includes(grey)) return [];
  const named = group.marks.flatMap(({ series, mark }) => {
    const dot = first.dots.find((each) => each.mark === mark);
    const text = spec.series[series]?.short ?? "";
    return dot && isPlain(dot) ? [{ text, dot, series }] : [];
  });
  const widths = named.map(({ text }) => widest([text], valuePx, "bold"));
  const xs = spread(
    named.map(({ dot }) => dot.x),
    widths.map(() => Math.max(0, ...widths) + 8),
  );
  const fits = named.every(({ dot }, index) => {
    const [x, half] = [xs[index] ?? 0, (widths[index] ?? 0) / 2];
    return Math.abs(x - dot.x) <= asidePx && x - half >= 0 && x + half <= widthPx;
  });
  if (!fits || named.length < spec.series.length) return [];
  // Shades of one colour are for marks: as text the lighter ones are hard to read.
  return named.map(({ text, dot }, index) => ({
    text,
    paint: spec.timed ? "" : dot.paint,
    x: xs[index] ?? 0,
    y: first.y - linePx / 2 - smallPx / 2,
  }));
}
