import * as Plot from "@observablehq/plot";
import type { LegendEntry } from "../drawing/legend.ts";
import type { Reference } from "../drawing/references.ts";
import { boxAt, covered, type Box, type Obstacles, type Stroke } from "../drawing/room.ts";
import { textWidth } from "../drawing/text.ts";
import { smallPx } from "./draw.ts";

/** A reference on an upright axis, and where its words stand; null where they have no room. */
export interface PlacedReference {
  /** In pixels from the highest value. */
  y: number;
  text: string;
  label: { x: number; y: number; box: Box } | null;
}

interface Room extends Required<Obstacles> {
  within: Box;
  yOf: (value: number) => number;
}

/** Of words, and from their middle to their rule. */
const heightPx = smallPx * 1.2;
const awayPx = heightPx / 2 + 3;

/** So many places along a rule are tried for its words, from its end. */
const tries = 10;

/** Where words may stand: over their rule or below it, from its end to its beginning. */
function places(text: string, y: number, { left, right }: Box) {
  const size: [number, number] = [textWidth(text, smallPx), heightPx];
  const spare = right - left - 4 - size[0];
  const xs = Array.from({ length: tries }, (_, step) => right - 2 - (spare * step) / (tries - 1));
  return xs.flatMap((x) =>
    [-awayPx, awayPx].map((dy) => ({ x, y: y + dy, box: boxAt([x, y + dy], size, [-1, 0]) })),
  );
}

const isInside = (box: Box, { left, right, top, bottom }: Box): boolean =>
  box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;

/** Puts the words of references where nothing else is said or drawn. */
export function placeReferences(
  references: readonly Reference[],
  { within, yOf, boxes, strokes }: Room,
): PlacedReference[] {
  const rules = references.map(({ value }) => {
    return { x1: within.left, x2: within.right, y1: yOf(value), y2: yOf(value) };
  });
  const taken = [...boxes];
  return references.map(({ value, text }) => {
    const label = places(text, yOf(value), within).find(
      ({ box }) =>
        isInside(box, within) &&
        covered(box, { boxes: taken, strokes: [...strokes, ...rules] }) === 0,
    );
    if (label) taken.push(label.box);
    return { y: yOf(value), text, label: label ?? null };
  });
}

/** The rules that stand upright in a plot, of events and of breaks. */
export const uprights = (xs: readonly number[], heightPx: number): Stroke[] =>
  xs.map((x) => ({ x1: x, x2: x, y1: -heightPx, y2: heightPx }));

/** What is said of references whose words have no room beside them. */
export const referenceEntries = (references: readonly PlacedReference[]): LegendEntry[] =>
  references
    .filter(({ label }) => label === null)
    .map(({ text }) => {
      const place = { height: "1", transform: "translate(0,5)" };
      const swatch = { class: "reference-key", "stroke-dasharray": "5 2 5 14", ...place };
      return { label: text, swatch };
    });

interface Span {
  left: number;
  right: number;
  valueAt: (y: number) => number;
}

/** Dashed rules across a plot, with the words that have room. */
export function referenceMarks(
  references: readonly PlacedReference[],
  { left, right, valueAt }: Span,
): Plot.Markish[] {
  const labels = references.flatMap(({ text, label }) => (label ? [{ ...label, text }] : []));
  const rule = (className: string) =>
    Plot.link(references, {
      x1: left,
      x2: right,
      y1: ({ y }: PlacedReference) => valueAt(y),
      y2: ({ y }: PlacedReference) => valueAt(y),
      className,
    });
  return [
    rule("reference-ground"),
    rule("reference"),
    Plot.text(labels, {
      x: "x",
      y: ({ y }: { y: number }) => valueAt(y),
      text: "text",
      textAnchor: "end",
      fontSize: smallPx,
      className: "halo told",
    }),
  ];
}
