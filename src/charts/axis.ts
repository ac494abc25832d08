import * as Plot from "@observablehq/plot";
import { ticks } from "d3-array";
import { formatTick } from "../locales/format.ts";
import type { Locale } from "../model/locale.ts";
import { widest } from "../drawing/text.ts";

const tickPx = 12;

export interface ValueAxis {
  domain: [number, number];
  /** Room for the tick labels, in pixels. */
  marginLeft: number;
  marks: Plot.Markish[];
}

/** A value axis from zero with a few round ticks and hairlines. */
export function valueAxis(values: number[], locale: Locale): ValueAxis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values) || 1;
  const at = ticks(low, high, 4);
  const labels = at.map((value) => formatTick(value, locale));
  const top = Math.max(high, at.at(-1) ?? high);
  return {
    domain: [Math.min(low, at[0] ?? low), top],
    marginLeft: widest(labels, tickPx) + 8,
    marks: [
      Plot.ruleY(at, { className: "grid" }),
      Plot.text(at, {
        frameAnchor: "left",
        textAnchor: "end",
        dx: -6,
        y: (value: number) => value,
        text: (value: number) => formatTick(value, locale),
        fontSize: tickPx,
        className: "axis",
      }),
    ],
  };
}
