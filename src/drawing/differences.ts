import { formatNumber, withUnit } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";

/** How differences between the numbers of a view are said. */
export interface DifferenceStyle {
  unit: string;
  /** Decimals of a computed number. */
  digits?: number | undefined;
  /** Whether the numbers are counts. */
  whole: boolean;
  locale: Locale;
}

/** Percentages differ by percentage points, indices by no unit: that 2022 is 100 is told of both. */
function differenceUnit(unit: string, locale: Locale): string {
  if (unit.startsWith("%")) return words[locale].describe.points;
  return unit.includes("=") ? "" : unit;
}

/** How far apart two numbers are, as they are shown; ten decimals are more than any file holds. */
function differenceText(from: number, to: number, { unit, digits, locale }: DifferenceStyle) {
  const [a, b] = [from, to].map((value) => Number(value.toFixed(digits ?? 10)));
  const difference = Number(Math.abs((b ?? 0) - (a ?? 0)).toFixed(10));
  return withUnit(formatNumber(difference, locale, digits), differenceUnit(unit, locale));
}

/** A count below this has changed by too few for a percentage. */
const leastCount = 10;

/** What is so many times as large as before is told so, and no more in percent. */
const leastTimes = 2;

/** Zero of these scales is nowhere in particular: 22 ℃ is no tenth more than 20 ℃. */
const onScale = /^(°|℃|℉)/;

/** By which part of itself, or to how many times itself, a count has changed; else null. */
function relativeText(
  from: number,
  to: number,
  { whole, locale, unit }: DifferenceStyle,
): string | null {
  if (!whole || onScale.test(unit) || from < leastCount || to < 0) return null;
  const times = to / from;
  if (times >= leastTimes)
    return say(words[locale].describe.times, {
      times: formatNumber(Number(times.toFixed(1)), locale),
    });
  const percent = Math.abs(times - 1) * 100;
  return percent < 0.05 ? null : withUnit(formatNumber(percent, locale, 1), "%");
}

/** By how much a number has changed, and of a count by which part of it: 83个（21.9%）. */
export function changeText(from: number, to: number, style: DifferenceStyle): string {
  const [number, mark] = [differenceText(from, to, style), relativeText(from, to, style)];
  return mark === null ? number : say(words[style.locale].marked, { number, mark });
}
