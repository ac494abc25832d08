import * as Plot from "@observablehq/plot";
import type { Mark } from "../drawing/mark.ts";
import { tagged } from "./draw.ts";
import { gapMarks, swatchPx, zeroMarks, zeroPx } from "./sizeless.ts";

/** A mark with its place across the bands, in pixels. */
export interface Banded {
  mark: Mark;
  paint: string;
  start: number;
  end: number;
  /** 0 where there is no figure. */
  value: number;
}

export const hasFigure = ({ mark }: Pick<Banded, "mark">): boolean =>
  mark.observation.value !== null;

export const isPlain = ({ mark }: Pick<Banded, "mark">): boolean =>
  mark.observation.status === "normal";

export const middle = ({ start, end }: Banded): number => (start + end) / 2;

/** The rectangles of bars (to the right) or columns (upwards): from zero, or a patterned place. */
export function rects(banded: Banded[], id: string, towards: "right" | "top"): Plot.Markish[] {
  const bars = towards === "right";
  const figures = banded.filter(hasFigure);
  const solid = figures.filter(({ value }) => value !== 0);
  const zeros = figures.filter(({ value }) => value === 0);
  const band = bars ? { y1: "start", y2: "end" } : { x1: "start", x2: "end" };
  const from = (value: "value" | 0) => (bars ? { x1: 0, x2: value } : { y1: 0, y2: value });
  const thick = (px: number) => (bars ? { insetRight: -px } : { insetTop: -px });
  return [
    Plot.rect(solid, { ...band, ...from("value"), ...tagged(solid) }),
    zeroMarks(zeros, { ...band, ...from(0), ...thick(zeroPx) }),
    gapMarks(banded, id, () => ({ ...band, ...from(0), ...thick(swatchPx) })),
  ];
}
