import * as Plot from "@observablehq/plot";
import { element } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text.ts";
import { smallPx } from "./draw.ts";
import { words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import { comparePeriods } from "../model/period.ts";

/** Height kept for the word of a break, above the labels of the marks, in pixels. */
export const breakRoomPx = 20;

/** Whether what is counted changes after a period, and at another one at the latest. */
export const isBroken = (breaks: readonly string[], from: string, to: string): boolean =>
  breaks.some((at) => comparePeriods(at, from) > 0 && comparePeriods(at, to) <= 0);

/** A word beside its rule. */
export interface BreakWord {
  text: string;
  x: number;
  anchor: "start" | "end";
}

/**
 * The word of each rule, beside it where it has room, else over it; none over that of another, and none in
 * a drawing that is narrower: notes tell of it.
 */
export function breakWords(
  xs: readonly number[],
  { widthPx, locale }: { widthPx: number; locale: Locale },
): BreakWord[] {
  const text = words[locale].legend.break;
  const wide = textWidth(text, smallPx);
  if (wide > widthPx) return [];
  let taken = -Infinity;
  return xs
    .toSorted((a, b) => a - b)
    .flatMap((at): BreakWord[] => {
      const isRight = at + 5 + wide <= widthPx;
      const x = isRight ? at + 5 : Math.max(wide, at - 5);
      if ((isRight ? x : x - wide) < taken) return [];
      taken = (isRight ? x + wide : x) + 8;
      return [{ text, x, anchor: isRight ? "start" : "end" }];
    });
}

/** A rule between cells, which has to be seen on all shades. */
export const breakPath = (d: string): string =>
  element("path", { class: "break-ground", d }) + element("path", { class: "break over", d });

interface BreakOptions {
  widthPx: number;
  /** From the top of the drawing to the highest mark. */
  marginTop: number;
  locale: Locale;
}

/** Dashed rules where what is counted changes, each with its word above everything else. */
export function breakMarks(xs: number[], options: BreakOptions): Plot.Markish[] {
  const { widthPx, marginTop, locale } = options;
  const placed = breakWords(xs, { widthPx, locale });
  const word = (anchor: BreakWord["anchor"]) =>
    Plot.text(
      placed.filter((each) => each.anchor === anchor),
      {
        x: "x",
        frameAnchor: "top",
        dy: smallPx / 2 + 2 - marginTop,
        textAnchor: anchor,
        text: "text",
        fontSize: smallPx,
        className: "axis halo",
      },
    );
  return [
    Plot.ruleX(xs, { className: "break", insetTop: 2 - marginTop }),
    word("start"),
    word("end"),
  ];
}
