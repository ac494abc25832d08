import * as Plot from "@observablehq/plot";
import type { Block } from "../../drawing/legend.ts";
import type { Reference } from "../../drawing/references.ts";
import { element, textElement } from "../../drawing/svg.ts";
import { textWidth } from "../../drawing/text.ts";
import { smallPx } from "../draw.ts";

const rowPx = 18;
const gapPx = 8;

interface Named {
  text: string;
  x: number;
  row: number;
}

/** Names over the rules of bars' references, in as many rows as it takes for none to touch. */
export function referenceNames(
  references: readonly Reference[],
  { widthPx, xOf }: { widthPx: number; xOf: (value: number) => number },
): Block & { rules: { x: number; top: number }[] } {
  const ends: number[] = [];
  const names = references
    .toSorted((a, b) => a.value - b.value)
    .map(({ value, text }): Named & { at: number } => {
      const half = textWidth(text, smallPx) / 2;
      const at = xOf(value);
      const x = Math.max(half, Math.min(at, widthPx - half));
      const free = ends.findIndex((end) => end + gapPx <= x - half);
      const row = free < 0 ? ends.length : free;
      ends[row] = x + half;
      return { text, x, row, at };
    });
  const heightPx = ends.length === 0 ? 0 : ends.length * rowPx + 4;
  const texts = names.map(({ text, x, row }) =>
    textElement([text], { x, y: row * rowPx + smallPx, "text-anchor": "middle" }),
  );
  const group = { class: "halo told", "font-size": smallPx };
  return {
    svg: names.length === 0 ? "" : element("g", group, ...texts),
    heightPx,
    rules: names.map(({ at, row }) => ({ x: at, top: (row + 1) * rowPx })),
  };
}

/** Dashed rules over the bars, from below their names. */
export function referenceRules(
  { rules, heightPx }: ReturnType<typeof referenceNames>,
  bottom: number,
): Plot.Markish {
  if (rules.length === 0) return null;
  return (...drawn) => {
    const { document } = drawn[4];
    const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
    for (const look of ["reference-ground", "reference"]) {
      const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
      line.setAttribute("class", look);
      line.setAttribute(
        "d",
        rules.map(({ x, top }) => `M${x},${top - heightPx}V${bottom}`).join(""),
      );
      group.append(line);
    }
    return group;
  };
}
