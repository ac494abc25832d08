import { wrap } from "./lines.ts";
import type { Block } from "./legend.ts";
import { element, round, textElement } from "./svg.ts";
import { widest } from "./text.ts";

/** A label without room where it belongs: its number stands there instead. */
export interface Numbered {
  number: number;
  text: string;
}

const textPx = 13;

const sidePx = 18;
const halfPx = sidePx / 2;

/** What a number takes where it stands, in pixels. */
export const signSize: [number, number] = [sidePx, sidePx];

/** Of the list: from a number to its text, from column to column, and of an entry. */
const listPx = { text: sidePx + 6, apart: 16, row: sidePx + 4, line: textPx * 1.25 };

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
      y: round(y + textPx * 0.36),
      "font-size": textPx,
      "text-anchor": "middle",
    }),
  );

function entry({ number }: Numbered, lines: string[], [x, y]: [number, number]): string {
  const text = textElement(lines, {
    x: x + listPx.text,
    y: round(y + halfPx + textPx * 0.36),
    "font-size": textPx,
    "text-anchor": "start",
  });
  return numberSign(number, [x + halfPx, y + halfPx]) + text;
}

/** What the numbers of a drawing stand for, in as many columns as have room, below each other in each. */
export function numberedList(entries: readonly Numbered[], widthPx: number, topPx: number): Block {
  if (entries.length === 0) return { svg: "", heightPx: 0 };
  const texts = entries.map(({ text }) => text);
  const widestPx = listPx.text + widest(texts, textPx);
  const fitting = Math.floor((widthPx + listPx.apart) / (widestPx + listPx.apart));
  const rows = Math.ceil(entries.length / Math.max(1, fitting));
  const columns = Math.ceil(entries.length / rows);
  const columnPx = (widthPx + listPx.apart) / columns;
  const roomPx = columnPx - listPx.apart - listPx.text;
  const heights: number[] = Array.from({ length: columns }, () => 0);
  const parts = entries.map((each, index) => {
    const column = Math.floor(index / rows);
    const y = heights[column] ?? 0;
    const lines = wrap(each.text, roomPx, textPx);
    heights[column] = y + Math.max(listPx.row, lines.length * listPx.line + 6);
    return entry(each, lines, [round(column * columnPx), round(topPx + y)]);
  });
  return { svg: parts.join(""), heightPx: Math.max(...heights) };
}
