import { element, textElement } from "../drawing/svg.ts";
import type { Spot } from "./fit.ts";
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

/**
 * Lines around a middle, none where they have no room; `shade` is what they stand on, but where a line
 * leads to them.
 */
export function labelText(lines: string[], spot: Spot | null, shade = ""): string {
  if (!spot) return "";
  const { leader } = spot;
  const [x, y] = spot.middle;
  const line = leader ? element("line", { class: "leader", ...leader }) : "";
  const top = y + namePx * 0.36 - ((lines.length - 1) / 2) * namePx * leading;
  const text = textElement(lines, {
    class: `halo ${leader ? "" : shade}`.trim(),
    x,
    y: top,
    "font-size": namePx,
  });
  return line + text;
}
