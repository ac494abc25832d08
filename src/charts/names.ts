import { widestPiece, wrap } from "../drawing/lines.ts";
import { widest } from "../drawing/text.ts";
import { partOfYear, yearOf } from "../locales/times.ts";
import type { Calendar } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import { endAt, rhythmOf, type Rhythm, type Time } from "../model/time/kinds.ts";
import {
  clockOf,
  clockSteps,
  momentOf,
  monthOf,
  mostHourly,
  mostParted,
  steps,
  type Clock,
  type Moment,
  type Step,
} from "../model/time/round.ts";
import { labelPx } from "./draw.ts";
import { strideOf } from "../stats/strides.ts";

export interface AxisName {
  x: number;
  text: string;
}

/** Between two names, in pixels. */
const gapPx = 4;

const halfOf = (text: string): number => widest([text], labelPx) / 2;

/** A name moved as little as it takes for it not to be cut. */
function within({ x, text }: AxisName, widthPx: number): AxisName {
  const half = halfOf(text);
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
    const half = halfOf(text);
    const { x } = within({ x: name.x, text }, widthPx);
    if (x + half > free) return [];
    free = x - half - gapPx;
    return [{ x, text }];
  });
}

/** Names below an axis that has room for all, or for every second, third … of them. */
export function evenNames(names: AxisName[], widthPx: number): AxisName[] {
  const sizes = { widthPx, linePx: widthPx };
  for (let stride = 1; ; stride += 1) {
    const shown = names.filter((_, index) => index % stride === 0);
    const fitting = fittingNames(shown, sizes);
    if (fitting.length === shown.length) return fitting;
  }
}

interface Axis {
  widthPx: number;
  locale: Locale;
  /** How the periods are meant. */
  calendar?: Calendar | undefined;
  /** Whether time runs on between the periods, as below a line; else each has its own band. */
  runsOn: boolean;
}

/** A period below an axis. */
export interface PeriodName extends AxisName {
  period: string;
}

/** Whether no line of a name touches that of another; names stand in their order. */
function areApart(names: AxisName[]): boolean {
  const lines = names.flatMap(({ x, text }) =>
    text.split("\n").map((line, index) => ({ x, line, index })),
  );
  return [...Map.groupBy(lines, ({ index }) => index).values()].every((row) =>
    row.every(({ x, line }, index) => {
      const before = row[index - 1];
      return !before || x - before.x >= halfOf(line) + halfOf(before.line) + gapPx;
    }),
  );
}

/** Names of ticks in their order; the year of a part is said once, below its first. */
function tickNames(
  ticks: (Moment & { x: number })[],
  { says }: Step,
  { widthPx, locale, calendar }: Axis,
): AxisName[] {
  return ticks.map((tick, index) => {
    const time: Time = says === "month" ? { unit: "month", number: monthOf(tick) } : tick;
    const said = says === "year" ? null : partOfYear(time, locale, calendar);
    const isFirst = ticks[index - 1]?.year !== tick.year;
    const text = said
      ? `${said.part}${isFirst ? `\n${said.year}` : ""}`
      : yearOf(tick, locale, calendar);
    return within({ x: tick.x, text }, widthPx);
  });
}

/** Where each time of a sort stands: those between two periods between them, where time runs on. */
function placesOf(
  periods: PeriodName[],
  { unit, numbers }: Rhythm,
  runsOn: boolean,
): (Moment & { x: number })[] {
  return periods.flatMap(({ x }, index) => {
    const [number = 0, next] = [numbers[index], numbers[index + 1]];
    const to = periods[index + 1]?.x ?? x;
    const gap = runsOn && next !== undefined ? next - number : 1;
    return Array.from({ length: gap }, (_, step) => ({
      ...momentOf({ unit, number: number + step }),
      x: x + ((to - x) * step) / gap,
    }));
  });
}

/** Names at round times in even steps, as many as have room; null where fewer than two have. */
function roundNames(periods: PeriodName[], rhythm: Rhythm, axis: Axis): AxisName[] | null {
  const places = placesOf(periods, rhythm, axis.runsOn);
  const first = places[0]?.number ?? 0;
  for (const step of steps[rhythm.unit]) {
    const ticks = places.filter((place) => step.isRound(place, first));
    if (ticks.length < 2) return null;
    const years = new Set(ticks.map(({ year }) => year)).size;
    if (step.says !== "year" && years > mostParted) continue;
    if (ticks.length * gapPx > axis.widthPx) continue;
    const names = tickNames(ticks, step, axis);
    if (areApart(names)) return names;
  }
  return null;
}

type PlacedClock = Clock & { x: number };

/** A time of day; below the first of a day that, and of a year that. */
function clockName(
  { x, day, text }: PlacedClock,
  before: Clock | undefined,
  { locale }: Axis,
): AxisName {
  const named = partOfYear({ unit: "day", number: day }, locale);
  const ofBefore = before && partOfYear({ unit: "day", number: before.day }, locale);
  const lines = [
    text,
    ...(named && before?.day !== day ? [named.part] : []),
    ...(named && named.year !== ofBefore?.year ? [named.year] : []),
  ];
  return { x, text: lines.join("\n") };
}

/** Names at round times of day; of many days at their midnights; null where fewer than two have room. */
function clockNames(periods: PeriodName[], axis: Axis): AxisName[] | null {
  const clocks = periods.flatMap(({ x, period }): PlacedClock[] => {
    const clock = clockOf(period);
    return clock ? [{ ...clock, x }] : [];
  });
  if (clocks.length < periods.length) return null;
  const days = new Set(clocks.map(({ day }) => day)).size;
  for (const step of days > mostHourly ? [] : clockSteps) {
    const ticks = clocks.filter(({ minute }) => minute % step === 0);
    if (ticks.length < 2) break;
    const names = ticks.map((tick, index) =>
      within(clockName(tick, ticks[index - 1], axis), axis.widthPx),
    );
    if (areApart(names)) return names;
  }
  const midnights = clocks.filter(({ minute }) => minute === 0);
  const numbers = midnights.map(({ day }) => day);
  const named = midnights.map(({ x, day }) => ({ x, text: "", period: endAt("day", day) }));
  return roundNames(named, { unit: "day", numbers }, axis);
}

/** The names of periods in full, on lines as narrow as it takes to show the most of them. */
function fullNames(periods: PeriodName[], widthPx: number): AxisName[] {
  const leastPx = Math.max(...periods.map(({ text }) => widestPiece(text, labelPx)));
  const tries = [130, 86, 66, 52].map((px) =>
    fittingNames(periods, { widthPx, linePx: Math.max(px, leastPx) }),
  );
  return tries.reduce((one, next) => (next.length > one.length ? next : one));
}

/** The names of periods below their axis: all where they have room, else those of round times. */
export function periodNames(periods: PeriodName[], axis: Axis): AxisName[] {
  const rhythm = rhythmOf(
    periods.map(({ period }) => period),
    axis.calendar,
  );
  const hasParts = rhythm && partOfYear({ unit: rhythm.unit, number: 0 }, axis.locale) !== null;
  const isEven = hasParts && periods.length > 2 && strideOf(rhythm.numbers) === 1;
  const mayFit = !isEven && periods.length * gapPx <= axis.widthPx;
  const full = mayFit ? fullNames(periods, axis.widthPx) : [];
  if (full.length === periods.length) return full;
  const round = rhythm ? roundNames(periods, rhythm, axis) : clockNames(periods, axis);
  return round ?? fullNames(periods, axis.widthPx);
}
