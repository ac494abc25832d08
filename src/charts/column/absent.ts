import type { Calendar } from "../../model/dataset.ts";
import { laterBy, rhythmOf, type TimeUnit } from "../../model/time/kinds.ts";
import { strideOf } from "../../stats/strides.ts";

/** The sorts of time between which others are absent, in months. */
const sizes: Partial<Record<TimeUnit, number>> = {
  year: 12,
  "twelve-months": 12,
  "half-year": 6,
  quarter: 3,
  month: 1,
};

/** Years are told whole; of their parts only those that mostly follow each other. */
const isWhole = (unit: TimeUnit): boolean => sizes[unit] === 12;

/** Adds the periods between the first and the last of ordered ones, where all are of one sort. */
export function withAbsent(values: string[], calendar?: Calendar): string[] {
  const rhythm = rhythmOf(values, calendar);
  const size = rhythm && sizes[rhythm.unit];
  if (!rhythm || size === null || size === undefined) return values;
  const { unit, numbers } = rhythm;
  if (!isWhole(unit) && strideOf(numbers) !== 1) return values;
  return values.flatMap((value, index) => {
    const number = numbers[index] ?? 0;
    const count = Math.max(1, (numbers[index + 1] ?? number) - number);
    return Array.from({ length: count }, (_, step) => laterBy(value, step * size));
  });
}
