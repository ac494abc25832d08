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

/** The round numbers at which classes of a ratio begin: 1, 2, 5, 10 …, or powers of ten alone. */
function ratioEdges(low: number, high: number): number[] {
  const [from, to] = [low, high].map((value) => Math.floor(tidy(Math.log10(value))));
  const by = (digits: number[]) => {
    const powers = Array.from({ length: (to ?? 0) - (from ?? 0) + 2 }, (_, n) => (from ?? 0) + n);
    const all = powers.flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`)));
    const first = all.findLastIndex((edge) => edge <= low);
    const last = all.findIndex((edge) => edge > high);
    return all.slice(first, last + 1);
  };
  const fine = by([1, 2, 5]);
  return fine.length - 1 <= mostClasses ? fine : by([1]);
}

/** The share of numbers that may be in one class of one width: with more, the others are not seen. */
const mostInOne = 0.6;

/** As much larger as the largest number has to be for its classes to grow. */
const leastRatio = 20;

/** Fewer numbers are seen one by one. */
const fewNumbers = 10;

/** Classes of which each is a ratio wide; those of nothing, if there are any, come first. */
function ratioClasses<D>(data: readonly D[], valueOf: (datum: D) => number): Class<D>[] {
  const some = data.filter((datum) => valueOf(datum) > 0);
  const none = data.filter((datum) => valueOf(datum) === 0);
  const [low = 1, high = 1] = extent(some, valueOf);
  const edges = ratioEdges(low, high);
  const classes = edges.slice(1).map((to, index): Class<D> => {
    const from = edges[index] ?? to;
    const isIn = (datum: D) => valueOf(datum) >= from && valueOf(datum) < to;
    return { from, to, members: some.filter(isIn) };
  });
  return none.length > 0 ? [{ from: 0, to: edges[0] ?? 1, members: none }, ...classes] : classes;
}

/** Whether nearly all numbers would be in one class of one width, and none is below zero. */
function isSkewed<D>(
  classes: readonly Class<D>[],
  data: readonly D[],
  valueOf: (datum: D) => number,
) {
  const positive = data.map(valueOf).filter((value) => value > 0);
  const [low, high] = extent(positive);
  if (low === undefined || data.length < fewNumbers) return false;
  const fullest = Math.max(...classes.map(({ members }) => members.length));
  const isSigned = data.some((datum) => valueOf(datum) < 0);
  return !isSigned && high / low >= leastRatio && fullest > mostInOne * data.length;
}

export interface Classing<D> {
  classes: Class<D>[];
  /** Whether classes grow by a ratio, as on a logarithmic axis. */
  isLog: boolean;
}

/** Classes of one width, or where declared, or where these would hide nearly all, of one ratio. */
export function classingOf<D>(
  data: readonly D[],
  valueOf: (datum: D) => number,
  { whole, isLog }: { whole: boolean; isLog: boolean },
): Classing<D> {
  const equal = classesOf(data, valueOf, whole);
  const grows = isLog ? data.some((datum) => valueOf(datum) > 0) : isSkewed(equal, data, valueOf);
  return grows
    ? { classes: ratioClasses(data, valueOf), isLog: true }
    : { classes: equal, isLog: false };
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
