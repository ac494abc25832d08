import { widest, wrap } from "../drawing/text.ts";
import { labelPx } from "./draw.ts";

export interface AxisName {
  x: number;
  text: string;
}

/** Names below an axis, wrapped to `linePx`: from the last one back, each that has room. */
export function fittingNames(
  names: AxisName[],
  { widthPx, linePx }: { widthPx: number; linePx: number },
): AxisName[] {
  let free = Infinity;
  return names.toReversed().flatMap((name) => {
    const text = wrap(name.text, linePx, labelPx).join("\n");
    const half = widest([text], labelPx) / 2;
    const x = Math.min(Math.max(name.x, half), widthPx - half);
    if (x + half > free) return [];
    free = x - half - 4;
    return [{ x, text }];
  });
}
