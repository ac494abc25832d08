import { ticks } from "d3-array";
import type { Block } from "../../drawing/legend.ts";
import { element, textElement } from "../../drawing/svg.ts";
import { wrap } from "../../drawing/lines.ts";
import { textWidth } from "../../drawing/text.ts";
import { formatTicks } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { notePx } from "../label.ts";
import type { SymbolsSpec } from "./spec.ts";

/** Radius of the largest circle at the most, as a part of the drawing. */
const largestPart = 0.055;

/** What all circles together cover at the most, as a part of the land: many large ones would hide it. */
const coveredPart = 0.3;

const leastPx = 1.5;

/** A circle of nothing is still seen. */
export const zeroPx = 3;

/** How large a number is, in pixels. */
export type RadiusOf = (value: number) => number;

/** How large a number is, its area in proportion to it. */
export function radiusOf(
  { most, sum }: SymbolsSpec,
  { widthPx, landPx2 }: { widthPx: number; landPx2: number },
): RadiusOf {
  if (most === 0) return () => zeroPx;
  const covering = Math.sqrt((coveredPart * landPx2 * most) / (Math.PI * sum));
  const largest = Math.min(largestPart * widthPx, covering);
  return (value) => (value === 0 ? zeroPx : Math.max(leastPx, Math.sqrt(value / most) * largest));
}

const linePx = notePx * 1.25;

interface Key {
  radius: RadiusOf;
  widthPx: number;
  locale: Locale;
  what: string;
}

/** A few round numbers with their circles, side by side, under what they are of. */
export function sizeKey(spec: SymbolsSpec, { radius, widthPx, locale, what }: Key): Block {
  const all = ticks(0, spec.most, 4).filter(
    (value) => value > 0 && (!spec.whole || Number.isInteger(value)),
  );
  const shown = [...new Set([all[0], all.at(-1)])].filter((value) => value !== undefined);
  if (shown.length === 0) return { svg: "", heightPx: 0 };
  const texts = formatTicks(shown, locale);
  const head = wrap(say(words[locale].legend.area, { measure: what }), widthPx, notePx);
  const tallest = Math.max(2 * radius(shown.at(-1) ?? 0), linePx);
  const y = head.length * linePx + 6 + tallest / 2;
  let x = 1;
  const keys = shown.flatMap((value, index) => {
    const [r, text] = [radius(value), texts[index] ?? ""];
    const circle = element("circle", { class: "size", cx: x + r, cy: y, r });
    const textX = x + 2 * r + 6;
    const label = textElement([text], { x: textX, y: y + notePx * 0.35 });
    x = textX + textWidth(text, notePx) + 16;
    return [circle, label];
  });
  const above = textElement(head, { class: "unit", x: 0, y: notePx });
  const group = { class: "legend sizes", "font-size": notePx, "text-anchor": "start" };
  return { svg: element("g", group, above, ...keys), heightPx: y + tallest / 2 + 12 };
}
