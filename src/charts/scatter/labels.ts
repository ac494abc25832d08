import { boxAt, covered, meet, type Box } from "../../drawing/room.ts";
import { wrap } from "../../drawing/lines.ts";
import { widest } from "../../drawing/text.ts";
import { smallPx } from "../draw.ts";
import type { Point } from "./spec.ts";

/** A point with its place and its radius, in pixels. */
export interface Dot extends Point {
  left: number;
  top: number;
  r: number;
}

/** A name beside its dot. */
export interface Label {
  dot: Dot;
  text: string;
  anchor: "start" | "middle" | "end";
  x: number;
  /** The middle of its height. */
  y: number;
  box: Box;
}

/** All of so few have names where there is room; of more so many, those at the ends and far from the others. */
const fewDots = 24;
const mostNamed = 14;

const fewUnusual = 6;

const gapPx = 3;

export const leading = 1.2;

/** Widest line of a name, as a part of the drawing. */
const widestPart = 0.34;

/** The dots at the ends of each measure. */
function endsOf(dots: readonly Dot[]): Dot[] {
  const by = (valueOf: (dot: Dot) => number) =>
    dots.reduce<Dot | undefined>(
      (best, dot) => (best === undefined || valueOf(dot) > valueOf(best) ? dot : best),
      undefined,
    );
  const ends = [
    by(({ y }) => y),
    by(({ x }) => x),
    ...(dots.some(({ size }) => size !== null) ? [by(({ size }) => size ?? 0)] : []),
    by(({ y }) => -y),
    by(({ x }) => -x),
  ];
  return [...new Set(ends)].filter((dot) => dot !== undefined);
}

/** How far numbers are from the middle of all, in the width of the inner half. */
function farnessOf(values: readonly number[]): (value: number) => number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  const [low, middle, high] = [at(0.25), at(0.5), at(0.75)];
  return (value) => Math.abs(value - middle) / Math.max(high - low, 1);
}

/** The dots whose numbers are unusual, which is said in words where they are few. */
export function unusualOf(dots: readonly Dot[]): Dot[] {
  const unusual = dots.filter(({ mark }) => mark.label !== "");
  return unusual.length <= fewUnusual ? unusual : [];
}

/** The dots that have names, the most important first: those at the ends, and what is unusual. */
function namedFirst(dots: readonly Dot[]): { dot: Dot; isImportant: boolean }[] {
  const important = [...new Set([...endsOf(dots), ...unusualOf(dots)])];
  const across = farnessOf(dots.map(({ left }) => left));
  const up = farnessOf(dots.map(({ top }) => top));
  const farness = new Map(dots.map((dot) => [dot, Math.hypot(across(dot.left), up(dot.top))]));
  const others = dots
    .filter((dot) => !important.includes(dot))
    .toSorted((a, b) => (farness.get(b) ?? 0) - (farness.get(a) ?? 0));
  return [...important, ...others]
    .slice(0, dots.length <= fewDots ? fewDots : mostNamed)
    .map((dot) => ({ dot, isImportant: important.includes(dot) }));
}

const sides = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;

const anchors = { [-1]: "end", 0: "middle", 1: "start" } as const;

/** Where a name may stand around its dot, the best place first. */
function around(dot: Dot, widthPx: number): Label[] {
  const lines = wrap(dot.short, widthPx * widestPart, smallPx);
  const words = dot.mark.label === "" ? lines : [...lines, dot.mark.label];
  const size: [number, number] = [widest(words, smallPx), words.length * smallPx * leading];
  return sides.map(([across, down]) => {
    const away = across !== 0 && down !== 0 ? dot.r * 0.7 : dot.r;
    const x = dot.left + across * (away + gapPx);
    const y = dot.top + down * (away + size[1] / 2);
    const text = words.join("\n");
    return { dot, text, anchor: anchors[across], x, y, box: boxAt([x, y], size, [across, 0]) };
  });
}

const within = (box: Box, room: Box): boolean =>
  box.left >= room.left &&
  box.right <= room.right &&
  box.top >= room.top &&
  box.bottom <= room.bottom;

/** So few dots have room between them; among more an important name may cover two rather than not be said. */
const fewCovered = 60;
const mostCovered = 2;

/** Names where they cover no other; of what is less important only where they cover no dot either. */
export function labelsOf(dots: readonly Dot[], room: Box): Label[] {
  const boxes = dots.map(({ left, top, r }) => boxAt([left, top], [2 * r, 2 * r]));
  const shown: Label[] = [];
  for (const { dot, isImportant } of namedFirst(dots)) {
    const own = boxes[dots.indexOf(dot)];
    const obstacles = { boxes: boxes.filter((box) => box !== own) };
    const places = around(dot, room.right)
      .filter(({ box }) => within(box, room) && !shown.some((other) => meet(box, other.box)))
      .map((label) => ({ label, cost: covered(label.box, obstacles) }));
    const least = Math.min(...places.map(({ cost }) => cost));
    const best = places.find(({ cost }) => cost === least);
    const most = isImportant && dots.length > fewCovered ? mostCovered : 0;
    if (best && least <= most) shown.push(best.label);
  }
  return shown;
}
