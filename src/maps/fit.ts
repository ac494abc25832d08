import { geoMercator, geoPath, type GeoPath } from "d3-geo";
import type { Box } from "../drawing/room.ts";
import { rewoundForD3, type Area } from "../stats/geometry.ts";
import { oncePer } from "../stats/once.ts";
import { outlinesOf } from "./outlines.ts";
import { labelSpot, type Project } from "./spot.ts";
import { inSteps } from "./steps.ts";

/** Areas laid out at a width. */
interface Paper {
  path: GeoPath;
  /** The path of an area as a drawing has it. */
  drawn: (area: Area) => string;
  project: Project;
  heightPx: number;
  /** One area, or several without the borders between them, as d3 takes them. */
  outlineOf: (ids: readonly string[]) => Area;
}

/** A label of a size that is to stand in an area. */
export interface LabelWish {
  area: Area;
  size: [width: number, height: number];
}

export interface Fitted extends Omit<Paper, "project"> {
  /**
   * The middles of labels, clear of borders, of dots and of each other; null where one has no room.
   * The larger an area, the sooner it has its choice.
   */
  spots: (wishes: readonly LabelWish[], dots?: Box[]) => ([number, number] | null)[];
}

function laidOut(areas: Area[], widthPx: number): Paper {
  const all = rewoundForD3(areas);
  const projection = geoMercator().fitWidth(widthPx - 2, all);
  const path = geoPath(projection).digits(1);
  const [[x0, y0], [, y1]] = path.bounds(all);
  const [dx, dy] = projection.translate();
  projection.translate([dx - x0 + 1, dy - y0 + 1]);
  const project: Project = ([x = 0, y = 0]) => projection([x, y]) ?? [0, 0];
  const outlines = outlinesOf(areas, projection);
  const outlineOf = (ids: readonly string[]): Area => {
    const [outline] = rewoundForD3([outlines(ids)]).features;
    if (!outline) throw new Error(`no outline: ${ids.join(", ")}`);
    return outline;
  };
  const drawn = (area: Area): string => inSteps(path(area) ?? "");
  return { path, drawn, project, heightPx: y1 - y0 + 2, outlineOf };
}

const papers = oncePer<Area[], Map<number, Paper>>(() => new Map());

/** A projection of all areas to a width; heights follow. */
export function fit(areas: Area[], widthPx: number): Fitted {
  const paper = papers(areas).get(widthPx) ?? laidOut(areas, widthPx);
  papers(areas).set(widthPx, paper);
  const { project, ...rest } = paper;
  const { path, heightPx } = paper;
  const canvas = { left: 0, right: widthPx, top: 0, bottom: heightPx };
  const spots: Fitted["spots"] = (wishes, dots = []) => {
    const labels: Box[] = [];
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
  return { ...rest, spots };
}
