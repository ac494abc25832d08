import { bin, extent, tickStep } from "d3-array";

/** A class of a histogram: from (inclusive) to (exclusive, but inclusive where the last one ends). */
export interface Class<D> {
  from: number;
  to: number;
  members: D[];
}

/** No more classes than a phone has room for. */
const mostClasses = 16;

/** A number without what adding up steps leaves behind its decimals. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** As many classes as Sturges' rule has for so many numbers. */
const countOf = (numbers: number): number =>
  Math.min(mostClasses, Math.ceil(Math.log2(Math.max(1, numbers))) + 1);

/** Whole numbers that are so near to each other have a class each. */
const nearSpan = 8;

/** A round width of no more classes than that, whole between whole numbers. */
function stepOf([low, high]: [number, number], count: number, whole: boolean): number {
  if (whole && high - low < nearSpan) return 1;
  if (low === high) return 10 ** Math.floor(Math.log10(Math.abs(low) || 1));
  const counts = Array.from({ length: count }, (_, index) => count - index);
  const steps = counts.map((each) => tickStep(low, high, each));
  const step = steps.find((each) => (high - low) / each <= count) ?? high - low;
  return whole ? Math.max(1, step) : step;
}

/** Puts data into classes of one round width, those between that are empty too; none of no data. */
export function classesOf<D>(
  data: readonly D[],
  valueOf: (datum: D) => number,
  whole: boolean,
): Class<D>[] {
  const [low, high] = extent(data, valueOf);
  if (low === undefined) return [];
  const step = stepOf([low, high], countOf(data.length), whole);
  const first = Math.floor(tidy(low / step));
  // A whole number begins its class; of others the highest may end the last one.
  const last = whole
    ? Math.floor(high / step) + 1
    : Math.max(first + 1, Math.ceil(tidy(high / step)));
  const edges = Array.from({ length: last - first + 1 }, (_, index) =>
    tidy((first + index) * step),
  );
  const [start = low, end = high] = [edges[0], edges.at(-1)];
  const put = bin<D, number>().value(valueOf).domain([start, end]).thresholds(edges.slice(1, -1));
  return put(data).map((members, index) => ({
    from: edges[index] ?? start,
    to: edges[index + 1] ?? end,
    members: [...members],
  }));
}
