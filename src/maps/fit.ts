import { geoMercator, geoPath, type GeoPath } from "d3-geo";
import { rewoundForD3, type Area } from "../stats/geometry.ts";

/** A projection of all areas to a width; heights follow. */
export function fit(areas: Area[], widthPx: number): { path: GeoPath; heightPx: number } {
  const all = rewoundForD3(areas);
  const projection = geoMercator().fitWidth(widthPx - 2, all);
  const path = geoPath(projection).digits(1);
  const [[x0, y0], [, y1]] = path.bounds(all);
  const [dx, dy] = projection.translate();
  projection.translate([dx - x0 + 1, dy - y0 + 1]);
  return { path, heightPx: y1 - y0 + 2 };
}
