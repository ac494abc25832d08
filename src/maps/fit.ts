import { geoMercator, geoPath, type GeoPath } from "d3-geo";
import { rewoundForD3, type Area } from "../stats/geometry.ts";
import { labelSpot, type Project } from "./spot.ts";
import type { Box } from "../drawing/room.ts";

export interface Fitted {
  path: GeoPath;
  heightPx: number;
  /** The middle of a label of a size in an area, clear of its borders, of dots and of other labels. */
  spot: (area: Area, size: [number, number], dots?: Box[]) => [number, number];
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
  const heightPx = y1 - y0 + 2;
  const canvas = { left: 0, right: widthPx, top: 0, bottom: heightPx };
  const labels: Box[] = [];
  const spot: Fitted["spot"] = (area, size, dots = []) => {
    const wish = { centre: path.centroid(area), size, dots, labels, canvas };
    const box = labelSpot(area, wish, project);
    labels.push(box);
    return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  };
  return { path, heightPx, spot };
}
