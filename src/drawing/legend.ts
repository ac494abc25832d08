import { words } from "../locales/index.ts";
import type { Locale, Localised } from "../model/locale.ts";
import type { MissingSymbol, ObsStatus } from "../model/observation.ts";
import { obsStatuses, symbols } from "../model/observation.ts";
import { isPatterned, markClass, patternFill } from "./paint.ts";
import { element, textElement } from "./svg.ts";
import { textWidth } from "./text.ts";

export interface LegendEntry {
  label: string;
  /** Attributes of the swatch: what a mark of this kind looks like. */
  swatch: Record<string, string>;
}

const sizePx = 13;
const swatchPx = 12;
const rowPx = 22;
const gapPx = 16;

export interface Block {
  svg: string;
  heightPx: number;
}

/** Lays entries out in rows from the left, as many a row as fit. */
export function drawLegend(entries: LegendEntry[], widthPx: number): Block {
  let [x, y] = [0, 0];
  const parts = entries.map(({ label, swatch }) => {
    const needed = swatchPx + 5 + textWidth(label, sizePx);
    if (x > 0 && x + needed > widthPx) [x, y] = [0, y + rowPx];
    const box = { x, y: y + 2, width: swatchPx, height: swatchPx, ...swatch };
    const words = textElement([label], { x: x + swatchPx + 5, y: y + 12.5 });
    x += needed + gapPx;
    return element("rect", box) + words;
  });
  const svg =
    parts.length === 0 ? "" : element("g", { class: "legend", "font-size": sizePx }, ...parts);
  return { svg, heightPx: parts.length === 0 ? 0 : y + rowPx + 8 };
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
      const label = (symbol && missingLabels[symbol]?.[locale]) ?? words[locale].obs[status];
      const swatch = isPatterned(status)
        ? { class: "swatch", fill: patternFill(status, id) }
        : { class: markClass(status, paint) };
      return { label, swatch };
    });
}
