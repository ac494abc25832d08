import type { Canvas } from "../../drawing/frame.ts";
import { calledAt } from "../../drawing/series.ts";
import { wrap } from "../../drawing/lines.ts";
import { widest } from "../../drawing/text.ts";
import type { Locale } from "../../model/locale.ts";
import { breakRoomPx, breakWords, type BreakWord } from "../breaks.ts";
import type { Cell } from "../cells.ts";
import { labelPx } from "../draw.ts";
import { foldWords } from "../fold.ts";
import { fittingNames, periodNames, type AxisName } from "../names.ts";
import { belowNamePx, nameHeightPx, rowNames } from "../row-names.ts";
import type { HeatmapSpec } from "./spec.ts";

/** A row's name, or what is said of rows that are left out. */
interface Name {
  lines: string[];
  /** The middle of its height. */
  y: number;
}

export interface HeatmapLayout {
  cells: Cell[];
  names: Name[];
  /** Whether names stand above their rows. */
  above: boolean;
  /** Where cells begin. */
  left: number;
  /** Below each band of columns. */
  columns: (AxisName & { y: number })[];
  fold: Name[];
  /** Where what is counted changes: rules between columns, each with its word above them. */
  breaks: { x: number; top: number; bottom: number; word: BreakWord | null }[];
  heightPx: number;
}

/** Narrower columns cannot be told apart: then they stand in bands below each other. */
const leastPx = 7;
const widestPx = 96;

const rowPx = { least: 18, low: 22, high: 28 };

/** Between two bands. */
const bandPx = 14;

const leading = 1.2;

/** The columns of each band, and how wide one is: in one band where they can be told apart. */
function bandsOf(count: number, roomPx: number) {
  const most = Math.max(1, Math.floor(roomPx / leastPx));
  const each = Math.ceil(count / Math.ceil(count / most));
  const bands = Array.from({ length: Math.ceil(count / each) }, (_, band) => ({
    from: band * each,
    to: Math.min(count, (band + 1) * each),
  }));
  return { bands, stepPx: Math.min(widestPx, roomPx / each) };
}

/** The columns of a band at which what is counted changes; the first of all has none before it. */
const breaksIn = ({ columns, breaks }: HeatmapSpec, { from, to }: { from: number; to: number }) =>
  columns.flatMap(({ value }, column) =>
    column > 0 && column >= from && column < to && breaks.includes(value) ? [column] : [],
  );

function columnNames(
  { columns, timed, calendar }: HeatmapSpec,
  xs: { index: number; x: number }[],
  { widthPx, stepPx, locale }: { widthPx: number; stepPx: number; locale: Locale },
): AxisName[] {
  const names = xs.map(({ index, x }) => {
    const { value = "", label = "", short = "" } = columns[index] ?? {};
    return { x, text: timed ? short : label, period: value };
  });
  if (timed) return periodNames(names, { widthPx, locale, calendar, runsOn: false });
  return fittingNames(names, { widthPx, linePx: Math.max(40, stepPx - 4) });
}

const blank = (): Omit<HeatmapLayout, "above" | "left"> => ({
  cells: [],
  names: [],
  columns: [],
  fold: [],
  breaks: [],
  heightPx: 0,
});

/** Decides where cells and names stand at a width. */
export function layout(
  spec: HeatmapSpec,
  { widthPx, isLow }: Pick<Canvas, "widthPx" | "isLow">,
  locale: Locale,
): HeatmapLayout {
  const { rows, behind, left: leftOut } = isLow ? spec.fewest : spec.drawn;
  const labels = rows.map((row) => calledAt({ isLow }, row));
  const { above, linePx } = rowNames(labels, widthPx);
  const wrapped = labels.map((label) => wrap(label, linePx, labelPx));
  const left = above ? 0 : widest(wrapped.flat(), labelPx) + 10;
  const said = foldWords(leftOut, { widthPx: above ? widthPx : widthPx - left, locale });
  const { bands, stepPx } = bandsOf(spec.columns.length, widthPx - left);
  const cellPx = isLow ? rowPx.least : stepPx >= 30 ? rowPx.high : rowPx.low;
  const placed = { ...blank(), above, left };
  let y = 0;
  for (const { from, to } of bands) {
    const xs = breaksIn(spec, { from, to }).map((column) => left + (column - from) * stepPx);
    const words = breakWords(xs, { widthPx, locale });
    const bandTop = y;
    if (xs.length > 0) y += breakRoomPx;
    rows.forEach(({ marks }, row) => {
      const lines = wrapped[row] ?? [];
      const namePx = nameHeightPx(lines);
      const heightPx = above ? namePx + belowNamePx + cellPx : Math.max(cellPx, namePx + 2);
      placed.names.push({ lines, y: y + (above ? namePx : heightPx) / 2 });
      const top = above ? y + namePx + belowNamePx : y;
      for (const { series, mark } of marks)
        if (series >= from && series < to)
          placed.cells.push({
            mark,
            x: left + (series - from) * stepPx,
            y: top,
            width: stepPx,
            height: above ? cellPx : heightPx,
          });
      y += heightPx + (above ? 4 : 0);
      if (row === behind && leftOut > 0) {
        placed.fold.push({ lines: said.text.split("\n"), y: y + said.heightPx / 2 });
        y += said.heightPx;
      }
    });
    for (const x of xs) {
      const word = words.find((each) => Math.abs(each.x - x) <= 5) ?? null;
      placed.breaks.push({ x, top: bandTop, bottom: y, word });
    }
    const middles = Array.from({ length: to - from }, (_, index) => ({
      index: from + index,
      x: left + (index + 0.5) * stepPx,
    }));
    const names = columnNames(spec, middles, { widthPx, stepPx, locale });
    placed.columns.push(...names.map((name) => ({ ...name, y: y + 6 })));
    const lines = Math.max(0, ...names.map(({ text }) => text.split("\n").length));
    y += 6 + lines * labelPx * leading + bandPx;
  }
  return { ...placed, heightPx: y - bandPx + 6 };
}
