import { lineCounter, type Drawing } from "../../charts/kinds.ts";
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

/** How high a text is in a column, by the column's width. */
function textHeight(text: string, font: keyof typeof fonts): (widthPx: number) => number {
  if (text === "") return () => 0;
  const { sizePx, linePx, belowPx } = fonts[font];
  const linesAt = lineCounter(text, sizePx);
  return (widthPx) => linesAt(Math.min(widthPx, measurePx) * safety) * linePx + belowPx;
}

/** The drawing that is shown at a width, scaled to it as the sheet does. */
function drawingHeight([phone, wide]: Drawing[], framePx: number): number {
  if (!phone || !wide) return 0;
  const [drawing, mostPx] = framePx < wideFromPx ? [phone, 400] : [wide, 720];
  const widthPx = Math.min(mostPx, framePx - 2 * padding.inline);
  return Math.ceil((drawing.heightPx * widthPx) / drawing.widthPx) + 24;
}

/** The texts of an embed, each with its font. */
function textsOf({ figure, chart, license, updated, title, words }: EmbedPage) {
  const sources = figure.sources.map(({ label }) => label).join(words.separator.list);
  const smallTexts = [
    figure.measure ?? "",
    ...figure.notes,
    figure.drawings.length === 0 ? figure.table.common.join(" · ") : words.embed.table,
    `${words.figure.source}${words.separator.colon}${sources}`,
    updated,
    `${chart.label} · ${license.label}`,
  ];
  return [
    { text: title, font: "title" },
    { text: figure.sentence, font: "finding" },
    ...smallTexts.map((text) => ({ text, font: "small" }) as const),
  ] as const;
}

/** Columns are from a narrow one to where nothing grows any more. */
const framesPx = { from: 280, to: 760, step: 20 };

/** How high a frame has to be in which texts stand, and below them what has a height of its own. */
function frameHeight(
  texts: readonly { text: string; font: keyof typeof fonts }[],
  shownPx: (framePx: number) => number,
  toPx: number,
): number {
  const heightsIn = texts.map(({ text, font }) => textHeight(text, font));
  const heights: number[] = [];
  for (let framePx = framesPx.from; framePx <= toPx; framePx += framesPx.step) {
    const fixedPx = 2 * padding.block + 12;
    const columnPx = framePx - 2 * padding.inline;
    heights.push(
      heightsIn.reduce((sum, heightIn) => sum + heightIn(columnPx), fixedPx + shownPx(framePx)),
    );
  }
  return Math.ceil(Math.max(...heights));
}

/** How high a frame has to be, in pixels, so that nothing of an embed is cut at any width up to `toPx`. */
export function embedHeight(page: EmbedPage, toPx = framesPx.to): number {
  const { drawings } = page.figure;
  const shownPx = (framePx: number) =>
    drawings.length === 0 ? tablePx : drawingHeight(drawings, framePx);
  return frameHeight(textsOf(page), shownPx, toPx);
}

/** The same of a title and some sentences alone. */
export const noticeHeight = ([title = "", ...sentences]: readonly string[]): number =>
  frameHeight(
    [
      { text: title, font: "title" },
      ...sentences.map((text) => ({ text, font: "finding" }) as const),
    ],
    () => 0,
    framesPx.to,
  );
