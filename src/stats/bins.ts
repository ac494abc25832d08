import { ticks, extent } from "d3-array";

/** A class of a map: from (inclusive) to (exclusive, but inclusive in the last). */
export interface Bin {
  from: number;
  to: number;
}

/** Round-numbered classes of equal width that cover all values, `count` or about as many. */
export function bins(values: number[], count: number): Bin[] {
  const [low, high] = extent(values);
  if (low === undefined) return [];
  const edges = ticks(low, high, count);
  const [first, second] = edges;
  const final = edges.at(-1);
  if (first === undefined || second === undefined || final === undefined)
    return [{ from: low, to: high }];
  const step = second - first;
  const below = first > low ? [first - step] : [];
  const above = final < high ? [final + step] : [];
  const all = [...below, ...edges, ...above].map((edge) => Number(edge.toPrecision(12)));
  return all.slice(1).map((to, index) => ({ from: all[index] ?? to, to }));
}

/** The index of the class that holds a value. */
export function binOf(value: number, classes: Bin[]): number {
  const index = classes.findIndex((bin) => value < bin.to);
  return index === -1 ? classes.length - 1 : index;
}
