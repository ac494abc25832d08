import { reachesOf } from "../intervals.ts";
import type { Shares } from "../../drawing/context.ts";
import type { Canvas } from "../../drawing/frame.ts";
import { isPatterned } from "../../drawing/paint.ts";
import { calledAt, valuesInFocus } from "../../drawing/series.ts";
import { wrap } from "../../drawing/lines.ts";
import { textWidth, widest } from "../../drawing/text.ts";
import type { Locale } from "../../model/locale.ts";
import { labelPx, valuePx } from "../draw.ts";
import { foldWords } from "../fold.ts";
import { hasFigure, type Banded } from "../rects.ts";
import { belowNamePx, nameHeightPx, rowNames, type RowNames } from "../row-names.ts";
import { swatchPx } from "../sizeless.ts";
import type { BarSpec } from "./spec.ts";

/** Room for bars beside labels of any length, in pixels: no bar is less than nothing wide. */
export const leastPx = 60;

/** Where numbers are so long that nothing else gives way, bars have no more than this. */
const narrowPx = 20;

const barPx = { single: 24, grouped: 20, between: 2, padding: 12 };
const lowPx = { single: 16, grouped: 12.2, between: 0, padding: 3 };

/** From the widest name to what is said of rows that are left out, and a spare pixel. */
const foldPx = 20;

interface BarLayout {
  bars: Banded[];
  /** Wrapped names, beside the middle of their groups or above them. */
  names: { text: string; y: number }[];
  above: boolean;
  /** What is said of those that are left out. */
  fold: { y: number; text: string } | null;
  heightPx: number;
}

interface Setting extends Pick<Canvas, "widthPx" | "isLow"> {
  locale: Locale;
}

/** Groups below each other, each as high as its bars or its name. */
function place(spec: BarSpec, { widthPx, isLow, locale }: Setting, names: RowNames): BarLayout {
  const { rows, behind, left } = isLow ? spec.fewest : spec.drawn;
  const { single, grouped, between, padding } = isLow ? lowPx : barPx;
  let fold: BarLayout["fold"] = null;
  const { above, linePx } = names;
  const said = foldWords(left, { widthPx: above ? widthPx : widthPx - linePx - foldPx, locale });
  const labels = rows.flatMap(({ bars }) => bars.map((bar) => labelOf(bar)));
  const isWordy = labels.some(({ text, isGap }) => !isGap && /\p{L}/u.test(text));
  const least = isWordy ? valuePx : 0; // words are higher than figures
  const thick = spec.series.length > 1 ? Math.max(grouped, least) : single;
  let y = 0;
  const placed: BarLayout["names"] = [];
  const bars = rows.flatMap((group, row) => {
    const lines = wrap(calledAt({ isLow }, group), linePx, labelPx);
    const namePx = nameHeightPx(lines);
    const ownPx = group.bars.length * (thick + between) - between;
    const heightPx = above ? namePx + belowNamePx + ownPx : Math.max(ownPx, namePx);
    const top = above ? y + namePx + belowNamePx : y + (heightPx - ownPx) / 2;
    placed.push({ text: lines.join("\n"), y: y + (above ? namePx : heightPx) / 2 });
    y += heightPx + padding;
    if (row === behind) {
      fold = { y: y + (said.heightPx - padding) / 2, text: said.text };
      y += said.heightPx;
    }
    return group.bars.map(({ series, mark }, index) => {
      const start = top + index * (thick + between);
      const value = mark.observation.value ?? 0;
      const paint = spec.paints[series] ?? "";
      return { mark, paint, start, end: start + thick, value };
    });
  });
  return { bars, names: placed, above, fold, heightPx: y - padding + 4 };
}

export const hasSwatch = ({ mark }: Pick<Banded, "mark">) => isPatterned(mark.observation.status);

/** Whether a bar's label has room: beside a swatch what it says stands in the legend too. */
export const fitsIn =
  (widthPx: number) =>
  (bar: Banded): boolean => {
    const label = labelOf(bar);
    return hasRoom(label, widthPx) && (!label.isGap || bar.end - bar.start >= valuePx);
  };

type Label = NonNullable<Shares["labels"]>[number];

const hasRoom = ({ text, isGap }: Label, widthPx: number): boolean =>
  !isGap || swatchPx + 6 + textWidth(text, valuePx) <= widthPx;

const labelOf = (bar: Pick<Banded, "mark">): Label => ({
  text: bar.mark.label,
  isGap: hasSwatch(bar),
  isBelow: (bar.mark.observation.value ?? 0) < 0,
});

export interface Sized extends BarLayout {
  /** Values at the left and the right end. */
  domain: [number, number];
  marginLeft: number;
  marginRight: number;
  /** Room for the labels of bars below zero; none where these stand on its other side. */
  belowPx: number;
}

/** What bars bring to the scale that others share: their lengths are compared, so that it leaves the same room. */
export function sharesOf(spec: BarSpec): Shares {
  const marks = spec.drawn.rows.flatMap(({ bars }) => bars.map(({ mark }) => mark));
  return {
    values: { value: [...reachesOf(marks), ...spec.references.map(({ value }) => value)] },
    names: spec.drawn.rows,
    labels: marks.map((mark) => labelOf({ mark })),
    rows: spec.groups.map(({ value }) => value),
    focus: valuesInFocus(spec),
  };
}

/** What those bring together that share a scale. */
const together = (
  all: readonly Shares[],
): Required<Pick<Shares, "names" | "labels">> & { values: number[] } => ({
  values: all.flatMap(({ values }) => values.value ?? []),
  names: all.flatMap(({ names }) => names ?? []),
  labels: all.flatMap(({ labels }) => labels ?? []),
});

/** Where what is written stands: names beside their bars, and labels of bars below zero left of these. */
interface Writing {
  names: RowNames;
  isAcross: boolean;
}

/** Decides where bars, names and zero stand at a width: names above their bars where both have no room side by side, then labels of bars below zero right of it. */
export function layout(spec: BarSpec, setting: Setting): Sized {
  const { names: called } = together([sharesOf(spec), ...spec.shared]);
  const names = rowNames(
    called.map((each) => calledAt(setting, each)),
    setting.widthPx,
  );
  const above: RowNames = { above: true, linePx: setting.widthPx };
  const first = layoutWith(spec, setting, { names, isAcross: false });
  if (!first.isTight) return first;
  const second = layoutWith(spec, setting, { names: above, isAcross: false });
  return second.isTight ? layoutWith(spec, setting, { names: above, isAcross: true }) : second;
}

function layoutWith(
  spec: BarSpec,
  setting: Setting,
  { names: rows, isAcross }: Writing,
): Sized & { isTight: boolean } {
  const placed = place(spec, setting, rows);
  const { bars, above } = placed;
  const shared = together([sharesOf(spec), ...spec.shared]);
  const values = [0, ...shared.values];
  const nameRoom = widest(
    shared.names.map((each) => wrap(calledAt(setting, each), rows.linePx, labelPx).join("\n")),
    labelPx,
  );
  const namePx = above ? 2 : nameRoom + 10;
  const labels = shared.labels.filter((each) => hasRoom(each, setting.widthPx - namePx - leastPx));
  const roomOf = (side: readonly Label[]) =>
    widest(
      side.map(({ text }) => text),
      valuePx,
    );
  const low = Math.min(...values);
  const belowPx = low < 0 && !isAcross ? roomOf(labels.filter(({ isBelow }) => isBelow)) + 10 : 0;
  const room = roomOf(labels.filter(({ isBelow }) => isAcross || !isBelow));
  // A bar that none can be compared with need not fill the width.
  const isAlone =
    bars.filter(hasFigure).length === 1 && spec.references.length + spec.shared.length === 0;
  const alone = isAlone ? 2 : 1;
  const marginLeft = namePx + belowPx;
  // Where bars go below zero, a swatch and its words may stand beyond all of them.
  const hasGap = labels.some(({ isGap }) => isGap);
  const isBeyond = hasGap && (low < 0 || Math.max(...values) === 0);
  const beyond = isBeyond ? swatchPx + 6 : 0;
  const rightPx = room + 10 + beyond;
  return {
    ...placed,
    isTight: marginLeft + rightPx + leastPx > setting.widthPx,
    domain: [low, (Math.max(...values) || 1) * alone],
    marginLeft,
    marginRight: Math.min(rightPx, setting.widthPx - marginLeft - (isAcross ? narrowPx : leastPx)),
    belowPx,
  };
}
