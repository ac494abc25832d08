import * as Plot from "@observablehq/plot";
import { textWidth } from "../drawing/text.ts";
import { smallPx } from "./draw.ts";
import { words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";

/** Height kept for the word of a break, above the labels of the marks, in pixels. */
export const breakRoomPx = 20;

interface BreakOptions {
  widthPx: number;
  /** From the top of the drawing to the highest mark. */
  marginTop: number;
  locale: Locale;
}

/** Dashed rules where what is counted changes, each with its word above everything else. */
export function breakMarks(xs: number[], options: BreakOptions): Plot.Markish[] {
  const { widthPx, marginTop, locale } = options;
  const text = words[locale].legend.break;
  const fits = (x: number) => x + 5 + textWidth(text, smallPx) <= widthPx;
  const word = (chosen: number[], dx: number) =>
    Plot.text(chosen, {
      x: (x: number) => x,
      frameAnchor: "top",
      dy: smallPx / 2 + 2 - marginTop,
      dx,
      textAnchor: dx > 0 ? "start" : "end",
      text: () => text,
      fontSize: smallPx,
      className: "axis halo",
    });
  return [
    Plot.ruleX(xs, { className: "break", insetTop: 2 - marginTop }),
    word(xs.filter(fits), 5),
    word(
      xs.filter((x) => !fits(x)),
      -5,
    ),
  ];
}
