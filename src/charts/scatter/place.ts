import { ticks } from "d3-array";
import type { Canvas } from "../../drawing/frame.ts";
import type { Box } from "../../drawing/room.ts";
import { wrap } from "../../drawing/lines.ts";
import { textWidth } from "../../drawing/text.ts";
import { formatTicks } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { valueAxis, type ValueAxis } from "../axis.ts";
import { labelPx, smallPx } from "../draw.ts";
import { fittingNames, type AxisName } from "../names.ts";
import { rowPx, type Told } from "../told.ts";
import { labelsOf, unusualOf, type Dot, type Label } from "./labels.ts";
import type { ScatterSpec } from "./spec.ts";

/** What stands at a place in words. */
export interface Said {
  text: string;
  x: number;
  /** Of its first line, the top. */
  y: number;
}

/** A circle of the legend of sizes, with its number right of it. */
export interface SizeKey {
  x: number;
  y: number;
  r: number;
  text: string;
  textX: number;
}

export interface ScatterLayout {
  /** The plot, between whose sides all dots stand. */
  plot: Box;
  dots: Dot[];
  labels: Label[];
  /** Numbers of the axes: x of those below, y of those at the left. */
  across: AxisName[];
  up: { y: number; text: string }[];
  /** Where zero stands on each axis that has it. */
  zero: { across: number[]; up: number[] };
  /** Titles of the axes, what is said of them, and what the areas are. */
  titles: (Said & { anchor: "start" | "end" })[];
  notices: Said[];
  sizes: SizeKey[];
  /** What is said below: why some have no place, and what has no room for its words. */
  told: Told[];
  heightPx: number;
}

/** Zero is shown where it is near: what dots are compared by is where they stand. */
const farPart = 0.6;

/** Radius of dots, the smaller the more they are. */
const radiusOf = (count: number): number => (count <= 60 ? 5 : count <= 240 ? 4 : 3);

/** Radius of the largest area at the most, as a part of the drawing. */
const largestPart = 0.035;

/** What all areas together cover at the most, as a part of the plot: of many large ones none would be seen. */
const coveredPart = 0.5;
const leastPx = 1.5;

interface Setting extends Pick<Canvas, "widthPx" | "isLow"> {
  locale: Locale;
}

const axisOf = (
  values: number[],
  spec: ScatterSpec,
  { whole, locale }: { whole: boolean; locale: Locale },
): ValueAxis =>
  valueAxis(values, { locale, whole, mayStartAbove: true, farPart, isLog: spec.isLog });

/** What a reader has to know of the axes. */
function noticesOf(axes: { x: ValueAxis; y: ValueAxis }, locale: Locale) {
  const { legend, describe } = words[locale];
  if (axes.x.isLog && axes.y.isLog) return legend.log;
  const start = (value: string | null, text: string) =>
    value === null ? [] : [say(text, { value })];
  return [
    ...start(axes.x.startsAt, legend.acrossFrom),
    ...start(axes.y.startsAt, legend.upFrom),
  ].join(describe.join);
}

/** Numbers that areas are in proportion to. */
const sizesOf = ({ points, shared }: ScatterSpec): number[] => [
  ...points.flatMap(({ size }) => size ?? []),
  ...shared.size,
];

/** How large a number is, its area in proportion to it. */
function sizing(
  spec: ScatterSpec,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): (size: number | null) => number {
  const { points, size, sumOfSizes } = spec;
  const most = Math.max(0, ...sizesOf(spec));
  const plain = radiusOf(points.length);
  const covering = Math.sqrt((coveredPart * widthPx * heightPx * most) / (Math.PI * sumOfSizes));
  const largest = Math.min(Math.max(largestPart * widthPx, 14), covering);
  return (value) =>
    size === null
      ? plain
      : Math.max(leastPx, most === 0 ? 0 : Math.sqrt((value ?? 0) / most) * largest);
}

/** A few round numbers with their circles, side by side. */
function sizeKeys(spec: ScatterSpec, radius: (size: number) => number, { locale, top }: SizeAt) {
  const most = Math.max(0, ...sizesOf(spec));
  const all = ticks(0, most, 4).filter(
    (value) => value > 0 && (!spec.size?.whole || Number.isInteger(value)),
  );
  const shown = [...new Set([all[0], all.at(-1)])].filter((value) => value !== undefined);
  const texts = formatTicks(shown, locale);
  const heightPx = 2 * Math.max(0, ...shown.map(radius));
  let x = 0;
  const keys = shown.map((value, index): SizeKey => {
    const [r, text] = [radius(value), texts[index] ?? ""];
    const key = { x: x + r + 1, y: top + heightPx / 2 + 1, r, text, textX: x + 2 * r + 7 };
    x = key.textX + textWidth(text, smallPx) + 16;
    return key;
  });
  return { keys, heightPx: shown.length === 0 ? 0 : Math.max(heightPx + 2, rowPx) + 8 };
}

interface SizeAt {
  locale: Locale;
  top: number;
}

/** Where numbers stand between two sides. */
const between = ({ domain: [low, high], at }: ValueAxis, from: number, to: number) => ({
  ofValue: (value: number) => from + ((at(value) - low) / (high - low)) * (to - from),
  ofTick: (place: number) => from + ((place - low) / (high - low)) * (to - from),
});

/** Where zero stands on an axis; nowhere on one that starts above it or has none. */
const zeroOn = ({ domain: [low], isLog }: ValueAxis, ofValue: (value: number) => number) =>
  isLog || low > 0 ? [] : [ofValue(0)];

/** Titles above each other in as many lines as they take. */
function lines(text: string, { x, y, widthPx }: { x: number; y: number; widthPx: number }) {
  const wrapped = text === "" ? [] : wrap(text, widthPx, smallPx);
  return { said: { text: wrapped.join("\n"), x, y }, bottom: y + wrapped.length * rowPx };
}

/** What stands above the plot: what has to be known of the axes, the legend of sizes, and the title. */
function headOf(spec: ScatterSpec, axes: { x: ValueAxis; y: ValueAxis }, setting: Head) {
  const { widthPx, locale, radius } = setting;
  const notice = lines(noticesOf(axes, locale), { x: 0, y: 0, widthPx });
  const areas = spec.size ? say(words[locale].legend.area, { measure: spec.size.headed }) : "";
  const area = lines(areas, { x: 0, y: notice.bottom, widthPx });
  const keys = sizeKeys(spec, radius, { locale, top: area.bottom + 4 });
  const y = area.bottom + (keys.keys.length > 0 ? keys.heightPx + 4 : 0);
  const title = lines(`↑ ${spec.up.headed}`, { x: 0, y, widthPx });
  return { notices: [notice.said, area.said], sizes: keys.keys, title };
}

interface Head extends Setting {
  radius: (size: number | null) => number;
}

/** Important dots whose names have no room, in words. */
function unsaid(dots: Dot[], labels: Label[], locale: Locale): Told[] {
  const named = new Set(labels.map(({ dot }) => dot));
  return unusualOf(dots)
    .filter((dot) => !named.has(dot))
    .map(({ label: name, mark }) => {
      return { mark, text: say(words[locale].describe.of, { name, text: mark.label }) };
    });
}

const plotPx = { low: 150, least: 280, most: 420 };

/** Decides where dots, names, axes and what has no place stand at a width. */
export function layout(spec: ScatterSpec, { widthPx, isLow, locale }: Setting): ScatterLayout {
  const { across, up, points } = spec;
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = axisOf([...xs, ...spec.shared.x], spec, { whole: across.whole, locale });
  const y = axisOf([...ys, ...spec.shared.y], spec, { whole: up.whole, locale });
  const leastPx = isLow ? plotPx.low : plotPx.least;
  const heightPx = Math.min(plotPx.most, Math.max(leastPx, widthPx * 0.5));
  const radius = sizing(spec, { widthPx, heightPx });
  const padPx = Math.max(0, ...points.map(({ size }) => radius(size))) + 3;
  const head = headOf(spec, { x, y }, { widthPx, locale, radius });
  const top = head.title.bottom + 6;
  const bottom = top + heightPx;
  const plot: Box = { left: y.marginLeft, right: widthPx, top, bottom };
  const xAt = between(x, plot.left + padPx, plot.right - padPx);
  const yAt = between(y, plot.bottom - padPx, plot.top + padPx);
  const dots = points
    .map((point): Dot => {
      const place = { left: xAt.ofValue(point.x), top: yAt.ofValue(point.y) };
      return { ...point, ...place, r: radius(point.size) };
    })
    .sort((a, b) => b.r - a.r); // what is small is in front
  const labels = labelsOf(dots, plot);
  const names = x.ticks.map(({ at, text }) => ({ x: xAt.ofTick(at), text }));
  const below = plot.bottom + labelPx + 8;
  const acrossTitle = lines(`${across.headed} →`, { x: widthPx, y: below, widthPx });
  return {
    plot,
    dots,
    labels,
    across: fittingNames(names, { widthPx, linePx: widthPx }),
    up: y.ticks.map(({ at, text }) => ({ y: yAt.ofTick(at), text })),
    zero: { across: zeroOn(x, xAt.ofValue), up: zeroOn(y, yAt.ofValue) },
    titles: [
      { ...head.title.said, anchor: "start" },
      { ...acrossTitle.said, anchor: "end" },
    ],
    notices: head.notices.filter(({ text }) => text !== ""),
    sizes: head.sizes,
    told: [...spec.absent, ...unsaid(dots, labels, locale)],
    heightPx: acrossTitle.bottom,
  };
}
