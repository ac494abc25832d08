import type { Observation } from "../model/observation.ts";
import type { Statistic } from "../model/view.ts";

/** Per 10,000 of the denominator. */
export const ratePer10000 = (value: number, denominator: number): number =>
  (value / denominator) * 10_000;

/** Percent of the denominator. */
export const share = (value: number, denominator: number): number => (value / denominator) * 100;

const arithmetic: Record<Statistic, (value: number, denominator: number) => number> = {
  ratePer10000,
  share,
};

/** Decimals to which a computed number is shown. */
export const statisticDigits: Record<Statistic, number> = { ratePer10000: 2, share: 1 };

/**
 * An observation as a statistic of itself: status and qualifier stay, only the number changes.
 * Absent stays absent, whatever the denominator.
 */
export function measure(
  observation: Observation,
  statistic: Statistic,
  denominator: number,
): Observation {
  if (observation.value === null) return observation;
  return { ...observation, value: arithmetic[statistic](observation.value, denominator) };
}
