import type { Block } from "../drawing/legend.ts";
import { element, round, textElement } from "../drawing/svg.ts";
import { wrap, wrapParagraph } from "../drawing/lines.ts";
import { textWidth, widest } from "../drawing/text.ts";

/** How a text is set. */
export interface Lettering {
  sizePx: number;
  fill: string;
  bold?: boolean;
  /** Lines in em. */
  leading?: number;
  /** Where lines end at the right side, not begin at the left. */
  anchor?: "end";
}

/** Moves markup to the right and down. */
export const moved = (svg: string, x: number, y: number): string =>
  svg === "" ? "" : element("g", { transform: `translate(${round(x)},${round(y)})` }, svg);

/** Where the letters of a line stand below its top, in em, beside half of what the leading adds. */
const ascentEm = 0.88;

/** Marks whose left half is empty: they stand outside, so that the words begin at one line. */
const hanging = /^[\u201c\uff08\u300a](?=[\u2e80-\uffdc])/;
const hangingEm = 0.5;

/** Sets lines from the left; the block is as high as they are with their leading. */
export function setLines(
  lines: string[],
  { sizePx, fill, bold, anchor, leading = 1.5 }: Lettering,
): Block {
  if (lines.length === 0) return { svg: "", heightPx: 0 };
  const attributes = {
    fill,
    "font-size": sizePx,
    "font-weight": bold ? 600 : undefined,
    "text-anchor": anchor,
  };
  const first = ((leading - 1) / 2 + ascentEm) * sizePx;
  const texts = lines.map((line, index) => {
    const x = hanging.test(line) ? -hangingEm * sizePx : 0;
    return textElement([line], { x, y: first + index * sizePx * leading, ...attributes });
  });
  return { svg: texts.join(""), heightPx: lines.length * sizePx * leading };
}

const lineWidth =
  ({ sizePx, bold }: Lettering) =>
  (line: string): number =>
    textWidth(line, sizePx, bold ? "bold" : "plain");

/** A text in lines of at most so many pixels. */
export const paragraph = (text: string, widthPx: number, lettering: Lettering): Block =>
  setLines(wrapParagraph(text, widthPx, lineWidth(lettering)), lettering);

/** A heading in lines of about one length, so that no word or character is left alone. */
export function heading(text: string, widthPx: number, lettering: Lettering): Block {
  const { sizePx } = lettering;
  const lines = (width: number) => wrap(text, width, lineWidth({ ...lettering, bold: true }));
  const count = lines(widthPx).length;
  let width = widthPx;
  while (count > 1 && width > sizePx * 4 && lines(width - sizePx / 2).length === count)
    width -= sizePx / 2;
  // A word that is wider than the line it got would be broken.
  const whole = widest(text.match(/[^\s\u2e80-\uffdc]+/g) ?? [], sizePx, "bold");
  return setLines(lines(Math.min(widthPx, Math.max(width, whole))), { ...lettering, bold: true });
}

/** The first of several settings that is low enough; null where none is. */
export const fitting = (blocks: Iterable<Block>, heightPx: number): Block | null =>
  [...blocks].find((block) => block.heightPx <= heightPx) ?? null;

/** Puts blocks below each other, with so many pixels between those that hold something. */
export function stacked(blocks: (Block | null)[], gapPx: number): Block {
  const filled = blocks.filter((block) => block !== null && block.heightPx > 0) as Block[];
  let y = 0;
  const parts = filled.map(({ svg, heightPx }) => {
    const part = moved(svg, 0, y);
    y += heightPx + gapPx;
    return part;
  });
  return { svg: parts.join(""), heightPx: Math.max(0, y - gapPx) };
}

/** The same block with room above it. */
export const below = (gapPx: number, { svg, heightPx }: Block): Block =>
  heightPx === 0 ? { svg, heightPx } : { svg: moved(svg, 0, gapPx), heightPx: heightPx + gapPx };
