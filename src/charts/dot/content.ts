import { ticks } from "d3-array";
import { isExact } from "../../drawing/describe.ts";
import type { Mark } from "../../drawing/mark.ts";
import type { Canvas } from "../../drawing/frame.ts";
import { calledAt } from "../../drawing/series.ts";
import { wrap } from "../../drawing/lines.ts";
import { widest } from "../../drawing/text.ts";
import { say, words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import type { Dotted } from "../dots.ts";
import { labelPx, valuePx } from "../draw.ts";
import type { SeriesMark } from "../grid.ts";
import type { DotGroup, DotSpec } from "./spec.ts";

/** Numbers wider than this part of a drawing stand below their line. */
const widestPart = 0.22;

/** What a line holds before anything has a place. */
export interface Content {
  name: string[];
  dots: Dotted[];
  /** Labels at the left and at the right; null where there is none. */
  low: string | null;
  high: string | null;
  notes: { mark: Mark; text: string[] }[];
}

export interface Sizes extends Pick<Canvas, "widthPx" | "isLow"> {
  /** Widest name, and widest words. */
  namePx: number;
  wordsPx: number;
  locale: Locale;
}

/** The numbers of a line, the lowest first. */
const dotsOf = ({ paints }: DotSpec, marks: SeriesMark[]): Dotted[] =>
  marks
    .flatMap(({ series, mark }) => {
      const { value } = mark.observation;
      return value === null ? [] : [{ mark, paint: paints[series] ?? "", value }];
    })
    .sort((a, b) => a.value - b.value);

/** Of the first and the last dot of a line, the mark whose number has room beside it. */
const saidBeside = (dot: Dotted | undefined, { widthPx }: Sizes): Mark | null =>
  dot && widest([dot.mark.label], valuePx) <= widthPx * widestPart ? dot.mark : null;

/** What is said at the ends of a line, and what below it: ends without room, and what is unusual. */
export function contentOf(spec: DotSpec, group: DotGroup, sizes: Sizes): Content {
  const { marks } = group;
  const dots = dotsOf(spec, marks);
  const ends = [dots.length > 1 ? dots[0] : undefined, dots.at(-1)];
  const beside = ends.map((dot) => saidBeside(dot, sizes));
  const isDue = (mark: Mark) =>
    !beside.includes(mark) &&
    // Among large letters a figure that is not exact is told by its dot and the legend.
    (sizes.isLow
      ? mark.observation.value === null
      : !isExact(mark) || ends.some((dot) => dot?.mark === mark));
  const said = ({ series, mark }: SeriesMark) =>
    say(words[sizes.locale].describe.of, {
      name: spec.series[series]?.short ?? "",
      text: mark.label,
    });
  const [low, high] = beside;
  return {
    name: wrap(calledAt(sizes, group), sizes.namePx, labelPx),
    dots,
    low: low?.label ?? null,
    high: high?.label ?? null,
    notes: marks
      .filter(({ mark }) => isDue(mark))
      .map((each) => ({ mark: each.mark, text: wrap(said(each), sizes.wordsPx, valuePx) })),
  };
}

/** From the lowest to the highest value; from zero, unless that would crowd all in its last third. */
export function domainOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low > 0 && low > (high * 2) / 3 && low < high) {
    const steps = ticks(low, high, 4);
    const step = (steps[1] ?? high) - (steps[0] ?? low);
    return [Math.floor(low / step) * step, high];
  }
  return [Math.min(0, low), Math.max(0, high) || 1];
}
