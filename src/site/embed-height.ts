import { wrap, type Drawing } from "../charts/kinds.ts";
import type { EmbedPage } from "./embed.ts";

/** Pixels as src/styles/embed.css has them; a browser's test compares. */
const padding = { block: 12, inline: 8 };
const measurePx = 720;
const small = { sizePx: 13, linePx: 20, belowPx: 4 };
const fonts = {
  title: { sizePx: 19, linePx: 27, belowPx: 6 },
  finding: { sizePx: 16, linePx: 26, belowPx: 4 },
  small,
};
/** What a table that stands open takes at most, beyond which it scrolls in itself. */
const tablePx = 24 * 16 + 8;
const wideFromPx = 640;

/** The part of a line that is reckoned with, for the space that browsers put between Chinese and Latin. */
const safety = 0.94;

function textHeight(text: string, font: keyof typeof fonts, widthPx: number): number {
  const { sizePx, linePx, belowPx } = fonts[font];
  return wrap(text, Math.min(widthPx, measurePx) * safety, sizePx).length * linePx + belowPx;
}

/** The drawing that is shown at a width, scaled to it as the sheet does. */
function drawingHeight([phone, wide]: Drawing[], framePx: number): number {
  if (!phone || !wide) return 0;
  const [drawing, mostPx] = framePx < wideFromPx ? [phone, 400] : [wide, 720];
  const widthPx = Math.min(mostPx, framePx - 2 * padding.inline);
  return Math.ceil((drawing.heightPx * widthPx) / drawing.widthPx) + 24;
}

function heightAt({ figure, chart, license, updated, ...page }: EmbedPage, framePx: number) {
  const widthPx = framePx - 2 * padding.inline;
  const isTable = figure.drawings.length === 0;
  const sources = figure.sources.map(({ label }) => label).join("; ");
  const smallTexts = [
    ...(figure.measure === null ? [] : [figure.measure]),
    ...figure.notes,
    isTable ? figure.table.common.join(" · ") : page.words.embed.table,
    `${page.words.figure.source}: ${sources}`,
    updated,
    `${chart.label} · ${license.label}`,
  ];
  const heights = [
    textHeight(page.title, "title", widthPx),
    textHeight(figure.sentence, "finding", widthPx),
    isTable ? tablePx : drawingHeight(figure.drawings, framePx),
    ...smallTexts.map((text) => textHeight(text, "small", widthPx)),
  ];
  return Math.ceil(heights.reduce((sum, each) => sum + each, 2 * padding.block + 12));
}

/** Frames are from a narrow column to a page wide. */
const framesPx = { from: 280, to: 1200, step: 20 };

/** How high a frame has to be, in pixels, so that nothing of an embed is cut at any width up to `toPx`. */
export function embedHeight(page: EmbedPage, toPx = framesPx.to): number {
  const heights: number[] = [];
  for (let framePx = framesPx.from; framePx <= toPx; framePx += framesPx.step)
    heights.push(heightAt(page, framePx));
  return Math.max(...heights);
}
