import * as Plot from "@observablehq/plot";
import { wrap } from "../drawing/lines.ts";
import { textWidth, widest } from "../drawing/text.ts";
import type { ViewContext } from "../drawing/context.ts";
import { textIn } from "../model/locale.ts";
import { comparePeriods } from "../model/period.ts";
import { isShownAt } from "../stats/events.ts";
import { smallPx } from "./draw.ts";
import { spread } from "./spread.ts";

/** An event at a time, with its words in the reader's language. */
export interface TimedEvent {
  at: string;
  text: string;
}

/** The events of a view that lie on an axis of ordered periods, in order of time. */
export const eventsOf = ({ view, locale }: ViewContext, periods: readonly string[]): TimedEvent[] =>
  (view.annotations ?? [])
    .filter(({ at }) => isShownAt(at, periods))
    .map(({ at, text }) => ({ at, text: textIn(text, locale) }))
    .sort((a, b) => comparePeriods(a.at, b.at));

/** An event where it stands, in pixels from the left. */
export interface PlacedEvent {
  x: number;
  text: string;
}

/** What is written over the rule of an event: its words, or its number where they have no room. */
interface Head extends PlacedEvent {
  /** Where the text begins, ends or has its middle. */
  at: number;
  anchor: "start" | "middle" | "end";
}

export interface Events {
  heads: Head[];
  /** Room for the heads, above all else that is said of the marks. */
  roomPx: number;
  /** Words of the numbers, line by line below the names of the axis. */
  listed: string[];
}

export const linePx = 17;

/** From a rule to the words beside it, and to what else is said. */
const gapPx = 5;

/** Words beside a rule are no wider; those of several are tried so wide, and on no more lines. */
const widestPx = 240;
const tried = [240, 170, 120];
const mostLines = 3;

const numberOf = (index: number): string => String.fromCodePoint(0x2460 + index);
const numberPx = textWidth(numberOf(0), smallPx) + 3;

/** Words on either side of their rule, as far as there is room. */
const beside = ({ x, text }: PlacedEvent, widthPx: number, mostPx = widestPx): Head[] =>
  (["start", "end"] as const).map((anchor) => {
    const room = anchor === "start" ? widthPx - x - gapPx : x - gapPx;
    const lines = wrap(text, Math.max(numberPx, Math.min(room, mostPx)), smallPx);
    return { x, text: lines.join("\n"), at: anchor === "start" ? x + gapPx : x - gapPx, anchor };
  });

const linesOf = ({ text }: Head): number => text.split("\n").length;

function spanOf({ at, text, anchor }: Head): [number, number] {
  const width = widest([text], smallPx);
  return anchor === "start" ? [at, at + width] : [at - width, at];
}

/** The words of several events, of which none stands on another or on a rule; null where they have no room. */
function together(events: PlacedEvent[], widthPx: number, mostPx: number): Head[] | null {
  const placed: Head[] = [];
  for (const event of events) {
    const isFree = (head: Head) => {
      const [left, right] = spanOf(head);
      return (
        left >= 0 &&
        right <= widthPx &&
        linesOf(head) <= mostLines &&
        events.every(({ x }) => x === event.x || x + gapPx <= left || x - gapPx >= right) &&
        placed.every((other) => {
          const [from, to] = spanOf(other);
          return to + gapPx <= left || from - gapPx >= right;
        })
      );
    };
    const found = beside(event, widthPx, mostPx).find(isFree);
    if (!found) return null;
    placed.push(found);
  }
  return placed;
}

/** The only event has its words on the side that takes fewer lines. */
const alone = (event: PlacedEvent, widthPx: number): Head[] =>
  beside(event, widthPx)
    .toSorted((a, b) => linesOf(a) - linesOf(b))
    .slice(0, 1);

/** Decides what is written over the rules of events, which stand in their order. */
export function eventsIn(events: PlacedEvent[], widthPx: number): Events {
  const heads =
    events.length === 1
      ? events.flatMap((event) => alone(event, widthPx))
      : tried.map((mostPx) => together(events, widthPx, mostPx)).find((each) => each !== null);
  if (heads) {
    const lines = Math.max(0, ...heads.map(linesOf));
    return { heads, roomPx: lines === 0 ? 0 : lines * linePx + 4, listed: [] };
  }
  const sizes = events.map(() => numberPx);
  const places = spread(
    events.map(({ x }) => x),
    sizes,
    [0, widthPx],
  );
  return {
    heads: events.map(({ x }, index) => {
      return { x, at: places[index] ?? x, text: numberOf(index), anchor: "middle" };
    }),
    roomPx: linePx + 8,
    listed: events.flatMap(({ text }, index) =>
      wrap(`${numberOf(index)} ${text}`, widthPx, smallPx),
    ),
  };
}

interface Frame {
  /** Where the heads begin, and where the rules end; in pixels from the top. */
  top: number;
  bottom: number;
}

/** A rule from each head down to the axis, which leaves its number where that had to move. */
export function eventRules({ heads, roomPx }: Events, { top, bottom }: Frame): Plot.Markish {
  if (heads.length === 0) return null;
  return (...drawn) => {
    const { document } = drawn[4];
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("class", "event");
    const parts = heads.map(({ x, at, anchor }) =>
      anchor === "middle"
        ? `M${at},${top + linePx}L${x},${top + roomPx}V${bottom}`
        : `M${x},${top}V${bottom}`,
    );
    line.setAttribute("d", parts.join(""));
    return line;
  };
}

/** The heads of events; `top` is in pixels from the highest value. */
export const eventHeads = ({ heads }: Events, top: number): Plot.Markish[] =>
  (["start", "middle", "end"] as const).map((anchor) =>
    Plot.text(
      heads.filter((head) => head.anchor === anchor),
      {
        x: "at",
        text: "text",
        frameAnchor: "top",
        lineAnchor: "top",
        textAnchor: anchor,
        dy: top + 2,
        lineHeight: linePx / smallPx,
        fontSize: smallPx,
        className: "told",
      },
    ),
  );
