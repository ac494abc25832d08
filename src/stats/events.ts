import { endDay, lengthInDays } from "../model/period.ts";

/** Whether an event ends within the time from the first of ordered periods, its beginning, to the last. */
export function isShownAt(at: string, periods: readonly string[]): boolean {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return false;
  const day = endDay(at);
  return day > endDay(first) - Math.max(1, lengthInDays(first)) && day <= endDay(last);
}
