import type * as Plot from "@observablehq/plot";
import type { Mark } from "../../drawing/mark.ts";
import { hasFigure } from "../rects.ts";
import { gapMarks } from "../sizeless.ts";
import type { PlacedPoint } from "./spec.ts";

/** Size of the patterned place of a point without a figure. */
const gapPx = { width: 14, height: 14 };

/** Where the place of one point lies, on a base. */
export const spanOf = (base: number) => ({
  x1: (point: PlacedPoint) => point.x - gapPx.width / 2,
  x2: (point: PlacedPoint) => point.x + gapPx.width / 2,
  y1: base,
  y2: base,
});

/** The places of a short line where there is no figure, each by itself. */
export const shortGaps = (points: PlacedPoint[], id: string, base: number): Plot.Markish[] =>
  gapMarks(points, id, () => ({ ...spanOf(base), insetTop: -gapPx.height }));

/** Neighbours without a figure for one reason as one place; it tells their first and their last. */
function gapsOf(points: PlacedPoint[]): PlacedPoint[][] {
  const gaps: PlacedPoint[][] = [];
  let status = "";
  for (const point of points) {
    const own = point.mark.observation.status;
    if (!hasFigure(point) && own === status) gaps.at(-1)?.push(point);
    else if (!hasFigure(point)) gaps.push([point]);
    status = hasFigure(point) ? "" : own;
  }
  return gaps;
}

function together(gap: PlacedPoint[]): Mark | undefined {
  const [first, last] = [gap[0]?.mark, gap.at(-1)?.mark];
  if (!first || !last || first === last) return first;
  const [from, to] = [first, last].map(({ tip, text }) => tip.slice(0, -text.length - 1));
  const records = gap.flatMap(({ mark }) => mark.records);
  return { ...first, records, tip: `${from} – ${to}\n${first.text}` };
}

/** The places of a long line where there is no figure. */
export function longGaps(points: PlacedPoint[], id: string, base: number): Plot.Markish[] {
  const gaps = gapsOf(points).flatMap((gap) => {
    const mark = together(gap);
    return mark ? [{ mark, from: gap[0]?.x ?? 0, to: gap.at(-1)?.x ?? 0 }] : [];
  });
  return gapMarks(gaps, id, ({ from, to }) => {
    const half = Math.max(gapPx.width, to - from) / 2;
    const middle = (from + to) / 2;
    const place = { x1: middle - half, x2: middle + half, y1: base, y2: base };
    return { ...place, insetTop: -gapPx.height };
  });
}
