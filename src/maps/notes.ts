import { finePx, type Canvas } from "../drawing/frame.ts";
import type { Block } from "../drawing/legend.ts";
import { textElement } from "../drawing/svg.ts";
import { wrap, wrapParagraph } from "../drawing/lines.ts";
import { sayCount } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import { isolated } from "../locales/isolated.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { textIn, type Locale } from "../model/locale.ts";
import { notePx } from "./label.ts";
import { numberedList, type Numbered } from "../drawing/numbered.ts";

/** What stands on every map: whose boundaries they are, and by what right they are shown; nothing where a site has none. */
export function mapNotes({ site, boundaries }: Catalogue, locale: Locale): string[] {
  const { map } = site;
  if (boundaries.features.length === 0) return [];
  const { attribution } = boundaries.metadata;
  const right = "approvalNumber" in map ? map.approvalNumber : textIn(map.exemption, locale);
  return [right, say(words[locale].map.boundaries, { attribution })];
}

/** Kept clear above a list of numbers. */
const gapPx = 8;

/** Lines of labels below a map, at most. */
const mostLines = 3;

/** Labels in lines, as many as have room, and how many are left. */
function unsaidLines(labels: readonly string[], widthPx: number, locale: Locale): string[] {
  const linesOf = (count: number) => {
    const listed = labels.slice(0, count).map(isolated).join(words[locale].separator.list);
    return wrap(listed, widthPx, notePx);
  };
  const over = labels.findIndex((_, index) => linesOf(index + 1).length > mostLines);
  const count = over === -1 ? labels.length : over;
  const more = sayCount(words[locale].legend.folded, { count: labels.length - count }, locale);
  return [...linesOf(count), ...(count < labels.length ? wrap(more, widthPx, notePx) : [])];
}

function set(lines: string[], sizePx: number, topPx: number): Block {
  if (lines.length === 0) return { svg: "", heightPx: 0 };
  const svg = textElement(lines, {
    class: "axis",
    x: 0,
    y: topPx + 3 + sizePx,
    "font-size": sizePx,
    "text-anchor": "start",
  });
  return { svg, heightPx: lines.length * sizePx * 1.25 };
}

interface Below {
  notes: readonly string[];
  /** Labels whose numbers stand on the map. */
  numbered?: readonly Numbered[];
  /** Labels that have no room on the map: among large letters they stand below it. */
  unsaid: readonly string[];
  locale: Locale;
}

/** What stands below a map that is so high. */
export function below(
  { notes, numbered = [], unsaid, locale }: Below,
  { widthPx, isLow }: Canvas,
  mapPx: number,
): Block {
  const sizePx = isLow ? finePx : notePx;
  const list = numberedList(numbered, widthPx, mapPx + gapPx);
  const listPx = list.heightPx === 0 ? 0 : gapPx + list.heightPx;
  const told = set(isLow ? unsaidLines(unsaid, widthPx, locale) : [], notePx, mapPx + listPx);
  const lines = notes.flatMap((note) => wrapParagraph(note, widthPx, sizePx));
  const noted = set(lines, sizePx, mapPx + listPx + told.heightPx);
  return {
    svg: list.svg + told.svg + noted.svg,
    heightPx: 10 + listPx + told.heightPx + noted.heightPx,
  };
}
