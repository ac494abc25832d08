import type { GeoPath } from "d3-geo";
import type { Block } from "../drawing/legend.ts";
import type { Canvas } from "../drawing/frame.ts";
import { hintsOf } from "../drawing/mark.ts";
import { isPatterned, markClass, patternFill, shadeClass } from "../drawing/paint.ts";
import { element, textElement } from "../drawing/svg.ts";
import { wrap } from "../drawing/text.ts";
import { mergedArea, rewoundForD3, type Area } from "../stats/geometry.ts";
import { fit } from "./fit.ts";
import type { ChoroplethArea, ChoroplethSpec } from "./choropleth.ts";

interface Painting {
  id: string;
  /** How many classes the scale has. */
  bins: number;
}

const namePx = 13;
const notePx = 11;

function areaPath(area: ChoroplethArea, d: string, { id, bins }: Painting): string {
  const { status } = area.mark.observation;
  const records = area.mark.records.join(" ");
  const hints = hintsOf(area.mark);
  const gap = { "data-record": records, ...hints, d };
  if (isPatterned(status))
    return element("path", { class: "place swatch", fill: patternFill(status, id), ...gap });
  if (area.mark.observation.value === null) return element("path", { class: "place", ...gap });
  const paint = area.bin === null ? "place" : `place ${shadeClass(area.bin, bins)}`;
  return element("path", {
    class: markClass(status, paint),
    "data-row": records,
    "data-obs": status,
    ...hints,
    d,
  });
}

function areaLabel(area: ChoroplethArea, shape: Area, path: GeoPath): string {
  const [x, y] = path.centroid(shape);
  const lines = [...wrap(area.short, 80, namePx), ...wrap(area.mark.label, 76, namePx)];
  const top = y - ((lines.length - 1) / 2) * namePx * 1.25 + 4;
  return textElement(lines, { class: "halo", x, y: top, "font-size": namePx });
}

/** Draws every district: painted by class, hatched without a figure, plain where no row speaks. */
export function drawChoropleth(
  spec: ChoroplethSpec,
  { id, widthPx }: Canvas,
  { areas, notes }: { areas: Area[]; notes: string[] },
): Block {
  const { path, heightPx } = fit(areas, widthPx);
  const polygonsOf = (ids: string[]) => areas.filter((area) => ids.includes(String(area.id)));
  const shapes = spec.areas.flatMap((area) =>
    rewoundForD3([mergedArea(polygonsOf(area.polygons))]).features.map((shape) => ({
      area,
      shape,
    })),
  );
  const painted = new Set(spec.areas.flatMap(({ polygons }) => polygons));
  const rest = rewoundForD3(areas.filter((area) => !painted.has(String(area.id)))).features;
  const lines = notes.flatMap((note) => wrap(note, widthPx, notePx));
  const svg = element(
    "g",
    { class: "map", "text-anchor": "middle" },
    ...rest.map((area) => element("path", { class: "place", d: path(area) ?? "" })),
    ...shapes.map(({ area, shape }) =>
      areaPath(area, path(shape) ?? "", { id, bins: spec.bins.length }),
    ),
    ...shapes.map(({ area, shape }) => areaLabel(area, shape, path)),
    textElement(lines, {
      class: "axis",
      x: 0,
      y: heightPx + 16,
      "font-size": notePx,
      "text-anchor": "start",
    }),
  );
  return { svg, heightPx: heightPx + 10 + lines.length * notePx * 1.25 };
}
