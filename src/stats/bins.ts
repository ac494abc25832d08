import { extent, quantileSorted, ticks } from "d3-array";
import { ckmeans } from "simple-statistics";
import { classings, type Classes } from "../model/view.ts";

/** A class of a map: from (inclusive) to (exclusive, but inclusive in the last). */
export interface Bin {
  from: number;
  to: number;
}

const tidy = (value: number): number => Number(value.toPrecision(12));

/** Classes between edges, which are in their order. */
const between = (edges: readonly number[]): Bin[] =>
  edges.slice(1).map((to, index) => ({ from: edges[index] ?? to, to }));

/** Round-numbered classes of equal width, `count` or about as many. */
function equalBins(values: readonly number[], count: number): Bin[] {
  const [low = 0, high = 0] = extent(values);
  const isWhole = values.every(Number.isInteger);
  const marks = ticks(low, high, isWhole ? Math.min(count, high - low) : count);
  const [first, second] = marks;
  const final = marks.at(-1);
  if (first === undefined || second === undefined || final === undefined)
    return [{ from: low, to: high }];
  const step = second - first;
  const below = first > low ? [first - step] : [];
  const above = final < high ? [final + step] : [];
  return between([...below, ...marks, ...above].map(tidy));
}

/** The number of the fewest digits above one and up to another. */
function roundest(above: number, upTo: number): number {
  for (let power = Math.ceil(Math.log10(Math.max(Math.abs(above), Math.abs(upTo)))); ; power -= 1)
    for (const digit of [5, 2, 1]) {
      const step = digit * 10 ** power;
      const found = tidy((Math.floor(above / step) + 1) * step);
      if (found > above && found <= upTo) return found;
      if (step <= Number.EPSILON * Math.abs(upTo)) return upTo;
    }
}

/** A number of two digits that is not above another, or not below it. */
function rounded(value: number, round: (value: number) => number): number {
  if (value === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return tidy(round(value / step) * step);
}

/** Classes whose edges are the roundest numbers that part groups of values, the lowest first. */
function parted(groups: readonly (readonly number[])[]): Bin[] {
  const spans = groups.map((group) => extent(group) as [number, number]);
  const [low] = spans[0] ?? [0];
  const [, high] = spans.at(-1) ?? [0, 0];
  const end = rounded(high, Math.ceil);
  const isWhole = groups.flat().every(Number.isInteger);
  const inner = spans.slice(1).flatMap(([from], index) => {
    const above = spans[index]?.[1] ?? from;
    const edge = roundest(above, from);
    if (edge < end) return edge;
    const lower = roundest(above, (above + from) / 2); // or a round highest number had no class of its own
    return isWhole && !Number.isInteger(lower) ? [] : lower;
  });
  return between([rounded(low, Math.floor), ...inner, end]);
}

/** As many values in each class, where equal ones let it. */
function quantileBins(values: readonly number[], count: number): Bin[] {
  const limits = Array.from({ length: count - 1 }, (_, index) =>
    quantileSorted([...values], (index + 1) / count),
  );
  const groups = Map.groupBy(
    values,
    (value) => limits.filter((limit = Infinity) => value > limit).length,
  );
  return parted([...groups.values()]);
}

/** Values in a class are nearer to each other than to those of others (Jenks, by ckmeans). */
const naturalBins = (values: readonly number[], count: number): Bin[] =>
  parted(ckmeans([...values], Math.min(count, new Set(values).size)));

const ways = { equal: equalBins, natural: naturalBins, quantile: quantileBins };

/** Declared edges, and what lies beyond them. */
function declaredBins(values: readonly number[], edges: readonly number[]): Bin[] {
  const [low = 0, high = 0] = extent(values);
  const inOrder = [...new Set(edges)].sort((a, b) => a - b);
  const [first = low] = inOrder;
  const below = low < first ? [rounded(low, Math.floor)] : [];
  const above = high > (inOrder.at(-1) ?? high) ? [rounded(high, Math.ceil)] : [];
  return between([...below, ...inOrder, ...above]);
}

/** The share of values that may be in one class of equal width: with more, the map says nothing. */
const mostInOne = 0.6;

function fullest(values: readonly number[], classes: readonly Bin[]): number {
  const counts = Map.groupBy(values, (value) => binOf(value, classes));
  return Math.max(...[...counts.values()].map(({ length }) => length)) / values.length;
}

type Way = (typeof classings)[number];

/** How numbers were divided into classes; `single` where there is nothing to divide. */
export type Method = Way | "declared" | "single";

/** Classes, the lowest first, and how they were found. */
export interface Classing {
  method: Method;
  bins: Bin[];
}

/** The first way of classing by which no class holds most values, else the last. */
function firstEven(values: readonly number[], binsBy: (way: Way) => Bin[]): Classing {
  const tried = classings.map((method) => ({ method, bins: binsBy(method) }));
  const even = tried.find(({ bins }) => fullest(values, bins) <= mostInOne);
  return even ?? tried.at(-1) ?? { method: "single", bins: [] };
}

/** The classes of two sides of a middle, each side by itself: of equal width alike on both. */
function divergingBins(
  values: readonly number[],
  { count, middle, declared }: { count: number; middle: number; declared: Classes | undefined },
): Classing {
  if (Array.isArray(declared))
    return { method: "declared", bins: declaredBins(values, [...declared, middle]) };
  const apart = values.map((value) => tidy(value - middle));
  const sides = [apart.filter((value) => value > 0), apart.filter((value) => value < 0)];
  const [above = [], below = []] = sides.map((side) => side.map(Math.abs).sort((a, b) => a - b));
  const most = Math.max(above.at(-1) ?? 0, below.at(-1) ?? 0);
  const each = Math.ceil(count / 2);
  const equal = (side: readonly number[]): Bin[] => {
    const marks = equalBins([0, most], each);
    const last = marks.findIndex(({ to }) => to >= (side.at(-1) ?? 0));
    return side.length === 0 ? [] : marks.slice(0, last + 1);
  };
  const own = (way: Way) => (side: readonly number[]) =>
    way === "equal" || side.length === 0
      ? equal(side)
      : ways[way](side, each).map((bin, index) => (index === 0 ? { ...bin, from: 0 } : bin));
  const [isPositive, isNegative] = [values.every((v) => v >= 0), values.every((v) => v <= 0)];
  /** No class reaches over zero where no number does. */
  const withinZero = ({ from, to }: Bin): Bin => ({
    from: isPositive ? Math.max(0, from) : from,
    to: isNegative ? Math.min(0, to) : to,
  });
  const sided = (way: Way): Bin[] => [
    ...own(way)(below)
      .toReversed()
      .map(({ from, to }) => ({ from: tidy(middle - to), to: tidy(middle - from) })),
    ...own(way)(above).map(({ from, to }) => ({
      from: tidy(middle + from),
      to: tidy(middle + to),
    })),
  ];
  const both = (way: Way): Bin[] => sided(way).map(withinZero);
  return declared === undefined
    ? firstEven(values, both)
    : { method: declared, bins: both(declared) };
}

/** The middle of a scale: the one declared, else zero where there are values below it; else null. */
export const middleOf = (values: readonly number[], declared?: number): number | null =>
  declared ?? (values.some((value) => value < 0) ? 0 : null);

/**
 * Classes of round edges that cover all values, `count` or about as many: as declared, else of equal
 * width, natural ones or quantiles, the first of them by which no class holds most of the values. Of a
 * scale with a middle none reaches over it.
 */
export function classing(
  values: readonly number[],
  count: number,
  { declared, middle = null }: { declared?: Classes | undefined; middle?: number | null } = {},
): Classing {
  const sorted = values.toSorted((a, b) => a - b);
  const apart = sorted.filter((value) => value !== middle);
  if (middle !== null && apart.length > 0)
    return divergingBins(apart, { count: count + 2, middle, declared });
  const distinct = new Set(sorted).size;
  if (distinct < 2) {
    const lone = sorted.slice(0, 1).map((value) => ({ from: value, to: value }));
    return { method: "single", bins: lone };
  }
  if (Array.isArray(declared)) return { method: "declared", bins: declaredBins(sorted, declared) };
  const by = (way: Way): Bin[] => ways[way](sorted, count);
  if (declared !== undefined) return { method: declared, bins: by(declared) };
  return distinct <= count ? { method: "equal", bins: by("equal") } : firstEven(sorted, by);
}

/** The index of the class that holds a value. */
export function binOf(value: number, classes: readonly Bin[]): number {
  const index = classes.findIndex((bin) => value < bin.to);
  return index === -1 ? classes.length - 1 : index;
}
