import * as Plot from "@observablehq/plot";
import { say, words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import type { Block } from "../drawing/legend.ts";
import { wrap } from "../drawing/lines.ts";
import { plotPx, type ValueAxis } from "./axis.ts";
import { breakMarks, breakRoomPx } from "./breaks.ts";
import { labelPx, plotMarks, smallPx } from "./draw.ts";
import { eventHeads, eventRules, eventsIn, linePx, type PlacedEvent } from "./events.ts";

/** A drawing narrower than this is one of several. */
const narrowPx = 320;

/** And a facet among large letters. */
const narrowestPx = 128;

/** Height between the lowest and the highest value of a drawing so wide, in pixels. */
export function plotPxAt(widthPx: number): number {
  if (widthPx < narrowestPx) return 46;
  return widthPx < narrowPx ? 120 : plotPx;
}

/** From the lowest value down to the names below it, in pixels. */
export const belowPx = 8;

/** Room for labels between marks below zero and the names, in pixels. */
export const belowZeroPx = 18;

interface Upright {
  widthPx: number;
  locale: Locale;
  axis: ValueAxis;
  /** Where dashed rules stand, in pixels from the left. */
  breaks: number[];
  /** What happened, from left to right. */
  events?: PlacedEvent[];
  /** What stands below the marks. */
  names: { x: number; text: string }[];
  marks: Plot.Markish[];
  /** Room above the highest value, for labels; in pixels. */
  roomPx?: number;
  /** What a reader has to know of the drawing; without it, that an axis starts above zero. */
  notice?: string | null;
  /** Between the lowest and the highest value, where that is not what it is elsewhere. */
  heightPx?: number;
}

/** Height of a line of what a reader has to know. */
const noticePx = 18;

/** What is said over the axis, in as many lines as it takes. */
function noticeOf({ axis, notice, widthPx, locale }: Upright): string[] {
  const start = axis.startsAt;
  const said = axis.isLog
    ? words[locale].legend.log
    : start === null
      ? notice
      : say(words[locale].legend.axisFrom, { value: start });
  return said ? wrap(said, widthPx, smallPx) : [];
}

/** Draws marks over a value axis; their other dimension is in pixels already. */
export function drawUpright(parts: Upright): Block {
  const { widthPx, locale, axis, breaks, names, marks, roomPx = 22 } = parts;
  const notice = noticeOf(parts);
  const lines = Math.max(1, ...names.map(({ text }) => text.split("\n").length));
  const breakPx = breaks.length > 0 ? breakRoomPx : 0;
  const events = eventsIn(parts.events ?? [], widthPx);
  const headPx = roomPx + breakPx + events.roomPx;
  const marginTop = headPx + (notice.length > 0 ? notice.length * noticePx + 2 : 0);
  const labelRoom = axis.domain[0] < 0 ? belowZeroPx : 0;
  const namesPx = lines * labelPx * 1.2 + 10 + labelRoom;
  const marginBottom = namesPx + events.listed.length * linePx;
  const bottom = marginTop + (parts.heightPx ?? plotPxAt(widthPx));
  const heightPx = bottom + marginBottom;
  const below = {
    frameAnchor: "bottom",
    lineAnchor: "top",
    dy: belowPx + labelRoom,
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
      Plot.text(notice.slice(0, 1), {
        frameAnchor: "top-left",
        dx: -axis.marginLeft,
        dy: 3 - marginTop,
        lineAnchor: "top",
        text: () => notice.join("\n"),
        lineHeight: noticePx / smallPx,
        fontSize: smallPx,
        className: "axis starts",
      }),
      breakMarks(breaks, { widthPx, marginTop: roomPx + breakPx, locale }),
      eventRules(events, { top: marginTop - headPx, bottom }),
      axis.startsAt === null && !axis.isLog ? Plot.ruleY([0], { className: "baseline" }) : null,
      marks,
      eventHeads(events, -headPx),
      Plot.text(events.listed.slice(0, 1), {
        frameAnchor: "bottom-left",
        dx: -axis.marginLeft,
        dy: namesPx,
        lineAnchor: "top",
        text: () => events.listed.join("\n"),
        lineHeight: linePx / smallPx,
        fontSize: smallPx,
        className: "told",
      }),
      Plot.text(names, { x: "x", text: "text", ...below }),
    ],
  });
  return { svg, heightPx };
}
