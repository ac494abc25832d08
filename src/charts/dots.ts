import * as Plot from "@observablehq/plot";
import type { Mark } from "../drawing/mark.ts";
import { grey } from "../drawing/series.ts";
import { tagged } from "./draw.ts";

/** Radius of a dot, and of one out of focus. */
export const dotPx = 4.5;
const greyPx = 3;

/** A number as a dot. */
export interface Dotted {
  mark: Mark;
  paint: string;
  value: number;
}

/** Numbers but zero: estimates are diamonds, all others are round. `at` names where they stand. */
export function dotMarks<D extends Dotted>(
  dots: D[],
  at: { x: string & keyof D; y: string & keyof D },
): Plot.Markish[] {
  const isEstimated = ({ mark }: Dotted) => mark.observation.status === "estimated";
  const seen = dots.filter(({ value }) => value !== 0);
  const estimated = seen.filter(isEstimated);
  const round = Map.groupBy(
    seen.filter((dot) => !isEstimated(dot)),
    ({ paint }) => (paint === grey ? greyPx : dotPx),
  );
  return [
    ...[...round]
      .sort(([one], [other]) => one - other)
      .map(([r, own]) => Plot.dot(own, { ...at, r, ...tagged(own) })),
    Plot.dot(estimated, { ...at, r: dotPx + 0.5, symbol: "diamond", ...tagged(estimated) }),
  ];
}

/** What lies above the other. */
interface Spot {
  x: number;
  value: number;
}

/**
 * Of many points in their order those that show the same line: of each of so many equal spans of x
 * the first, the lowest, the highest and the last.
 */
export function thinned<S extends Spot>(points: S[], spans: number): S[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length <= 4 * spans) return points;
  const spanOf = ({ x }: S) =>
    Math.min(spans - 1, Math.floor(((x - first.x) / (last.x - first.x)) * spans));
  return [...Map.groupBy(points, spanOf).values()].flatMap((span) => {
    const lowest = span.reduce((a, b) => (b.value < a.value ? b : a));
    const highest = span.reduce((a, b) => (b.value > a.value ? b : a));
    const kept = new Set([span[0], lowest, highest, span.at(-1)]);
    return span.filter((point) => kept.has(point));
  });
}
