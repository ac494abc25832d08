import type { Mark } from "../../drawing/mark.ts";
import type { Stack, StackSpec } from "./spec.ts";

/** A part with its place: across in pixels, upwards in the values that it lies between. */
export interface Layer {
  series: number;
  mark: Mark;
  paint: string;
  start: number;
  end: number;
  from: number;
  to: number;
}

/** A stack with its place, in pixels from the left. */
export interface PlacedStack {
  stack: Stack;
  x: number;
  layers: Layer[];
  /** The sum of what is known. */
  top: number;
}

const widestBarPx = 56;

/** Width of the marks of areas: lines at the dates for which there are figures. */
const stickPx = 5;

/** Height of the patterned place of a part without a figure, above what is known. */
export const gapPx = 14;

function layersOf({ parts }: Stack, paints: string[], [start, end]: [number, number]): Layer[] {
  let to = 0;
  return parts.map(({ series, mark }) => {
    const from = to;
    to += mark.observation.value ?? 0;
    return { series, mark, paint: paints[series] ?? "", start, end, from, to };
  });
}

/** Bars stand in bands of equal width, areas at their true distances in time. */
export function place(
  { stacks, form, paints }: StackSpec,
  [left, right]: [number, number],
): PlacedStack[] {
  const bandPx = (right - left) / stacks.length;
  const days = stacks.map(({ day }) => day);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const xOf = (day: number, index: number) =>
    form === "bars" || first === last
      ? left + (index + 0.5) * bandPx
      : left + stickPx / 2 + ((day - first) / (last - first)) * (right - left - stickPx);
  const thickPx = form === "bars" ? Math.min(widestBarPx, bandPx * 0.78) : stickPx;
  return stacks.map((stack, index) => {
    const x = xOf(stack.day, index);
    const layers = layersOf(stack, paints, [x - thickPx / 2, x + thickPx / 2]);
    return { stack, x, layers, top: layers.at(-1)?.to ?? 0 };
  });
}
