import * as Plot from "@observablehq/plot";
import type { Mark } from "../drawing/mark.ts";
import { tagged } from "./draw.ts";

/** Radius of a dot. */
export const dotPx = 4.5;

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
  const round = seen.filter((dot) => !isEstimated(dot));
  const estimated = seen.filter(isEstimated);
  return [
    Plot.dot(round, { ...at, r: dotPx, ...tagged(round) }),
    Plot.dot(estimated, { ...at, r: dotPx + 0.5, symbol: "diamond", ...tagged(estimated) }),
  ];
}
