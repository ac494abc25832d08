import type { ViewContext } from "../drawing/context.ts";
import type { ViewOf } from "../model/view.ts";
import { classed, classedLook, classScale, type Classed } from "../drawing/classed.ts";
import type { Scale } from "../drawing/legend.ts";
import { hintsOf, type Mark } from "../drawing/mark.ts";
import { isPatterned, patternFill } from "../drawing/paint.ts";
import { element, round, textElement } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text.ts";
import { say, words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import { smallPx } from "./draw.ts";
import type { Told } from "./told.ts";

/** A mark with the place of its cell, in pixels. */
export interface Cell {
  mark: Mark;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** More cells than these cannot be asked one by one: the table has them all. */
const mostAsked = 750;

/** Between two cells. */
const apartPx = (width: number): number => (width > 8 ? 1 : 0.5);

const lookOf = (mark: Mark, { shadeOf }: Classed): string => {
  const { value } = mark.observation;
  return classedLook(mark, "cell", value === null ? null : shadeOf(value));
};

function askedCell({ mark, x, y, width, height }: Cell, shades: Classed, id: string): string {
  const { status, value } = mark.observation;
  const place = { x, y, width: width - apartPx(width), height: height - apartPx(width) };
  const records = mark.records.join(" ");
  if (isPatterned(status))
    return element("rect", {
      class: "swatch",
      fill: patternFill(status, id),
      "data-record": records,
      ...place,
      ...hintsOf(mark),
    });
  if (value === null) return "";
  return element("rect", {
    class: lookOf(mark, shades),
    "data-row": records,
    "data-obs": status,
    ...place,
    ...hintsOf(mark),
  });
}

/** All cells of a look as one path. */
function manyCells(cells: readonly Cell[], shades: Classed, id: string): string[] {
  const seen = cells.filter(({ mark }) => mark.observation.status !== "not-applicable");
  const paths = Map.groupBy(seen, ({ mark }) => {
    const { status } = mark.observation;
    return isPatterned(status) ? status : lookOf(mark, shades);
  });
  return [...paths].map(([look, own]) => {
    const d = own
      .map(({ x, y, width, height }) => {
        const [w, h] = [width, height].map((px) => round(px - apartPx(width)));
        return `M${round(x)} ${round(y)}h${w}v${h}h-${w}z`;
      })
      .join("");
    return isPatterned(look as Mark["observation"]["status"])
      ? element("path", { class: "swatch", fill: patternFill(look as "missing", id), d })
      : element("path", { class: look, d });
  });
}

const isPlain = ({ mark }: Cell): boolean =>
  mark.observation.status === "normal" || mark.observation.status === "zero";

const hasRoom = ({ mark, width, height }: Cell): boolean =>
  height >= smallPx + 4 && textWidth(mark.label, smallPx) <= width - 4;

/** The cells that say their numbers: those with room, where all usual ones have it. */
const numbered = (cells: readonly Cell[]): Cell[] =>
  cells.every((cell) => !isPlain(cell) || hasRoom(cell))
    ? cells.filter((cell) => cell.mark.observation.value !== null && hasRoom(cell))
    : [];

/** Draws cells by class, hatched without a figure, with their numbers where all have room. */
export function drawCells(cells: readonly Cell[], shades: Classed, id: string): string {
  const drawn =
    cells.length > mostAsked
      ? manyCells(cells, shades, id)
      : cells.map((cell) => askedCell(cell, shades, id));
  const numbers = numbered(cells).map(({ mark, x, y, width, height }) =>
    textElement([mark.label], {
      class: `inside ${shades.shadeOf(mark.observation.value ?? 0) ?? "plain"}`,
      x: x + width / 2,
      y: y + height / 2 + smallPx * 0.35,
      "font-size": smallPx,
      "text-anchor": "middle",
    }),
  );
  return element("g", { class: "cells" }, ...drawn, ...numbers);
}

/** So few figures are told in words because they are unusual. */
const fewUnusual = 6;

/** The unusual figures of cells that have no room for numbers. */
export function unsaid(
  cells: readonly Cell[],
  nameOf: (mark: Mark) => string,
  locale: Locale,
): Told[] {
  const said = new Set(numbered(cells));
  const silent = cells.filter(
    (cell) => cell.mark.observation.value !== null && !isPlain(cell) && !said.has(cell),
  );
  if (silent.length > fewUnusual) return [];
  return silent.map(({ mark }) => {
    const parts = { name: nameOf(mark), text: mark.label };
    return { mark, text: say(words[locale].describe.of, parts) };
  });
}

/** Classes of cells, and their legend. */
export function shadesOf(
  context: ViewContext<ViewOf<"heatmap" | "calendar">>,
  marks: readonly Mark[],
  unit: string,
): { shades: Classed; scale: Scale | null } {
  const { locale } = context;
  const shades = classed(context, marks);
  return { shades, scale: classScale(shades, { base: "cell", unit, locale }) };
}
