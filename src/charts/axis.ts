import * as Plot from "@observablehq/plot";
import { tickStep, ticks } from "d3-array";
import { formatTicks } from "../locales/format.ts";
import type { Locale } from "../model/locale.ts";
import { widest } from "../drawing/text.ts";
import { smallPx } from "./draw.ts";

interface Tick {
  at: number;
  text: string;
}

export interface ValueAxis {
  domain: [number, number];
  /** Where it says that it starts, if that is above zero; else null. */
  startsAt: string | null;
  /** Room for the tick labels, in pixels. */
  marginLeft: number;
  marks: Plot.Markish[];
  /** Its round numbers, in the units of its domain. */
  ticks: Tick[];
  /** Where a value stands on it, in the units of its domain. */
  at: (value: number) => number;
  /** Whether equal distances are equal ratios. */
  isLog: boolean;
}

interface ValueAxisOptions {
  locale: Locale;
  /** Whether there is nothing between two whole numbers. */
  whole: boolean;
  /** Whether it may start above zero where that is far from every value, as no axis of lengths may. */
  mayStartAbove?: boolean;
  /** Zero is far away where all values lie within this part of the highest. */
  farPart?: number;
  /** Whether equal distances are equal ratios, as declared. */
  isLog?: boolean;
  /** How high it is, which its numbers have to have room in. */
  heightPx?: number;
}

/** Height between the lowest and the highest value of a drawing that is one alone, in pixels. */
export const plotPx = 230;

const tickCount = 4;

/** Between round numbers of an axis as many as it has room for: `d3` may give two in the place of one. */
const countIn = (heightPx: number): number =>
  Math.max(1, Math.min(tickCount, heightPx / (1.5 * smallPx)));

/** Round numbers between two values, whole ones of what is counted. */
export const roundTicks = (
  [low, high]: [number, number],
  count: number,
  whole: boolean,
): number[] => ticks(low, high, count).filter((value) => !whole || Number.isInteger(value));

/** The round number at which an axis starts whose values are all far above zero; else null. */
function startAbove(
  [low, high]: [number, number],
  { whole, farPart = 0.3 }: ValueAxisOptions,
): number | null {
  if (low <= 0 || low === high || high - low >= farPart * high) return null;
  const step = tickStep(low, high, tickCount);
  const size = whole ? Math.max(1, step) : step;
  const start = Number((Math.floor(low / size) * size).toPrecision(12));
  return start > 0 ? start : null;
}

/** The round numbers of a logarithmic axis: powers of ten, and 2 and 5 times these where those are few. */
function logTicks(low: number, high: number): number[] {
  const [first, last] = [low, high].map((value) => Math.floor(Math.log10(value))) as [
    number,
    number,
  ];
  const of = (digits: number[]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`)))
      .filter((value) => value >= low && value <= high);
  const powers = of([1]);
  const step = Math.ceil(powers.length / (tickCount + 2));
  return powers.length > 2 ? powers.filter((_, index) => index % step === 0) : of([1, 2, 5]);
}

/** A logarithmic axis from the round number below all values, which are above zero. */
function logAxis(least: number, most: number, locale: Locale): ValueAxis {
  const power = 10 ** Math.floor(Math.log10(least));
  const low = power * ([5, 2].find((digit) => digit * power <= least) ?? 1);
  const values = logTicks(low, most);
  // From one on, since nought is where lengths begin.
  const at = (value: number) => 1 + Math.log10(value / low);
  const labels = values.map((value) => formatTicks([value], locale)[0] ?? "");
  const ticks = values.map((value, index) => ({ at: at(value), text: labels[index] ?? "" }));
  return {
    domain: [1, at(most > low ? most : 2 * low)],
    startsAt: null,
    marginLeft: widest(labels, smallPx) + 8,
    at,
    isLog: true,
    ticks,
    marks: tickMarks(ticks),
  };
}

const tickMarks = (ticks: Tick[]): Plot.Markish[] => [
  Plot.ruleY(ticks, { y: "at", className: "grid" }),
  Plot.text(ticks, {
    frameAnchor: "left",
    textAnchor: "end",
    dx: -6,
    y: "at",
    text: "text",
    fontSize: smallPx,
    className: "axis",
  }),
];

/** A value axis from zero, or what is below, with a few round ticks and hairlines. */
export function valueAxis(values: number[], options: ValueAxisOptions): ValueAxis {
  const { locale, whole, mayStartAbove = false, isLog = false, heightPx = plotPx } = options;
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (isLog && least > 0 && least < Infinity) return logAxis(least, most, locale);
  const start = mayStartAbove ? startAbove([least, most], options) : null;
  const low = start ?? Math.min(0, least);
  const top = Math.max(0, most);
  const isFlat = low === top; // nothing but zeros
  const high = isFlat ? 1 : top;
  const at = roundTicks([low, high], isFlat ? 1 : countIn(heightPx), whole);
  const labels = formatTicks(at, locale);
  const ticks = at.map((value, index) => ({ at: value, text: labels[index] ?? "" }));
  return {
    domain: [low, high],
    startsAt: start === null ? null : (labels[0] ?? null),
    marginLeft: widest(labels, smallPx) + 8,
    at: (value) => value,
    isLog: false,
    ticks,
    marks: tickMarks(ticks),
  };
}
