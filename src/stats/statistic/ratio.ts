import { flagOf, observed, type Figure, type Observation } from "../../model/observation.ts";
import type { Ratio } from "../../model/view.ts";

/** Per 10,000 of the denominator. */
export const ratePer10000 = (value: number, denominator: number): number =>
  (value / denominator) * 10_000;

/** Percent of the denominator. */
export const share = (value: number, denominator: number): number => (value / denominator) * 100;

const arithmetic: Record<Ratio, (value: number, denominator: number) => number> = {
  ratePer10000,
  share,
};

/**
 * An observation as a ratio of itself. Absent stays absent, whatever the denominator; a number
 * keeps status and qualifier where it is divided by an exact one, and is about right otherwise.
 */
export function measure(observation: Observation, ratio: Ratio, denominator: Figure): Observation {
  if (observation.value === null) return observation;
  const value = arithmetic[ratio](observation.value, denominator.value);
  if (denominator.status === "normal") return { ...observation, value };
  const flag = flagOf(
    [observation.status, denominator.status].filter((each) => each !== "estimated"),
  );
  const isEstimated = denominator.status === "estimated";
  const qualifier = isEstimated ? "about" : observation.qualifier;
  return observed(value, flag, qualifier);
}
