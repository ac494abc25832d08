import { textElement } from "../drawing/svg.ts";
import { widest } from "../drawing/text.ts";

/** Text sizes of every map, in pixels. */
export const namePx = 14;
export const notePx = 13;

/** From line to line, in ems. */
const leading = 1.25;

export const sizeOfLabel = (lines: string[]): [number, number] => [
  widest(lines, namePx),
  lines.length * namePx * leading,
];

/** Lines around a middle, none where they have no room; `shade` is what they stand on. */
export function labelText(lines: string[], middle: [number, number] | null, shade = ""): string {
  if (!middle) return "";
  const [x, y] = middle;
  const top = y + namePx * 0.36 - ((lines.length - 1) / 2) * namePx * leading;
  return textElement(lines, {
    class: `halo ${shade}`.trim(),
    x,
    y: top,
    "font-size": namePx,
  });
}
