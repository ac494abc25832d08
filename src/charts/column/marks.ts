import type { Canvas } from "../../drawing/frame.ts";
import type { Block } from "../../drawing/legend.ts";
import { covered, boxAt, freest, type Box } from "../../drawing/room.ts";
import type { Locale } from "../../model/locale.ts";
import { drawUpright, plotPx, valueAxis, type ValueAxis } from "../axis.ts";
import type { ColumnSpec } from "./spec.ts";
import { labelMarks, sizeOf, type Label, type Said } from "../end-labels.ts";
import { fittingNames, type AxisName } from "../names.ts";
import { hasFigure, isPlain, middle, rects, type Banded } from "../rects.ts";

/** A column with the name of its series. */
interface Column extends Banded {
  name: string;
  /** Index of its group. */
  group: number;
}

const widestColumnPx = 72;

/** Columns side by side in bands of equal width. */
function place({ groups, series }: ColumnSpec, fromPx: number, toPx: number): Column[] {
  const bandPx = (toPx - fromPx) / groups.length;
  const thick = Math.min(widestColumnPx, (bandPx * 0.8) / series.length);
  return groups.flatMap(({ columns }, group) => {
    const centre = fromPx + (group + 0.5) * bandPx;
    // Only the columns a group has take room, so that a lone one stands in the middle.
    const left = centre - (columns.length * thick) / 2;
    return columns.map(({ series: index, mark }, position) => ({
      mark,
      paint: `series-${index}`,
      name: series[index]?.label ?? "",
      group,
      start: left + position * thick + 1,
      end: left + (position + 1) * thick - 1,
      value: mark.observation.value ?? 0,
    }));
  });
}

/** Height of a value, in pixels from the top of the plot. */
type HeightOf = (value: number) => number;

interface Layout {
  axis: ValueAxis;
  columns: Column[];
  heightOf: HeightOf;
}

function columnBox({ start, end, value }: Column, heightOf: HeightOf): Box {
  const [top = 0, bottom = 0] = [heightOf(value), heightOf(0)].sort((a, b) => a - b);
  return { left: start, right: end, top, bottom };
}

/** How far inside its column a label that is wider may begin or end. */
const nudgePx = 6;

/** Where a label may stand over its column: in the middle, or with its beginning or end. */
function over(column: Column, said: Pick<Said, "text" | "named">, heightOf: HeightOf): Label[] {
  const { paint, start, end, value } = column;
  const point = { x: middle(column), y: heightOf(value), paint };
  const label = { ...said, point };
  const size = sizeOf(label);
  const y = point.y + (value < 0 ? 1 : -1) * (size[1] / 2 + 3);
  return (
    [
      [point.x, "middle", 0],
      [start, "start", 1],
      [end, "end", -1],
      [end - nudgePx, "end", -1],
      [start + nudgePx, "start", 1],
    ] as const
  ).map(([x, anchor, across]) => ({
    ...label,
    x,
    y,
    anchor,
    box: boxAt([x, y], size, [across, 0]),
  }));
}

/** The labels of one group that name all series over their columns; null where one has no room. */
function namesOver(
  spec: ColumnSpec,
  { columns, heightOf }: Layout,
  widthPx: number,
): Label[] | null {
  if (spec.series.length < 2) return null;
  const boxes = columns.map((column) => columnBox(column, heightOf));
  const labelsOf = (group: Column[]) =>
    group.flatMap((column) => {
      const text = `${column.name}\n${column.mark.label}`;
      const places = over(column, { text, named: true }, heightOf);
      const whole = places.filter(({ box }) => box.left >= 0 && box.right <= widthPx);
      return freest(whole, { boxes }) ?? [];
    });
  const groups = [...Map.groupBy(columns, ({ group }) => group).values()];
  const named = groups
    .filter((group) => group.length === spec.series.length && group.every(isPlain))
    .map(labelsOf)
    .filter(
      (labels) =>
        labels.length === spec.series.length &&
        labels.every(({ box }, index) => {
          const others = labels.filter((_, other) => other !== index).map((each) => each.box);
          return covered(box, { boxes: [...boxes, ...others] }) === 0;
        }),
    );
  return named.at(-1) ?? null;
}

/** Labels of columns: of all that say more than the axis, and of others as there is room. */
function labelled(spec: ColumnSpec, placed: Layout, widthPx: number): Label[] {
  const { columns, heightOf } = placed;
  const boxes = columns.map((column) => columnBox(column, heightOf));
  const names = namesOver(spec, placed, widthPx) ?? [];
  const isNamed = (column: Column) => names.some(({ point }) => point.x === middle(column));
  const shown = [...names];
  const candidates = columns
    .filter((column) => hasFigure(column) && !isNamed(column))
    .reverse() // of years the newest first
    .sort((a, b) => Number(isPlain(a)) - Number(isPlain(b)));
  for (const column of candidates) {
    const obstacles = { boxes: [...boxes, ...shown.map(({ box }) => box)] };
    const places = over(column, { text: column.mark.label, named: false }, heightOf);
    const whole = places.filter(({ box }) => box.right <= widthPx);
    const best = freest(whole.length > 0 ? whole : places, obstacles);
    if (best && (!isPlain(column) || covered(best.box, obstacles) === 0)) shown.push(best);
  }
  return shown;
}

function layout(spec: ColumnSpec, widthPx: number, locale: Locale): Layout {
  const values = spec.groups.flatMap(({ columns }) =>
    columns.map(({ mark }) => mark.observation.value ?? 0),
  );
  const axis = valueAxis(values, locale);
  const [bottom, top] = axis.domain;
  return {
    axis,
    columns: place(spec, axis.marginLeft, widthPx),
    heightOf: (value) => ((top - value) / (top - bottom)) * plotPx,
  };
}

/** Whether the columns say themselves which series they are of, so that no legend has to. */
export function namesColumns(spec: ColumnSpec, widthPx: number, locale: Locale): boolean {
  return namesOver(spec, layout(spec, widthPx, locale), widthPx) !== null;
}

/** No line of a name is narrower than this; where bands are, only some are named. */
const narrowestPx = 44;

/** Names below the bands, wrapped to their width. */
function bandNames({ groups }: ColumnSpec, fromPx: number, widthPx: number): AxisName[] {
  const bandPx = (widthPx - fromPx) / groups.length;
  const names = groups.map(({ short }, index) => ({
    x: fromPx + (index + 0.5) * bandPx,
    text: short,
  }));
  return fittingNames(names, { widthPx, linePx: Math.max(bandPx - 4, narrowestPx) });
}

/** Draws upright columns from zero on a light value axis. */
export function drawColumn(spec: ColumnSpec, { id, widthPx }: Canvas, locale: Locale): Block {
  const placed = layout(spec, widthPx, locale);
  const { axis, columns } = placed;
  const [bottom, top] = axis.domain;
  const bandPx = (widthPx - axis.marginLeft) / spec.groups.length;
  const breaks = spec.groups.flatMap(({ value }, index) =>
    spec.breaks.includes(value) ? [axis.marginLeft + index * bandPx] : [],
  );
  const labels = labelled(spec, placed, widthPx);
  return drawUpright({
    widthPx,
    locale,
    axis,
    breaks,
    roomPx: Math.max(22, 6 - Math.min(0, ...labels.map(({ box }) => Math.floor(box.top)))),
    names: bandNames(spec, axis.marginLeft, widthPx),
    marks: [
      rects(columns, id, "top"),
      labelMarks(labels, (y) => top - (y / plotPx) * (top - bottom)),
    ],
  });
}
