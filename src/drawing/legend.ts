import type { Outline } from "./outlines.ts";
import { formatNumber } from "../locales/format.ts";
import { words } from "../locales/index.ts";
import { type Locale, type Localised, textIn } from "../model/locale.ts";
import type { MissingSymbol, ObsStatus } from "../model/observation.ts";
import { obsStatuses, symbols } from "../model/observation.ts";
import { isPatterned, markClass, patternFill } from "./paint.ts";
import { element, textElement } from "./svg.ts";
import { wrap } from "./lines.ts";
import { textWidth, widest } from "./text.ts";

export interface LegendEntry {
  label: string;
  /** Attributes of the swatch: what a mark of this kind looks like. */
  swatch: Record<string, string>;
}

const sizePx = 13;
const swatchPx = 12;
const rowPx = { low: 18, full: 22 };
const gapPx = 16;

export interface Block {
  svg: string;
  heightPx: number;
  /** Shapes that it shows by their names. */
  outlines?: readonly Outline[];
}

/** Classes side by side, with their limits between them. */
export interface Scale {
  /** Classes of the swatches, the lowest first. */
  swatches: string[];
  /** One more than there are classes. */
  edges: string[];
  /** Of each class how much is in it, and the language in which that is written. */
  counts: number[];
  locale: Locale;
  /** What is said above: the unit of the limits, and how they were found. */
  head: string;
}

/** Of a class: its least width where there is room, its height, and what parts two limits. */
const stepPx = { width: 64, height: 12, apart: 10 };

/** The tallest column of the histogram on a scale. */
const columnPx = 18;

/** How much is in each class, as a column on its swatch; an empty class has none. */
function drawCounts({ counts, locale }: Scale, at: (index: number) => Rect): string[] {
  const most = Math.max(1, ...counts);
  return counts.flatMap((count, index) => {
    const { x, y, width } = at(index);
    const height = (count / most) * columnPx;
    if (count === 0) return [];
    const [left, inner] = [x + width * 0.25, width * 0.5];
    return [
      element("rect", { class: "count-bar", x: left, y: y - height, width: inner, height }),
      textElement([formatNumber(count, locale)], {
        class: "count-number",
        x: x + width / 2,
        y: y - height - 3,
        "text-anchor": "middle",
      }),
    ];
  });
}

interface Rect {
  x: number;
  y: number;
  width: number;
}

interface Keyed {
  widthPx: number;
  /** Among large letters a scale has no columns that say how much is in each class, and one line of limits. */
  isLow?: boolean | undefined;
}

/** Draws a scale as one bar between its limits, under what is in each class; limits that have no room take turns; among large letters all but the first of each turn are left out. */
function drawScale(scale: Scale, { widthPx, isLow }: Keyed): Block {
  const { swatches, edges, head } = scale;
  const widths = edges.map((edge) => textWidth(edge, sizePx));
  const [first = 0, last = 0] = [widths[0], widths.at(-1)];
  const wanted = Math.max(...widths) + stepPx.apart;
  const room = (widthPx - (first + last) / 2) / swatches.length;
  const step = Math.min(Math.max(stepPx.width, wanted), room);
  const turns = Math.max(1, Math.ceil(wanted / room));
  const rows = isLow ? 1 : turns;
  const lines = wrap(head, widthPx, sizePx);
  const headPx = lines.length * sizePx * 1.25;
  const top = headPx + 6 + (isLow ? 0 : sizePx + columnPx);
  const at = (index: number): Rect => ({ x: first / 2 + index * step, y: top, width: step });
  const boxes = swatches.map((name, index) =>
    element("rect", { class: name, ...at(index), height: stepPx.height }),
  );
  const baseline = top + stepPx.height + sizePx + 3;
  const limits = edges.map((edge, index) => {
    if (index % turns >= rows) return "";
    const y = baseline + (index % rows) * (sizePx + 2);
    return textElement([edge], { x: first / 2 + index * step, y, "text-anchor": "middle" });
  });
  const above = textElement(lines, { class: "unit", x: 0, y: sizePx });
  const attributes = { class: "legend scale", "font-size": sizePx };
  return {
    svg: element(
      "g",
      attributes,
      above,
      ...(isLow ? [] : drawCounts(scale, at)),
      ...boxes,
      ...limits,
    ),
    heightPx: baseline + (rows - 1) * (sizePx + 2) + 12,
  };
}

/** A legend of entries below a scale. */
export function drawKey(scale: Scale | null, entries: LegendEntry[], keyed: Keyed): Block {
  const rows = drawLegend(entries, keyed);
  if (!scale) return rows;
  const above = drawScale(scale, keyed);
  const below =
    rows.svg === "" ? "" : element("g", { transform: `translate(0,${above.heightPx})` }, rows.svg);
  return { svg: above.svg + below, heightPx: above.heightPx + rows.heightPx };
}

/** From a swatch's left to its words. */
const wordsPx = swatchPx + 7;

/** Lays entries out in rows from the left, as many a row as fit; a long one is wrapped. */
export function drawLegend(entries: LegendEntry[], { widthPx, isLow }: Keyed): Block {
  const high = isLow ? rowPx.low : rowPx.full;
  let [x, y, lowest] = [0, 0, 0];
  const parts = entries.map(({ label, swatch }) => {
    const lines = wrap(label, widthPx - wordsPx, sizePx);
    const needed = wordsPx + widest(lines, sizePx);
    if (x > 0 && x + needed > widthPx) [x, y] = [0, lowest];
    const box = { x: x + 1, y: y + 2, width: swatchPx, height: swatchPx, ...swatch };
    const words = textElement(lines, { x: x + wordsPx, y: y + 12.5 });
    x += needed + gapPx;
    lowest = Math.max(lowest, y + high + (lines.length - 1) * sizePx * 1.25);
    return element("rect", box) + words;
  });
  const svg =
    parts.length === 0 ? "" : element("g", { class: "legend", "font-size": sizePx }, ...parts);
  return { svg, heightPx: parts.length === 0 ? 0 : lowest + 8 };
}

export interface StatusWords {
  locale: Locale;
  missingLabels: Partial<Record<MissingSymbol, Localised>>;
  /** What marks of the drawing are painted with beside their status, e.g. `neutral`. */
  paint: string;
}

const symbolOf = (status: ObsStatus): MissingSymbol | undefined =>
  (Object.keys(symbols) as MissingSymbol[]).find((key) => symbols[key] === status);

/** What every unusual status of a drawing looks like; `not-applicable` is said in the note. */
export function statusEntries(
  statuses: Iterable<ObsStatus>,
  id: string,
  { locale, missingLabels, paint }: StatusWords,
): LegendEntry[] {
  const present = new Set(statuses);
  return obsStatuses
    .filter((status) => present.has(status) && status !== "normal" && status !== "zero")
    .filter((status) => status !== "not-applicable")
    .map((status) => {
      const symbol = symbolOf(status);
      const label = (symbol && textIn(missingLabels[symbol], locale)) ?? words[locale].obs[status];
      const swatch = isPatterned(status)
        ? { class: "swatch", fill: patternFill(status, id) }
        : { class: markClass(status, paint) };
      return { label, swatch };
    });
}
