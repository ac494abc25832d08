import { geoMercator, geoPath, type GeoPath } from "d3-geo";
import { drawingWidths } from "../drawing/frame.ts";
import { scaledUses, type Outline } from "../drawing/outlines.ts";
import type { Box } from "../drawing/room.ts";
import { rewoundForD3, type Area } from "../stats/geometry.ts";
import { oncePer } from "../stats/once.ts";
import { outlinesOf } from "./outlines.ts";
import { labelSpot, type Project } from "./spot.ts";
import { inSteps } from "./steps.ts";

/** Room for the half of an outline that is outside of its area. */
const marginPx = 1;

const inside = (widthPx: number): number => widthPx - 2 * marginPx;

const nameOf = (ids: readonly string[]): string => `outline-${ids.join(".")}`;

/** An area as a drawing shows it. */
interface Shape {
  area: Area;
  /** Its path. */
  d: string;
}

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
   * The middles of labels, clear of borders, of dots, of labels that stand already and of each other;
   * null where one has no room. The larger an area, the sooner it has its choice.
   */
  spots: (wishes: readonly LabelWish[], others?: Others) => ([number, number] | null)[];
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
  const shapes = new Map<string, Shape>();
  const shapeOf = (ids: readonly string[]): Shape => {
    const known = shapes.get(nameOf(ids));
    if (known) return known;
    const [area] = rewoundForD3([outlines(ids)]).features;
    if (!area) throw new Error(`no outline: ${ids.join(", ")}`);
    const shape = { area, d: inSteps(path(area) ?? "") };
    shapes.set(nameOf(ids), shape);
    return shape;
  };
  return { path, project, heightPx: y1 - y0 + 2 * marginPx, shapeOf };
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
    const placed = new Map<LabelWish, [number, number]>();
    for (const wish of wishes.toSorted((a, b) => path.area(b.area) - path.area(a.area))) {
      const { area, size } = wish;
      const found = { centre: path.centroid(area), size, dots, labels, canvas };
      const box = labelSpot(area, found, project);
      if (!box) continue;
      labels.push(box);
      placed.set(wish, [(box.left + box.right) / 2, (box.top + box.bottom) / 2]);
    }
    return wishes.map((wish) => placed.get(wish) ?? null);
  };
  const uses: Fitted["uses"] = (...each) =>
    scaledUses(inside(widthPx) / inside(drawingWidths.wide), marginPx, ...each);
  return { ...rest, spots, uses, outlineOf: (ids) => outlineOf(areas, widthPx, ids) };
}
