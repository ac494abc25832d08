import { bisectRight, extent, tickStep } from "d3-array";

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

/** The edges of classes of which each is a ratio wide; that of nothing, if there is any, comes first. */
function growingEdges(numbers: readonly number[]): number[] {
  const [low = 1, high = 1] = extent(numbers.filter((value) => value > 0));
  const edges = ratioEdges(low, high);
  return numbers.includes(0) ? [0, ...edges] : edges;
}

/** Whether nearly all numbers would be in one class of one width, and none is below zero. */
function isSkewed(numbers: readonly number[], edges: readonly number[]): boolean {
  const [low, high] = extent(numbers.filter((value) => value > 0));
  if (low === undefined || numbers.length < fewNumbers) return false;
  const classes = classesOf(numbers, (value) => value, edges);
  const fullest = Math.max(...classes.map(({ members }) => members.length));
  const isSigned = numbers.some((value) => value < 0);
  return !isSigned && high / low >= leastRatio && fullest > mostInOne * numbers.length;
}

export interface Classing {
  /** One more than there are classes, those between that are empty too; none of no numbers. */
  edges: number[];
  /** Whether classes grow by a ratio, as on a logarithmic axis. */
  isLog: boolean;
}

/** Classes of one width, or where declared, or where these would hide nearly all, of one ratio. */
export function classingOf(
  numbers: readonly number[],
  { whole, isLog }: { whole: boolean; isLog: boolean },
): Classing {
  const equal = equalEdges(numbers, whole);
  const grows = isLog ? numbers.some((value) => value > 0) : isSkewed(numbers, equal);
  return grows ? { edges: growingEdges(numbers), isLog: true } : { edges: equal, isLog: false };
}

/** The edges of classes of one round width. */
export function equalEdges(numbers: readonly number[], whole: boolean): number[] {
  const [low, high] = extent(numbers);
  if (low === undefined) return [];
  const step = stepOf([low, high], countOf(numbers.length), whole);
  const first = Math.floor(tidy(low / step));
  // A whole number begins its class; of others the highest may end the last one.
  const last = whole
    ? Math.floor(high / step) + 1
    : Math.max(first + 1, Math.ceil(tidy(high / step)));
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
}

/** Puts data into the classes between edges. */
export function classesOf<D>(
  data: readonly D[],
  valueOf: (datum: D) => number,
  edges: readonly number[],
): Class<D>[] {
  const last = edges.length - 2;
  const members = Map.groupBy(data, (datum) =>
    Math.min(last, bisectRight(edges, valueOf(datum)) - 1),
  );
  return edges.slice(1).map((to, index) => {
    return { from: edges[index] ?? to, to, members: members.get(index) ?? [] };
  });
}
