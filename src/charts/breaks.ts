import * as Plot from "@observablehq/plot";
import { words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";

/** Height kept above the marks for the word of a break, in pixels. */
export const breakRoomPx = 18;

/** Dashed rules where what is counted changes, each with its word above the marks. */
export function breakMarks(xs: number[], locale: Locale): Plot.Markish[] {
  return [
    Plot.ruleX(xs, { className: "break", insetTop: -breakRoomPx + 6 }),
    Plot.text(xs, {
      x: (x: number) => x,
      frameAnchor: "top",
      dy: -breakRoomPx + 6,
      dx: 5,
      textAnchor: "start",
      text: () => words[locale].legend.break,
      fontSize: 11,
      className: "axis",
    }),
  ];
}
