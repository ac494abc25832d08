import { boxAt, freest, type Box, type Obstacles } from "../../drawing/room.ts";
import { textWidth, wrap } from "../../drawing/text.ts";
import { valuePx } from "../draw.ts";
import {
  gapPx,
  leftOf,
  rightOf,
  sizeOf,
  type Anchor,
  type Label,
  type Said,
} from "../end-labels.ts";
import type { LineSpec, Point } from "./spec.ts";
import { hasFigure, isPlain } from "../rects.ts";

/** A point with its place. */
export interface PlacedPoint extends Point, Anchor {
  /** 0 where it has no figure. */
  value: number;
}

/** The last figure of a series, beside which it has its name. */
const endOf = <P extends Point>(points: P[]): P | undefined => points.findLast(hasFigure);

/** Names of several series beside their last figures; none where a series has no figure. */
export function endNames(spec: LineSpec): string[] | null {
  const named = spec.series.length > 1 && spec.series.every(({ points }) => endOf(points));
  return named ? spec.series.map(({ short }) => short) : null;
}

/** How many figures may all be labelled before only special ones are. */
const fewFigures = 10;

/** The figures that say the most of one line: its first, its last, its highest and its lowest. */
function telling(points: PlacedPoint[]): PlacedPoint[] {
  const figures = points.filter(hasFigure);
  const ranked = figures.toSorted((a, b) => a.value - b.value);
  return [figures[0], figures.at(-1), ranked[0], ranked.at(-1)].filter(
    (each) => each !== undefined,
  );
}

/** The points whose number is said: all of few; of many those that are special, and of one line the telling. */
function numbered(series: PlacedPoint[][]): Set<PlacedPoint> {
  const figures = series.flat().filter(hasFigure);
  const [only, ...others] = series;
  const said = only && others.length === 0 ? telling(only) : [];
  return new Set(
    figures.length <= fewFigures ? figures : [...figures.filter((each) => !isPlain(each)), ...said],
  );
}

/** Widest name that has its number on the same line, as a part of the drawing. */
const besidePart = 0.3;

function said(spec: LineSpec, series: PlacedPoint[][], widthPx: number): Said<PlacedPoint>[] {
  const names = endNames(spec);
  const numbers = numbered(series);
  const linePx = widthPx * besidePart;
  return series.flatMap((points, index) =>
    points.flatMap((point) => {
      const name = point === endOf(points) ? names?.[index] : undefined;
      const number = numbers.has(point) ? [point.mark.label] : [];
      const whole = [...(name === undefined ? [] : [name]), ...number].join(" ");
      if (whole === "") return [];
      const fits = textWidth(whole, valuePx, "bold") <= linePx;
      const lines =
        fits || name === undefined ? [whole] : [...wrap(name, linePx, valuePx), ...number];
      return [{ point, text: lines.join("\n"), named: name !== undefined }];
    }),
  );
}

export interface Labels {
  /** Left of the first points, around those between, right of the last ones. */
  first: Said<PlacedPoint>[];
  between: Said<PlacedPoint>[];
  last: Said<PlacedPoint>[];
}

/** What stands beside the points of a drawing, by where it has room. */
export function labelsOf(spec: LineSpec, series: PlacedPoint[][], widthPx: number): Labels {
  const all = said(spec, series, widthPx);
  const [start, end] = [spec.periods[0]?.value, spec.periods.at(-1)?.value];
  // The numbers of one line have room above and below it.
  const apart = series.length > 1 && start !== end;
  const isAt = (period: string | undefined) => (each: Said<PlacedPoint>) =>
    apart && each.point.period === period;
  return {
    first: all.filter((each) => isAt(start)(each) && !each.named),
    between: all.filter((each) => !isAt(end)(each) && (each.named || !isAt(start)(each))),
    last: all.filter(isAt(end)),
  };
}

/** Where a label may stand around its point, the best place first. */
function around(label: Said): Label[] {
  const { x, y } = label.point;
  const anchors = { [-1]: "end", 0: "middle", 1: "start" } as const;
  return (
    [
      [0, -1],
      [-1, -1],
      [1, -1],
      [0, 1],
      [1, 1],
      [-1, 1],
      [1, 0],
      [-1, 0],
    ] as const
  ).map(([across, down]) => {
    const aside = across * (down === 0 ? gapPx : 2);
    const size = sizeOf(label);
    const middle = y + down * (size[1] / 2 + gapPx - 2);
    const box = boxAt([x + aside, middle], size, [across, 0]);
    return { ...label, anchor: anchors[across], x: x + aside, y: middle, box };
  });
}

interface Room extends Obstacles {
  /** The drawing, without its axis. */
  within: Box;
}

const inside = (box: Box, { left, right, top, bottom }: Box): boolean =>
  box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;

/** Places labels between the ends one by one, the names first, clear of lines, dots and each other. */
function scattered(labels: Said[], { within, boxes, strokes = [] }: Room): Label[] {
  const taken = [...boxes];
  return labels
    .toSorted((a, b) => Number(b.named) - Number(a.named))
    .flatMap((label) => {
      const places = around(label).filter(({ box }) => inside(box, within));
      const place = freest(places, { boxes: taken, strokes }) ?? around(label)[0];
      if (!place) return [];
      taken.push(place.box);
      return [place];
    });
}

/** Places all labels of a drawing. */
export function placed({ first, between, last }: Labels, room: Room): Label[] {
  const ends = [...leftOf(first), ...rightOf(last)];
  const boxes = [...room.boxes, ...ends.map(({ box }) => box)];
  return [...ends, ...scattered(between, { ...room, boxes })];
}
