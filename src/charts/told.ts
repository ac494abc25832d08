import * as Plot from "@observablehq/plot";
import type { Canvas } from "../drawing/frame.ts";
import type { Block } from "../drawing/legend.ts";
import type { Mark } from "../drawing/mark.ts";
import { isPatterned } from "../drawing/paint.ts";
import { element } from "../drawing/svg.ts";
import { wrap } from "../drawing/lines.ts";
import { textWidth } from "../drawing/text.ts";
import { sayCount } from "../locales/format.ts";
import { words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import { plotPlaced, smallPx } from "./draw.ts";
import { gapMarks } from "./sizeless.ts";

/** What is said of a mark that has no place in a drawing, or no room for its words there. */
export interface Told {
  mark: Mark;
  text: string;
}

interface Placed extends Told {
  /** Of its pattern, if it has one, and of its words. */
  x: number;
  textX: number;
  /** Of the top of its first line. */
  y: number;
}

interface Setting extends Canvas {
  locale: Locale;
}

/** From line to line of words. */
export const rowPx = 18;

const patternPx = 12;
const gapPx = 16;

const mostRows = { low: 2, full: 6 };

/** Between a drawing and what is told below it. */
const abovePx = 8;

/** In rows from the left, as many a row as fit; of too many the first. */
function place(told: Told[], { widthPx, isLow }: Setting): { placed: Placed[]; bottom: number } {
  const most = isLow ? mostRows.low : mostRows.full;
  let [x, y] = [0, abovePx];
  const placed: Placed[] = [];
  for (const { mark, text } of told) {
    const pattern = isPatterned(mark.observation.status) ? patternPx + 6 : 0;
    const lines = wrap(text, widthPx - pattern, smallPx);
    const wide = pattern + Math.max(...lines.map((line) => textWidth(line, smallPx)));
    if (x > 0 && x + wide > widthPx) [x, y] = [0, y + rowPx];
    if (y + lines.length * rowPx > abovePx + most * rowPx) break;
    placed.push({ mark, text: lines.join("\n"), x, y, textX: x + pattern });
    x += wide + gapPx;
    if (lines.length > 1) [x, y] = [0, y + lines.length * rowPx];
  }
  return { placed, bottom: x > 0 ? y + rowPx : y };
}

/** Texts of several lines each, from their left and top. */
export const linesAt = (texts: Plot.Data, options: Plot.TextOptions): Plot.Markish =>
  Plot.text(texts, {
    y: "y",
    text: "text",
    lineAnchor: "top",
    textAnchor: "start",
    fontSize: smallPx,
    lineHeight: rowPx / smallPx,
    ...options,
  });

/** Draws what is told below a drawing, each with its pattern; of too many how many more there are. */
export function drawTold(told: Told[], setting: Setting): Block {
  if (told.length === 0) return { svg: "", heightPx: 0 };
  const { id, widthPx, locale } = setting;
  const { placed, bottom } = place(told, setting);
  const count = told.length - placed.length;
  const more = sayCount(words[locale].legend.folded, { count }, locale);
  const rest = count > 0 ? [{ textX: 0, y: bottom, text: more }] : [];
  const heightPx = bottom + rest.length * rowPx + 4;
  const svg = plotPlaced({
    width: widthPx,
    height: heightPx,
    marks: [
      gapMarks(placed, id, ({ x, y }) => ({
        x1: x,
        x2: x + patternPx,
        y1: y + 1,
        y2: y + 1 + patternPx,
      })),
      linesAt([...placed, ...rest], { x: "textX" }),
    ],
  });
  return { svg, heightPx };
}

/** Blocks above each other. */
export function above(upper: Block, lower: Block): Block {
  const transform = `translate(0,${upper.heightPx})`;
  return {
    svg: upper.svg + (lower.svg === "" ? "" : element("g", { transform }, lower.svg)),
    heightPx: upper.heightPx + lower.heightPx,
  };
}
