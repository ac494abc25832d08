import { lineCounter, type Drawing } from "../../charts/kinds.ts";
import { oncePer } from "../../stats/once.ts";
import type { EmbedPage } from "./embed.ts";

/** Pixels as src/styles/embed.css has them; a browser's test compares. */
const padding = { block: 12, inline: 8 };
const measurePx = 720;
const fonts = {
  title: { sizePx: 19, linePx: 27, belowPx: 6, weight: "bold" },
  finding: { sizePx: 16, linePx: 26, belowPx: 4, weight: "plain" },
  small: { sizePx: 13, linePx: 20, belowPx: 4, weight: "plain" },
  summary: { sizePx: 13, linePx: 28, belowPx: 0, weight: "plain" },
} as const;
/** What a table that stands open takes at most, beyond which it scrolls in itself. */
const tablePx = 24 * 16 + 8;
const wideFromPx = 640;
/** From here on the words of an embed stand beside its drawing. */
const beside = { fromPx: 912, gapPx: 24, leastPx: 240, parts: 4 };

/** The part of a line that is reckoned with, for the space that browsers put between Chinese and Latin. */
const safety = 0.94;

type Height = (columnPx: number) => number;

/** How high a text is in a column, by the column's width. */
function textHeight(text: string, font: keyof typeof fonts): Height {
  if (text === "") return () => 0;
  const { sizePx, linePx, belowPx, weight } = fonts[font];
  const linesAt = lineCounter(text, sizePx, weight);
  return (widthPx) => linesAt(Math.min(widthPx, measurePx) * safety) * linePx + belowPx;
}

interface Text {
  text: string;
  font: keyof typeof fonts;
}

/** How high some texts are that take a line each, as they do at least. */
const oneLineEach = (texts: readonly Text[]): Height => {
  const heights = texts.map(({ text, font }) =>
    text === "" ? 0 : fonts[font].linePx + fonts[font].belowPx,
  );
  const heightPx = heights.reduce((sum, each) => sum + each, 0);
  return () => heightPx;
};

/** How high some texts are that stand below each other in a column. */
function textsHeight(texts: readonly Text[]): Height {
  const heights = texts.map(({ text, font }) => textHeight(text, font));
  return (columnPx) => heights.reduce((sum, height) => sum + height(columnPx), 0);
}

/** The drawing that is shown in a frame, as wide as its column. */
function drawingHeight([phone, wide]: Drawing[], framePx: number, columnPx: number): number {
  const drawing = framePx < wideFromPx ? phone : wide;
  return drawing ? Math.ceil((drawing.heightPx * columnPx) / drawing.widthPx) + 24 : 0;
}

const small = (text: string): Text => ({ text, font: "small" });

/** What stands above a drawing, or beside it. */
function captionOf({ figure, heading, license, updated, words }: EmbedPage): Text[] {
  const sources = figure.sources.map(({ label }) => label).join(words.separator.list);
  const source = `${words.figure.source}${words.separator.colon}${sources}`;
  return [
    { text: [heading.title, figure.badge ?? ""].join(" "), font: "title" },
    small(`${source} · ${updated} · ${license.label}`),
    { text: figure.sentence, font: "finding" },
    small(heading.measure ?? ""),
  ];
}

/** What stands below it: in a narrow frame table and menu are a line each. */
const belowOf = ({ figure, chart, words }: EmbedPage): Text[] => [
  ...figure.notes.map(small),
  figure.drawings.length === 0
    ? small(figure.table.common.join(" · "))
    : { text: words.embed.table, font: "summary" },
  { text: words.toolbar.share, font: "summary" },
  small(chart.label),
];

/** Frames are from a narrow one to a page, beyond which nothing grows; heights change at the edges. */
const framesPx = [
  ...Array.from({ length: 47 }, (_, step) => 280 + 20 * step),
  wideFromPx - 1,
  beside.fromPx - 1,
  beside.fromPx,
];

const fixedPx = 2 * padding.block + 16;

type FrameHeight = (framePx: number, columnPx: number) => number;

/** Many ask how high the frames of one width are. */
function oncePerFrame(heightIn: FrameHeight): FrameHeight {
  const known = new Map<number, number>();
  return (framePx, columnPx) => {
    const heightPx = known.get(framePx) ?? heightIn(framePx, columnPx);
    known.set(framePx, heightPx);
    return heightPx;
  };
}

/** How high frames are, each of its width in pixels, by how high one is in its column. */
const heightsOf = (widthsPx: readonly number[], heightIn: FrameHeight): number[] =>
  widthsPx.map((framePx) => heightIn(framePx, framePx - 2 * padding.inline));

/** From which width on to which, in pixels. */
interface Span {
  leastPx?: number;
  mostPx?: number;
}

/** How high the highest of all frames of some widths is. */
function highest(heightIn: FrameHeight, { leastPx = 0, mostPx = Infinity }: Span = {}): number {
  const some = [leastPx, ...framesPx, mostPx].filter(
    (px) => px >= Math.max(leastPx, 1) && px <= mostPx && px < Infinity,
  );
  return Math.ceil(Math.max(...heightsOf(some, heightIn)) + fixedPx);
}

/** How high an embed is that has a drawing, by how high its texts are. */
const drawnHeight =
  ({ figure }: EmbedPage, caption: Height, below: Height): FrameHeight =>
  (framePx, columnPx) => {
    const isBeside = framePx >= beside.fromPx;
    const quarterPx = (columnPx - beside.gapPx) / beside.parts;
    const captionPx = isBeside ? Math.max(beside.leastPx, quarterPx) : columnPx;
    const shownPx = isBeside ? columnPx - beside.gapPx - captionPx : columnPx;
    const shown = drawingHeight(figure.drawings, framePx, shownPx) + below(shownPx);
    return isBeside ? Math.max(caption(captionPx), shown) : caption(columnPx) + shown;
  };

/** How high an embed is in a frame of a width. */
const heightOf = oncePer((page: EmbedPage): FrameHeight => {
  const [caption, below] = [captionOf(page), belowOf(page)].map(textsHeight) as [Height, Height];
  const heightIn: FrameHeight =
    page.figure.drawings.length > 0
      ? drawnHeight(page, caption, below)
      : (_, columnPx) => caption(columnPx) + tablePx + below(columnPx);
  return oncePerFrame(heightIn);
});

/**
 * How high a frame has to be, in pixels, so that nothing of an embed is cut at any width, or at any
 * up to `mostPx`.
 */
export const embedHeight = (page: EmbedPage, mostPx = Infinity): number =>
  highest(heightOf(page), { mostPx });

/** How high a frame has to be that is no wider than so many pixels, and wider than the room before allows. */
export interface FrameRoom {
  mostPx: number;
  heightPx: number;
}

/** The widths of rooms, as src/styles/embedding.css has them. */
const roomsPx = [320, 360, 400, 480, 560, wideFromPx - 1, 800];

/** The rooms that an embed needs, from the narrowest on. */
export function embedRooms(page: EmbedPage): FrameRoom[] {
  const heightIn = heightOf(page);
  return roomsPx.map((mostPx, at) => {
    const leastPx = (roomsPx[at - 1] ?? 279) + 1;
    return { mostPx, heightPx: highest(heightIn, { leastPx, mostPx }) };
  });
}

/** A height that an embed has at any width, in pixels: it may be higher, and never is lower. */
export function leastEmbedHeight(page: EmbedPage): number {
  const heightIn = drawnHeight(page, oneLineEach(captionOf(page)), () => 0);
  return Math.floor(Math.min(...heightsOf(framesPx, heightIn)) + 2 * padding.block);
}

/** The same of a title and some sentences alone. */
export function noticeHeight([title = "", ...sentences]: readonly string[]): number {
  const height = textsHeight([
    { text: title, font: "title" },
    ...sentences.map((text) => ({ text, font: "finding" }) as const),
  ]);
  return highest((_, columnPx) => height(columnPx));
}
