import { wrap } from "../drawing/lines.ts";
import type { Block } from "../drawing/legend.ts";
import { element, round, textElement } from "../drawing/svg.ts";
import { widest } from "../drawing/text.ts";
import { notePx } from "./label.ts";

/** A label without room in its area, where its number stands instead. */
export interface Numbered {
  number: number;
  text: string;
}

const sidePx = 18;
const halfPx = sidePx / 2;

/** What a number takes in its area, in pixels. */
export const signSize: [number, number] = [sidePx, sidePx];

/** Of the list: from a number to its text, from column to column, and of an entry. */
const listPx = { text: sidePx + 6, apart: 16, row: sidePx + 4, line: notePx * 1.25 };

/** A number in its square, which no circle of a figure is taken for. */
export const numberSign = (number: number, [x, y]: [number, number]): string =>
  element(
    "g",
    { class: "sign" },
    element("rect", {
      x: round(x - halfPx),
      y: round(y - halfPx),
      width: sidePx,
      height: sidePx,
      rx: 3,
    }),
    textElement([String(number)], {
      x: round(x),
      y: round(y + notePx * 0.36),
      "font-size": notePx,
      "text-anchor": "middle",
    }),
  );

function entry({ number }: Numbered, lines: string[], [x, y]: [number, number]): string {
  const text = textElement(lines, {
    x: x + listPx.text,
    y: round(y + halfPx + notePx * 0.36),
    "font-size": notePx,
    "text-anchor": "start",
  });
  return numberSign(number, [x + halfPx, y + halfPx]) + text;
}

/** What the numbers of a map stand for, in as many columns as have room, below each other in each. */
export function numberedList(entries: readonly Numbered[], widthPx: number, topPx: number): Block {
  if (entries.length === 0) return { svg: "", heightPx: 0 };
  const texts = entries.map(({ text }) => text);
  const widestPx = listPx.text + widest(texts, notePx);
  const fitting = Math.floor((widthPx + listPx.apart) / (widestPx + listPx.apart));
  const rows = Math.ceil(entries.length / Math.max(1, fitting));
  const columns = Math.ceil(entries.length / rows);
  const columnPx = (widthPx + listPx.apart) / columns;
  const textPx = columnPx - listPx.apart - listPx.text;
  const heights: number[] = Array.from({ length: columns }, () => 0);
  const parts = entries.map((each, index) => {
    const column = Math.floor(index / rows);
    const y = heights[column] ?? 0;
    const lines = wrap(each.text, textPx, notePx);
    heights[column] = y + Math.max(listPx.row, lines.length * listPx.line + 6);
    return entry(each, lines, [round(column * columnPx), round(topPx + y)]);
  });
  return { svg: parts.join(""), heightPx: Math.max(...heights) };
}
