import * as Plot from "@observablehq/plot";
import { boxAt, type Box } from "../drawing/room.ts";
import { widest } from "../drawing/text.ts";
import { attributed, valuePx } from "./draw.ts";
import { spread } from "./spread.ts";

/** What a label stands beside, in pixels from the left and from the top of the plot. */
export interface Anchor {
  x: number;
  y: number;
  paint: string;
}

/** What is said beside a point, on one or more lines. */
export interface Said<P extends Anchor = Anchor> {
  point: P;
  text: string;
  /** Whether its series is named: then it is bold, and in its paint. */
  named: boolean;
}

/** A label with the place of its text. */
export interface Label extends Said {
  anchor: "start" | "middle" | "end";
  /** Where the text begins, ends or has its middle, and the middle of its height. */
  x: number;
  y: number;
  box: Box;
  /** Whether a line leads to it. */
  led?: boolean;
}

/** From point to label. */
export const gapPx = 8;

const leading = 1.2;

export const sizeOf = ({ text, named }: Said): [number, number] => [
  widest([text], valuePx, named ? "bold" : "plain"),
  text.split("\n").length * valuePx * leading,
];

export const widestOf = (labels: Said[]): number =>
  Math.max(0, ...labels.map((label) => sizeOf(label)[0]));

/** The top and the bottom of the room for labels. */
export type Sides = readonly [top: number, bottom: number];

export const heightOf = (labels: Said[]): number =>
  labels.reduce((sum, label) => sum + sizeOf(label)[1], 0);

/** Labels on one side of all points, as little moved as it takes for them not to touch. */
function aside(labels: Said[], [side, leadPx]: [-1 | 1, number], sides: Sides): Label[] {
  const moved = spread(
    labels.map(({ point }) => point.y),
    labels.map((label) => sizeOf(label)[1]),
    sides,
  );
  const outermost = Math.max(...labels.map(({ point }) => side * point.x)) * side;
  return labels.map((label, index) => {
    const { point } = label;
    const [x, y] = [outermost + side * (gapPx + leadPx), moved[index] ?? point.y];
    const box = boxAt([x, y], sizeOf(label), [side, 0]);
    return { ...label, anchor: side > 0 ? "start" : "end", x, y, box, led: leadPx > 0 };
  });
}

/** Labels that had to move this far need lines that lead to them. */
const farPx = 6;
const leaderPx = 12;

export const leftOf = (labels: Said[], sides: Sides): Label[] => aside(labels, [-1, 0], sides);

export function rightOf(labels: Said[], sides: Sides): Label[] {
  const near = aside(labels, [1, 0], sides);
  const isFar = near.some(
    ({ x, y, point }) => Math.abs(y - point.y) > farPx || x - point.x > gapPx + farPx,
  );
  return isFar ? aside(labels, [1, leaderPx], sides) : near;
}

/** Room that labels at the right may take beside their own width. */
export const rightRoomPx = gapPx + leaderPx;

function leaders(labels: Label[], valueAt: (y: number) => number): Plot.Markish {
  const led = labels.filter(({ led = false }) => led);
  return Plot.link(led, {
    x1: ({ point }: Label) => point.x + gapPx - 2,
    x2: ({ x }: Label) => x - 2,
    y1: ({ point }: Label) => valueAt(point.y),
    y2: ({ y }: Label) => valueAt(y),
    ...attributed(led, ({ point }) => ({ class: `leader ${point.paint}` })),
  });
}

/** Names wear the colour of their line, so that moved ones are still known. */
export function labelMarks(labels: Label[], valueAt: (y: number) => number): Plot.Markish[] {
  return [
    leaders(labels, valueAt),
    (["start", "middle", "end"] as const).map((anchor) => {
      const own = labels.filter((label) => label.anchor === anchor);
      return Plot.text(own, {
        x: "x",
        y: ({ y }: Label) => valueAt(y),
        text: "text",
        textAnchor: anchor,
        lineHeight: leading,
        fontSize: valuePx,
        className: "halo",
        ...attributed(own, ({ named, point }) => ({ class: named ? `name ${point.paint}` : "" })),
      });
    }),
  ];
}
