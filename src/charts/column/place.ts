import type { Locale } from "../../model/locale.ts";
import { valueAxis, type ValueAxis } from "../axis.ts";
import { reachesOf } from "../intervals.ts";
import type { Banded } from "../rects.ts";
import { plotPxAt } from "../upright.ts";
import type { ColumnSpec } from "./spec.ts";

/** A column with the name of its series. */
export interface PlacedColumn extends Banded {
  name: string;
  /** Index of its group. */
  group: number;
}

const widestColumnPx = 72;

/** Columns side by side in bands of equal width. */
function place(
  { groups, series, paints }: ColumnSpec,
  fromPx: number,
  toPx: number,
): PlacedColumn[] {
  const bandPx = (toPx - fromPx) / groups.length;
  const thick = Math.min(widestColumnPx, (bandPx * 0.8) / series.length);
  const gapPx = Math.min(1, thick * 0.1);
  return groups.flatMap(({ columns }, group) => {
    const centre = fromPx + (group + 0.5) * bandPx;
    // Only the columns a group has take room, so that a lone one stands in the middle.
    const left = centre - (columns.length * thick) / 2;
    return columns.map(({ series: index, mark }, position) => ({
      mark,
      paint: paints[index] ?? "",
      name: series[index]?.label ?? "",
      group,
      start: left + position * thick + gapPx,
      end: left + (position + 1) * thick - gapPx,
      value: mark.observation.value ?? 0,
    }));
  });
}

/** Height of a value, in pixels from the top of the plot. */
export type HeightOf = (value: number) => number;

export interface ColumnLayout {
  axis: ValueAxis;
  columns: PlacedColumn[];
  heightOf: HeightOf;
  /** Between the lowest and the highest value, in pixels. */
  heightPx: number;
}

/** Numbers that the axis of columns has to hold. */
export const valuesOf = (spec: ColumnSpec): number[] => [
  ...reachesOf(spec.groups.flatMap(({ columns }) => columns.map(({ mark }) => mark))),
  ...spec.references.map(({ value }) => value),
];

/** Decides where columns stand at a width, and on which axis. */
export function layout(spec: ColumnSpec, widthPx: number, locale: Locale): ColumnLayout {
  const heightPx = plotPxAt(widthPx);
  const axis = valueAxis([...valuesOf(spec), ...spec.shared], {
    locale,
    whole: spec.whole,
    heightPx,
  });
  const [bottom, top] = axis.domain;
  return {
    axis,
    heightPx,
    columns: place(spec, axis.marginLeft, widthPx),
    heightOf: (value) => ((top - value) / (top - bottom)) * heightPx,
  };
}
