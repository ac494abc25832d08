import { widest, wrap } from "../drawing/text.ts";
import { formatMonth } from "../locales/format.ts";
import type { Locale } from "../model/locale.ts";
import { labelPx } from "./draw.ts";

export interface AxisName {
  x: number;
  text: string;
}

/** Between two names, in pixels. */
const gapPx = 4;

/** A name moved as little as it takes for it not to be cut. */
function within({ x, text }: AxisName, widthPx: number): AxisName {
  const half = widest([text], labelPx) / 2;
  return { x: Math.min(Math.max(x, half), widthPx - half), text };
}

/** Names below an axis, wrapped to `linePx`: from the last one back, each that has room. */
export function fittingNames(
  names: AxisName[],
  { widthPx, linePx }: { widthPx: number; linePx: number },
): AxisName[] {
  let free = Infinity;
  return names.toReversed().flatMap((name) => {
    const text = wrap(name.text, linePx, labelPx).join("\n");
    const half = widest([text], labelPx) / 2;
    const { x } = within({ x: name.x, text }, widthPx);
    if (x + half > free) return [];
    free = x - half - gapPx;
    return [{ x, text }];
  });
}

interface Axis {
  widthPx: number;
  locale: Locale;
}

/** A period below an axis. */
export interface PeriodName extends AxisName {
  period: string;
}

function touches(before: AxisName | undefined, name: AxisName): boolean {
  if (!before) return false;
  const [a, b] = [before.text, name.text].map((text) => widest([text], labelPx) / 2);
  return name.x - before.x < (a ?? 0) + (b ?? 0) + gapPx;
}

/** Months in even steps, each year said once, below its first; null where they have no room. */
function monthNames(periods: PeriodName[], { widthPx, locale }: Axis): AxisName[] | null {
  const months = periods.flatMap(({ x, period }) => {
    const parts = formatMonth(period, locale);
    return parts ? [{ x, ...parts }] : [];
  });
  if (months.length < 3 || months.length < periods.length) return null;
  const inSteps = (step: number) =>
    months.filter((_, index) => (months.length - 1 - index) % step === 0);
  const fits = (step: number) =>
    inSteps(step)
      .map(({ x, month }) => ({ x, text: month }))
      .every((name, index, names) => !touches(names[index - 1], name));
  const step = [1, 2, 3, 4, 6, 12].find(fits);
  const shown = step === undefined ? [] : inSteps(step);
  const names = shown.map(({ x, month, year }, index) => ({
    x,
    text: shown[index - 1]?.year === year ? month : `${month}\n${year}`,
  }));
  const years = names.filter(({ text }) => text.includes("\n"));
  const crowded = years.some((name, index) => touches(years[index - 1], name));
  return names.length === 0 || crowded ? null : names.map((name) => within(name, widthPx));
}

/** The names of periods, on lines as narrow as it takes to show the most of them. */
export function periodNames(periods: PeriodName[], axis: Axis): AxisName[] {
  const { widthPx } = axis;
  const tries = [130, 86, 66, 52].map((linePx) => fittingNames(periods, { widthPx, linePx }));
  const best = tries.reduce((one, next) => (next.length > one.length ? next : one));
  return monthNames(periods, axis) ?? best;
}
