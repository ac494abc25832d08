import * as Plot from "@observablehq/plot";
import type { LegendEntry } from "../drawing/legend.ts";
import type { Mark } from "../drawing/mark.ts";
import { say, words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";

/** From where to where a number and its interval reach. */
export function reachOf(mark: Mark): [low: number, high: number] {
  const value = mark.observation.value ?? 0;
  const { lower, upper } = mark.interval ?? { lower: value, upper: value };
  return [Math.min(value, lower), Math.max(value, upper)];
}

/** All numbers that an axis has to hold for marks: theirs and those of their intervals. */
export const reachesOf = (marks: readonly Mark[]): number[] =>
  marks.flatMap((mark) => (mark.observation.value === null ? [] : reachOf(mark)));

/** Half the length of what ends a whisker, in pixels. */
const capPx = 4;

interface Whisker {
  /** Along the axis of values, in its units. */
  low: number;
  high: number;
  /** Across it, in pixels. */
  at: number;
}

/** Whiskers along one axis of values; the other is in pixels. */
export function whiskers(
  of: readonly { mark: Mark; at: number }[],
  along: "x" | "y",
  placeOf: (value: number) => number = (value) => value,
): Plot.Markish[] {
  const data = of.flatMap(({ mark: { interval }, at }): Whisker[] =>
    interval ? [{ low: placeOf(interval.lower), high: placeOf(interval.upper), at }] : [],
  );
  if (data.length === 0) return [];
  const link = (from: (w: Whisker) => [number, number], to: (w: Whisker) => [number, number]) => {
    const [value, other] = along === "x" ? ["x", "y"] : ["y", "x"];
    const channels = {
      [`${value}1`]: (whisker: Whisker) => from(whisker)[0],
      [`${value}2`]: (whisker: Whisker) => to(whisker)[0],
      [`${other}1`]: (whisker: Whisker) => from(whisker)[1],
      [`${other}2`]: (whisker: Whisker) => to(whisker)[1],
    };
    return (className: string) => Plot.link(data, { ...channels, className });
  };
  const parts = [
    link(
      ({ low, at }) => [low, at],
      ({ high, at }) => [high, at],
    ),
    link(
      ({ low, at }) => [low, at - capPx],
      ({ low, at }) => [low, at + capPx],
    ),
    link(
      ({ high, at }) => [high, at - capPx],
      ({ high, at }) => [high, at + capPx],
    ),
  ];
  return ["whisker-ground", "whisker"].flatMap((look) => parts.map((part) => part(look)));
}

/** What intervals are, where a drawing has any. */
export function intervalEntry(marks: readonly Mark[], locale: Locale): LegendEntry[] {
  const interval = marks.find((mark) => mark.interval)?.interval;
  if (!interval) return [];
  const { interval: plain, intervalOf } = words[locale].legend;
  const label =
    interval.level === undefined ? plain : say(intervalOf, { level: String(interval.level) });
  return [{ label, swatch: { class: "band neutral" } }];
}
