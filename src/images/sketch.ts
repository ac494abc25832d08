import { badgeRoomPx } from "../drawing/frame.ts";
import { element, round } from "../drawing/svg.ts";
import type { Painter } from "./painter.ts";

/** Something drawn, as markup without an `<svg>` of its own, and how large it is. */
export interface Sketch {
  svg: string;
  widthPx: number;
  heightPx: number;
  /** Words that begin at the left as those around them do. */
  isNumber?: boolean;
}

const sample = /<g class="sample">.*?<\/g>/s;

/** A view's drawing in its own colours; the mark of a sample stands in larger letters elsewhere. */
export function sketchDrawing(svg: string, painter: Painter): Sketch {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error("a drawing without a size");
  const topPx = sample.test(svg) ? badgeRoomPx : 0;
  const painted = painter.painted(svg.replace(sample, ""));
  return {
    svg: topPx === 0 ? painted : element("g", { transform: `translate(0,${-topPx})` }, painted),
    widthPx: Number(width),
    heightPx: Number(height) - topPx,
    isNumber: svg.includes('class="key-number"'),
  };
}

/** How many times larger a sketch may be in a box. */
export const scaleIn = (
  { widthPx, heightPx }: Sketch,
  box: { widthPx: number; heightPx: number },
) => Math.min(box.widthPx / widthPx, box.heightPx / heightPx);

/** A sketch so many times larger, with its left top at a place. */
export const placed = (
  { svg }: Sketch,
  scale: number,
  { x, y }: { x: number; y: number },
): string =>
  element("g", { transform: `translate(${round(x)},${round(y)}) scale(${scale.toFixed(4)})` }, svg);
