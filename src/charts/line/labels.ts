import { grey } from "../../drawing/series.ts";
import { widestPiece, wrap } from "../../drawing/lines.ts";
import { textWidth } from "../../drawing/text.ts";
import { valuePx } from "../draw.ts";
import { leftOf, rightOf, type Label, type Said, type Sides } from "../end-labels.ts";
import { hasFigure, isPlain } from "../rects.ts";
import { scattered, type Room } from "../scattered.ts";
import type { LineSpec, PlacedPoint, Point } from "./spec.ts";
import { isolated } from "../../locales/isolated.ts";

/** The last figure of a series, beside which it has its name. */
const endOf = <P extends Point>(points: P[]): P | undefined => points.findLast(hasFigure);

/** Names of several series beside their last figures, but of those that are grey; none where a series has no figure. */
export function endNames({ series, paints }: LineSpec): (string | null)[] | null {
  const inFocus = series.filter((_, index) => paints[index] !== grey);
  if (series.length < 2 || !inFocus.every(({ points }) => endOf(points))) return null;
  return series.map(({ short }, index) => (paints[index] === grey ? null : short));
}

/** As many points as have dots of their own; of more there would be no line to see. */
const fewPoints = 40;

/** Whether a series has so many points that its line is drawn without dots. */
export const isLong = (points: readonly Point[]): boolean => points.length > fewPoints;

/** How many figures may all be labelled before only special ones are. */
const fewFigures = 10;

/** The figures that say the most of one line: its first, its last, its highest and its lowest. */
function telling(points: PlacedPoint[]): PlacedPoint[] {
  const figures = points.filter(hasFigure);
  const ranked = figures.toSorted((a, b) => a.value - b.value);
  return [figures.at(-1), ranked.at(-1), ranked[0], figures[0]].filter(
    (each) => each !== undefined,
  );
}

/** The points whose number is said: all of few; of many those that are special, and of one line the telling. */
function numbered(series: PlacedPoint[][]): PlacedPoint[] {
  const figures = series.flat().filter(hasFigure);
  if (figures.length <= fewFigures) return figures;
  const [only, ...others] = series;
  const said = only && others.length === 0 ? telling(only) : [];
  const special = series
    .filter((points) => !isLong(points))
    .flat()
    .filter((point) => hasFigure(point) && !isPlain(point));
  return [...(special.length <= fewFigures ? special : []), ...said];
}

/** Widest line of a name, with its number or without, as a part of the drawing; and widest word. */
const besidePart = 0.3;
const wordPart = 0.4;

type PointSaid = Said<PlacedPoint>;

function said(
  names: (string | null)[] | null,
  series: PlacedPoint[][],
  widthPx: number,
): PointSaid[] {
  const numbers = new Set(numbered(series));
  const ends = series.map(endOf);
  const named = series.flatMap((_, index): PointSaid[] => {
    const [name, point] = [names?.[index], ends[index]];
    if (name == null || !point) return [];
    const wordPx = widestPiece(name, valuePx, "bold");
    const linePx = Math.max(widthPx * besidePart, wordPx <= widthPx * wordPart ? wordPx : 0);
    const number = numbers.delete(point) ? [point.mark.label] : [];
    const whole = [isolated(name), ...number].join(" ");
    const fits = textWidth(whole, valuePx, "bold") <= linePx;
    const lines = fits
      ? [whole]
      : [...wrap(name, linePx, (line) => textWidth(line, valuePx, "bold")), ...number];
    return [{ point, text: lines.join("\n"), named: true }];
  });
  const others = [...numbers].map((point) => ({ point, text: point.mark.label, named: false }));
  return [...named, ...others];
}

export interface Labels {
  /** Left of the first points, around those between, right of the last ones. */
  first: PointSaid[];
  between: PointSaid[];
  last: PointSaid[];
}

/** A line that ends this near to the end of all, as a part of all time, has its name there. */
const nearPart = 0.1;

/** What stands beside the points of a drawing, by where it has room. */
export function labelsOf(
  series: PlacedPoint[][],
  names: (string | null)[] | null,
  widthPx: number,
): Labels {
  const xs = series.flat().map(({ x }) => x);
  const [start, end] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))];
  // The numbers of one line have room above and below it, where it does not go up and down all the time.
  const apart = start < end && (series.length > 1 || series.some(isLong));
  const isFirst = ({ named, point }: PointSaid) => apart && !named && point.x === start;
  const isLast = ({ named, point }: PointSaid) =>
    apart && (named ? point.x >= end - nearPart * (end - start) : point.x === end);
  const all = said(names, series, widthPx);
  return {
    first: all.filter(isFirst),
    between: all.filter((each) => !isFirst(each) && !isLast(each)),
    last: all.filter(isLast),
  };
}

/** A name further from the end of its line is not seen to belong there. */
const farthestPx = 72;

/** Places all labels of a drawing; null where a name has no room. */
export function placed(labels: Labels, room: Room, sides: Sides): Label[] | null {
  const ends = [...leftOf(labels.first, sides), ...rightOf(labels.last, sides)];
  if (ends.some(({ named, y, point }) => named && Math.abs(y - point.y) > farthestPx)) return null;
  const between = scattered(
    labels.between,
    room,
    ends.map(({ box }) => box),
  );
  return between && [...ends, ...between];
}
