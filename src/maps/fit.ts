import { geoMercator, geoPath, type GeoPath } from "d3-geo";
import { drawingWidths } from "../drawing/frame.ts";
import { scaledUses, type Outline } from "../drawing/outlines.ts";
import { keptIn, middleOf, type Box, type Stroke } from "../drawing/room.ts";
import { round } from "../drawing/svg.ts";
import { rewoundForD3, type Area } from "../stats/geometry.ts";
import { oncePer } from "../stats/once.ts";
import { outlinesOf } from "./outlines.ts";
import { besideSpot } from "./beside-spot.ts";
import { labelSpot, type Project } from "./spot.ts";
import { inSteps } from "./steps.ts";

/** Room for the half of an outline that is outside of its area. */
const marginPx = 1;

const inside = (widthPx: number): number => widthPx - 2 * marginPx;

const nameOf = (ids: readonly string[]): string => `outline-${ids.join(".")}`;

/** An area as a drawing shows it. */
interface Shape {
  area: Area;
  /** Its path; a circle's where nobody would see its own. */
  d: string;
  isTiny: boolean;
}

type Bounds = ReturnType<GeoPath["bounds"]>;

/** Areas laid out at a width. */
interface Paper {
  path: GeoPath;
  project: Project;
  heightPx: number;
  /** One area, or several without the borders between them, as d3 takes them. */
  shapeOf: (ids: readonly string[]) => Shape;
}

/** A label of a size that is to stand in an area. */
export interface LabelWish {
  area: Area;
  size: [width: number, height: number];
}

/** Where a label stands. */
export interface Spot {
  middle: [number, number];
  /** From its area, where it stands beside it. */
  leader?: Stroke;
}

/** What stands on a map before labels do. */
interface Others {
  dots?: Box[];
  labels?: Box[];
}

export interface Fitted extends Omit<Paper, "project"> {
  /** An area for all drawings of a page; what shows such areas is put together by `uses`. */
  outlineOf: (ids: readonly string[]) => Outline;
  uses: (...uses: string[]) => string;
  /**
   * Where labels stand, clear of borders, of dots, of labels that stand already and of each other; null
   * where one has no room. The larger an area, the sooner it has its choice; that of one too small to be
   * seen stands beside it.
   */
  spots: (wishes: readonly LabelWish[], others?: Others) => (Spot | null)[];
}

/** What is smaller each way cannot be seen, in pixels of a page's width. */
const leastSidePx = 5;

/** Of more that cannot be seen none has its label beside it: their lines would be a thicket. */
const mostLeaders = 12;

/** Radius of the circle that stands for what is smaller. */
const tinyPx = 4;

const isTiny = ([[x0, y0], [x1, y1]]: Bounds): boolean => Math.max(x1 - x0, y1 - y0) < leastSidePx;

function pathOf(area: Area, path: GeoPath, canvas: Box): string {
  const bounds = path.bounds(area);
  if (!isTiny(bounds)) return inSteps(path(area) ?? "");
  const [[x0, y0], [x1, y1]] = bounds;
  const [x, y] = keptIn(canvas, [(x0 + x1) / 2, (y0 + y1) / 2], tinyPx + 1);
  const arc = (dx: number) => `a${tinyPx},${tinyPx} 0 1,0 ${dx},0`;
  return `M${round(x - tinyPx)},${round(y)}${arc(2 * tinyPx)}${arc(-2 * tinyPx)}z`;
}

function laidOut(areas: Area[], widthPx: number): Paper {
  const all = rewoundForD3(areas);
  const projection = geoMercator().fitWidth(inside(widthPx), all);
  const path = geoPath(projection).digits(1);
  const [[x0, y0], [, y1]] = path.bounds(all);
  const [dx, dy] = projection.translate();
  projection.translate([dx - x0 + marginPx, dy - y0 + marginPx]);
  const project: Project = ([x = 0, y = 0]) => projection([x, y]) ?? [0, 0];
  const outlines = outlinesOf(areas, projection);
  const canvas = { left: 0, right: widthPx, top: 0, bottom: y1 - y0 + 2 * marginPx };
  const shapes = new Map<string, Shape>();
  const shapeOf = (ids: readonly string[]): Shape => {
    const known = shapes.get(nameOf(ids));
    if (known) return known;
    const [area] = rewoundForD3([outlines(ids)]).features;
    if (!area) throw new Error(`no outline: ${ids.join(", ")}`);
    const shape = { area, d: pathOf(area, path, canvas), isTiny: isTiny(path.bounds(area)) };
    shapes.set(nameOf(ids), shape);
    return shape;
  };
  return { path, project, heightPx: canvas.bottom, shapeOf };
}

const papers = oncePer<Area[], Map<number, Paper>>(() => new Map());

function paperOf(areas: Area[], widthPx: number): Paper {
  const paper = papers(areas).get(widthPx) ?? laidOut(areas, widthPx);
  papers(areas).set(widthPx, paper);
  return paper;
}

/** One place of a map of all areas, or several as one, as a page holds it for each of its drawings. */
function outlineOf(areas: Area[], widthPx: number, ids: readonly string[]): Outline {
  const pathAt = (px: number) => paperOf(areas, px).shapeOf(ids).d;
  return { name: nameOf(ids), own: pathAt(widthPx), shared: pathAt(drawingWidths.wide) };
}

/** A projection of all areas to a width; heights follow. */
export function fit(areas: Area[], widthPx: number): Fitted {
  const { project, ...rest } = paperOf(areas, widthPx);
  const { path, heightPx } = rest;
  const canvas = { left: 0, right: widthPx, top: 0, bottom: heightPx };
  const spots: Fitted["spots"] = (wishes, { dots = [], labels: standing = [] } = {}) => {
    const labels = [...standing];
    const placed = new Map<LabelWish, Spot>();
    for (const wish of wishes.toSorted((a, b) => path.area(b.area) - path.area(a.area))) {
      const { area, size } = wish;
      const found = { centre: path.centroid(area), size, dots, labels, canvas };
      const box = labelSpot(area, found, project);
      if (!box) continue;
      labels.push(box);
      placed.set(wish, { middle: middleOf(box) });
    }
    const tiny = wishes.filter(({ area }) => isTiny(path.bounds(area)));
    for (const wish of tiny.length <= mostLeaders ? tiny : []) {
      const from = path.centroid(wish.area);
      const found = besideSpot(from, { size: wish.size, labels, canvas, apartPx: tinyPx });
      if (!found) continue;
      labels.push(found.box);
      placed.set(wish, { middle: middleOf(found.box), leader: found.leader });
    }
    return wishes.map((wish) => placed.get(wish) ?? null);
  };
  const uses: Fitted["uses"] = (...each) =>
    scaledUses(inside(widthPx) / inside(drawingWidths.wide), marginPx, ...each);
  return { ...rest, spots, uses, outlineOf: (ids) => outlineOf(areas, widthPx, ids) };
}
