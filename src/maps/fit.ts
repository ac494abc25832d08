import { geoMercator, geoPath, type GeoPath } from "d3-geo";
import { rewoundForD3, type Area } from "../stats/geometry.ts";
import { labelSpot, type Project } from "./spot.ts";
import type { Box } from "../drawing/room.ts";

export interface Fitted {
  path: GeoPath;
  heightPx: number;
  /** The middle of a label of a size in an area, clear of its borders and of boxes. */
  spot: (area: Area, size: [number, number], boxes?: Box[]) => [number, number];
}

/** A projection of all areas to a width; heights follow. */
export function fit(areas: Area[], widthPx: number): Fitted {
  const all = rewoundForD3(areas);
  const projection = geoMercator().fitWidth(widthPx - 2, all);
  const path = geoPath(projection).digits(1);
  const [[x0, y0], [, y1]] = path.bounds(all);
  const [dx, dy] = projection.translate();
  projection.translate([dx - x0 + 1, dy - y0 + 1]);
  const project: Project = ([x = 0, y = 0]) => projection([x, y]) ?? [0, 0];
  return {
    path,
    heightPx: y1 - y0 + 2,
    spot: (area, size, boxes = []) =>
      labelSpot(area, { centre: path.centroid(area), size, boxes }, project),
  };
}
