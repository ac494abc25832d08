import { boxAt, meet, type Box } from "../../drawing/room.ts";
import { grey } from "../../drawing/series.ts";
import { widest } from "../../drawing/text.ts";
import { valuePx } from "../draw.ts";
import { rightOf, sizeOf, type Label } from "../end-labels.ts";
import { isPlain } from "../rects.ts";
import { belowPx, plotPxAt } from "../upright.ts";
import { gapPx, type PlacedStack } from "./place.ts";
import type { StackSpec } from "./spec.ts";

/** Names this wide, as a part of the drawing, stand beside the newest stack; wider ones in a legend. */
const besidePart = 0.25;

/** From line to line of names below each other. */
const leading = 1.3;

/** The names of the parts, where all of them can stand beside the newest stack. */
export function partNames(spec: StackSpec, widthPx: number): string[] | null {
  const parts = spec.stacks.at(-1)?.parts ?? [];
  const names = spec.series.map(({ short }) => short);
  const seen = parts.filter(({ mark }) => (mark.observation.value ?? 0) > 0);
  const fits =
    widest(names, valuePx, "bold") <= besidePart * widthPx &&
    names.length * valuePx * leading <= plotPxAt(widthPx);
  const isNamed = fits && !spec.paints.includes(grey);
  return names.length > 1 && seen.length === names.length && isNamed ? names : null;
}

/** The highest value of the axis, and how high that is. */
interface Upwards {
  top: number;
  heightPx: number;
}

const upFrom = (value: number, { top, heightPx }: Upwards) => heightPx * (1 - value / top);

/** The names beside the middles of the newest stack's parts. */
export function sideLabels(placed: PlacedStack[], names: string[] | null, up: Upwards): Label[] {
  const newest = placed.at(-1);
  if (!newest || !names) return [];
  return rightOf(
    newest.layers.map(({ series, paint, end, from, to }) => ({
      point: { x: end, y: upFrom((from + to) / 2, up), paint },
      text: names[series] ?? "",
      named: true,
    })),
    [-gapPx, up.heightPx + belowPx - 1],
  );
}

interface Frame extends Upwards {
  /** Between which the labels of totals stand: where the plot begins, and the drawing or its names. */
  left: number;
  right: number;
}

/** A label over a stack, moved as little as it takes for it not to be cut. */
function totalLabel({ stack, x: middle, top: value }: PlacedStack, frame: Frame): Label {
  const half = widest([stack.total.label], valuePx) / 2;
  const x = Math.min(Math.max(frame.left + half, middle), frame.right - half);
  const said = { point: { x, y: upFrom(value, frame), paint: "" }, text: stack.total.label };
  const label = { ...said, named: false };
  const [width, height] = sizeOf(label);
  const y = label.point.y - 3 - gapPx * stack.gaps.length - height / 2;
  return { ...label, anchor: "middle", x, y, box: boxAt([x, y], [width, height]) };
}

/** As many lines over each other as totals that need their words may take. */
const mostLines = 4;

/** A label in its place and above it. */
const raised = (label: Label): Label[] =>
  Array.from({ length: mostLines }, (_, line) => {
    const { left, right, top, bottom } = label.box;
    const up = line * (bottom - top);
    return { ...label, y: label.y - up, box: { left, right, top: top - up, bottom: bottom - up } };
  });

/** What bars cover; areas give way to the halo of a label. */
function barsOf({ x, layers, top: value }: PlacedStack, up: Upwards): Box {
  const [first] = layers;
  return {
    left: first?.start ?? x,
    right: first?.end ?? x,
    top: upFrom(value, up),
    bottom: up.heightPx,
  };
}

/** The totals that are said: all where they fit side by side, else those that say the most. */
export function totalLabels(placed: PlacedStack[], { form }: StackSpec, frame: Frame): Label[] {
  const bars = form === "bars" ? placed.map((each) => barsOf(each, frame)) : [];
  const known = placed.filter(({ stack }) => stack.total.observation.value !== null);
  const ranked = known.toSorted((a, b) => b.top - a.top);
  const special = known.filter(({ stack }) => !isPlain({ mark: stack.total }));
  const telling = [...special, known.at(-1), ranked[0], ranked.at(-1), known[0]];
  const fitting = (chosen: (PlacedStack | undefined)[]) => {
    const shown: Label[] = [];
    for (const each of new Set(chosen)) {
      if (!each) continue;
      const label = totalLabel(each, frame);
      const texts = shown.map(({ box }) => box);
      const places = special.includes(each) ? raised(label) : [label];
      const others = special.includes(each) ? texts : [...texts, ...bars];
      const isWithin = label.box.left >= frame.left - 0.5 && label.box.right <= frame.right + 0.5;
      const free = places.find(({ box }) => isWithin && !others.some((other) => meet(box, other)));
      if (free) shown.push(free);
    }
    return shown;
  };
  const all = fitting(known);
  return all.length === known.length ? all : fitting(telling);
}
