import { geoPath, type GeoPath } from "d3-geo";
import { drawingWidths, type Canvas } from "../drawing/frame.ts";
import { scaledUses, type Outline } from "../drawing/outlines.ts";
import { isWithin, keptIn, middleOf, type Box, type Stroke } from "../drawing/room.ts";
import { element, round } from "../drawing/svg.ts";
import { rewoundForD3, type Area } from "../stats/geometry.ts";
import type { Land } from "../stats/land/insets.ts";
import { once, oncePer } from "../stats/once.ts";
import { unrolled } from "../stats/land/unrolled.ts";
import { projectionOf, type Frame } from "./projection.ts";
import { outlinesOf } from "./outlines.ts";
import { besideSpot } from "./beside-spot.ts";
import { bordersOf, labelSpot } from "./spot.ts";
import { inSteps } from "./steps.ts";

/** Room for the half of an outline that is outside of its area. */
const marginPx = 1;

const inside = (widthPx: number): number => widthPx - 2 * marginPx;

/** Names of more areas than these would be longer than their outline. */
const mostNamed = 12;

/** A short text that tells texts apart, by FNV-1a. */
function digest(text: string): string {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(36);
}

const nameOf = (ids: readonly string[]): string =>
  ids.length > mostNamed
    ? `outline-${ids[0]}.${ids.length}.${digest(ids.join("."))}`
    : `outline-${ids.join(".")}`;

/** An area as a drawing shows it. */
interface Shape {
  area: Area;
  /** Its path; a circle's where nobody would see its own. */
  d: string;
  /** The same for all drawings of a page, as fine as is seen there. */
  shared: () => string;
  isTiny: boolean;
}

type Bounds = ReturnType<GeoPath["bounds"]>;

/** What the labels of all drawings ask of an area that is laid out, in pixels. */
interface Ground {
  /** Its area, in square pixels. */
  sizePx: number;
  centre: [number, number];
  isTiny: boolean;
  borders: Stroke[];
}

/** Areas laid out at a width. */
interface Paper {
  path: GeoPath;
  groundOf: (area: Area) => Ground;
  /** The line around each inset. */
  frames: string[];
  insets: Box[];
  heightPx: number;
  /** One area, or several without the borders between them, as d3 takes them. */
  shapeOf: (ids: readonly string[]) => Shape;
}

/** A label of a size that is to stand in an area. */
export interface LabelWish {
  area: Area;
  size: [width: number, height: number];
  /** Of what is said instead where the whole would pass over the border of its area. */
  lesser?: [width: number, height: number] | undefined;
  /** Set where it may not pass over the border, for what lies there is drawn over it. */
  staysIn?: true;
  /** Of a number that stands instead where it has no room, if few have none. */
  sign?: [width: number, height: number] | undefined;
}

/** Where a label stands. */
export interface Spot {
  middle: [number, number];
  /** From its area, where it stands beside it. */
  leader?: Stroke;
  isLesser?: boolean;
  /** Set where its number stands instead of it. */
  isNumbered?: true;
}

/** What stands on a map before labels do. */
interface Others {
  dots?: Box[];
  labels?: Box[];
}

export interface Fitted extends Omit<Paper, "groundOf" | "insets"> {
  /** An area for all drawings of a page; what shows such areas is put together by `uses`. */
  outlineOf: (ids: readonly string[]) => Outline;
  uses: (...uses: string[]) => string;
  /**
   * Where labels stand, clear of borders, of dots, of labels that stand already and of each other; null
   * where one has no room. The larger an area, the sooner it has its choice; that of one without room in
   * it stands beside all land, where few are.
   */
  spots: (wishes: readonly LabelWish[], others?: Others) => (Spot | null)[];
}

/** What is smaller each way cannot be seen, in pixels of a page's width. */
const leastSidePx = 5;

/** Of more without room none has its label beside it, or a number: their lines would be a thicket, their list long. */
const mostLeaders = 12;

/** Radius of the circle that stands for what is smaller. */
const tinyPx = 4;

const isTiny = ([[x0, y0], [x1, y1]]: Bounds): boolean => Math.max(x1 - x0, y1 - y0) < leastSidePx;

/** What a drawing that stands alone tells of a pixel, for it may be enlarged; and one on a page. */
const partsOfPx = { own: 10, shared: 2 };

/** The circle that stands for what lies between bounds. */
function circleAt([[x0, y0], [x1, y1]]: Bounds, canvas: Box): string {
  const [x, y] = keptIn(canvas, [(x0 + x1) / 2, (y0 + y1) / 2], tinyPx + 1);
  const arc = (dx: number) => `a${tinyPx},${tinyPx} 0 1,0 ${dx},0`;
  return `M${round(x - tinyPx)},${round(y)}${arc(2 * tinyPx)}${arc(-2 * tinyPx)}z`;
}

function shapeAt(area: Area, path: GeoPath, canvas: Box): Shape {
  const bounds = path.bounds(area);
  if (isTiny(bounds)) {
    const circle = circleAt(bounds, canvas);
    return { area, d: circle, shared: () => circle, isTiny: true };
  }
  const lines = path(area) ?? "";
  const shared = once(() => inSteps(lines, partsOfPx.shared));
  return { area, d: inSteps(lines, partsOfPx.own), shared, isTiny: false };
}

const boxOf = ([left, top, width, height]: Frame): Box => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
});

const frameOf = ([x, y, width, height]: Frame): string =>
  element("rect", {
    class: "inset",
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
  });

function laidOut(land: Land, widthPx: number): Paper {
  const { project, stream, frames, heightPx } = projectionOf(land, widthPx, marginPx);
  const path = geoPath({ stream }).digits(1);
  const outlines = outlinesOf(unrolled(land.areas), project);
  const canvas = { left: 0, right: widthPx, top: 0, bottom: heightPx };
  const shapes = new Map<string, Shape>();
  const shapeOf = (ids: readonly string[]): Shape => {
    const known = shapes.get(nameOf(ids));
    if (known) return known;
    const [area] = rewoundForD3([outlines(ids)]).features;
    if (!area) throw new Error(`no outline: ${ids.join(", ")}`);
    const shape = shapeAt(area, path, canvas);
    shapes.set(nameOf(ids), shape);
    return shape;
  };
  const groundOf = oncePer((area: Area): Ground => {
    const [sizePx, centre] = [path.area(area), path.centroid(area)];
    return { sizePx, centre, isTiny: isTiny(path.bounds(area)), borders: bordersOf(area, project) };
  });
  return {
    path,
    groundOf,
    frames: frames.map(frameOf),
    insets: frames.map(boxOf),
    heightPx,
    shapeOf,
  };
}

const papers = oncePer<Area[], Map<string, Paper>>(() => new Map());

function paperOf(land: Land, widthPx: number): Paper {
  const known = papers(land.areas);
  const key = [widthPx, ...land.insets.map(nameOf)].join(" ");
  const paper = known.get(key) ?? laidOut(land, widthPx);
  known.set(key, paper);
  return paper;
}

/** One place of a map of all areas, or several as one, as a page holds it for each of its drawings. */
function outlineOf(land: Land, widthPx: number, ids: readonly string[]): Outline {
  const shapeIn = (px: number) => paperOf(land, px).shapeOf(ids);
  const shared = shapeIn(drawingWidths.wide).shared();
  return { name: nameOf(ids), own: shapeIn(widthPx).d, shared };
}

/** Among large letters a map is no higher, for they are the larger the lower the drawing is. */
const lowestPx = 140;

/** How wide a land is drawn on a canvas, in the middle of it. */
export function mapWidth(land: Land, { widthPx, isLow }: Canvas): number {
  const { heightPx } = paperOf(land, widthPx);
  return isLow && heightPx > lowestPx ? Math.round((widthPx * lowestPx) / heightPx) : widthPx;
}

/** What is drawn of a map on a canvas that may be wider. */
export const centred = (parts: string[], mapPx: number, { widthPx }: Canvas): string[] =>
  mapPx === widthPx
    ? parts
    : [element("g", { transform: `translate(${round((widthPx - mapPx) / 2)},0)` }, ...parts)];

/** A land laid out at a width; heights follow. */
export function fit(land: Land, widthPx: number): Fitted {
  const { groundOf, insets, ...rest } = paperOf(land, widthPx);
  const { heightPx } = rest;
  const canvas = { left: 0, right: widthPx, top: 0, bottom: heightPx };
  const borders = once(() => unrolled(land.areas).map((area) => groundOf(area).borders));
  const spots: Fitted["spots"] = (wishes, { dots = [], labels: standing = [] } = {}) => {
    const labels = [...standing];
    const placed = new Map<LabelWish, Spot>();
    /** Where a label may stand: in the inset of its area, or out of all. */
    const roomOf = ([x, y]: [number, number]) => {
      const own = insets.find((inset) => isWithin(inset, { left: x, right: x, top: y, bottom: y }));
      return own ? { canvas: own, labels } : { canvas, labels: [...labels, ...insets] };
    };
    const isTinyOne = ({ area }: LabelWish) => groundOf(area).isTiny;
    for (const wish of wishes.toSorted(
      (a, b) => groundOf(b.area).sizePx - groundOf(a.area).sizePx,
    )) {
      const { area, size, lesser, staysIn } = wish;
      const { centre, borders } = groundOf(area);
      const room = { ...roomOf(centre), centre, dots };
      const whole = labelSpot(borders, { ...room, size, mayCross: !lesser && !staysIn });
      const box = whole ?? (lesser ? labelSpot(borders, { ...room, size: lesser }) : null);
      if (!box) continue;
      labels.push(box);
      placed.set(wish, { middle: middleOf(box), isLesser: !whole });
    }
    const besides = [wishes.filter((wish) => !placed.has(wish)), wishes.filter(isTinyOne)].find(
      ({ length }) => length <= mostLeaders,
    );
    const leaders: Stroke[] = [];
    for (const wish of besides ?? []) {
      const from = groundOf(wish.area).centre;
      const apartPx = isTinyOne(wish) ? tinyPx : 0;
      const room = { ...roomOf(from), leaders, land: borders(), apartPx };
      const found = besideSpot(from, { ...room, size: wish.size });
      if (!found) continue;
      labels.push(found.box);
      leaders.push(found.leader);
      placed.set(wish, { middle: middleOf(found.box), leader: found.leader });
    }
    const left = wishes.filter((wish) => !placed.has(wish));
    for (const wish of left.length <= mostLeaders ? left : []) {
      if (!wish.sign) continue;
      const { centre, borders } = groundOf(wish.area);
      const box = labelSpot(borders, { ...roomOf(centre), centre, dots, size: wish.sign });
      if (!box) continue;
      labels.push(box);
      placed.set(wish, { middle: middleOf(box), isNumbered: true });
    }
    return wishes.map((wish) => placed.get(wish) ?? null);
  };
  const uses: Fitted["uses"] = (...each) =>
    scaledUses(inside(widthPx) / inside(drawingWidths.wide), marginPx, ...each);
  return { ...rest, spots, uses, outlineOf: (ids) => outlineOf(land, widthPx, ids) };
}
