import * as Plot from "@observablehq/plot";
import { ticks } from "d3-array";
import { formatTick } from "../locales/format.ts";
import type { Locale } from "../model/locale.ts";
import type { Block } from "../drawing/legend.ts";
import { widest } from "../drawing/text.ts";
import { breakMarks, breakRoomPx } from "./breaks.ts";
import { labelPx, plotMarks, smallPx } from "./draw.ts";

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
    marginLeft: widest(labels, smallPx) + 8,
    marks: [
      Plot.ruleY(at, { className: "grid" }),
      Plot.text(at, {
        frameAnchor: "left",
        textAnchor: "end",
        dx: -6,
        y: (value: number) => value,
        text: (value: number) => formatTick(value, locale),
        fontSize: smallPx,
        className: "axis",
      }),
    ],
  };
}

/** Height between the lowest and the highest value, in pixels. */
export const plotPx = 230;

interface Upright {
  widthPx: number;
  locale: Locale;
  axis: ValueAxis;
  /** Where dashed rules stand, in pixels from the left. */
  breaks: number[];
  /** What stands below the marks. */
  names: { x: number; text: string }[];
  marks: Plot.Markish[];
  /** Room above the highest value, for labels; in pixels. */
  roomPx?: number;
}

/** Draws marks over a value axis; their other dimension is in pixels already. */
export function drawUpright(parts: Upright): Block {
  const { widthPx, locale, axis, breaks, names, marks, roomPx = 22 } = parts;
  const lines = Math.max(1, ...names.map(({ text }) => text.split("\n").length));
  const marginTop = roomPx + (breaks.length > 0 ? breakRoomPx : 0);
  // Labels of columns below zero stand between them and the names.
  const labelRoom = axis.domain[0] < 0 ? 18 : 0;
  const marginBottom = lines * labelPx * 1.2 + 10 + labelRoom;
  const heightPx = marginTop + plotPx + marginBottom;
  const below = {
    frameAnchor: "bottom",
    lineAnchor: "top",
    dy: 8 + labelRoom,
    fontSize: labelPx,
  } as const;
  const svg = plotMarks({
    width: widthPx,
    height: heightPx,
    marginTop,
    marginBottom,
    marginLeft: axis.marginLeft,
    marginRight: 0,
    x: { type: "identity", axis: null },
    y: { domain: axis.domain, axis: null },
    marks: [
      axis.marks,
      breakMarks(breaks, { widthPx, marginTop, locale }),
      Plot.ruleY([0], { className: "baseline" }),
      marks,
      Plot.text(names, { x: "x", text: "text", ...below }),
    ],
  });
  return { svg, heightPx };
}
