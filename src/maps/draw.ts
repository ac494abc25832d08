import type { Block } from "../drawing/legend.ts";
import type { Canvas } from "../drawing/frame.ts";
import { hintsOf } from "../drawing/mark.ts";
import { isPatterned, markClass, patternFill, shadeClass } from "../drawing/paint.ts";
import { element, textElement } from "../drawing/svg.ts";
import { widest, wrap } from "../drawing/text.ts";
import { mergedArea, rewoundForD3, type Area } from "../stats/geometry.ts";
import { fit, type Fitted } from "./fit.ts";
import type { ChoroplethArea, ChoroplethSpec } from "./choropleth.ts";

interface Painting {
  id: string;
  /** How many classes the scale has. */
  bins: number;
}

export const namePx = 14;
export const notePx = 13;

/** From line to line, in ems. */
export const leading = 1.25;

/** The baseline of the first of some lines around a middle. */
export const firstLine = (y: number, lines: number): number =>
  y + namePx * 0.36 - ((lines - 1) / 2) * namePx * leading;

const shadeOf = ({ bin }: ChoroplethArea, bins: number): string[] =>
  bin === null ? [] : [shadeClass(bin, bins)];

function areaPath(area: ChoroplethArea, d: string, { id, bins }: Painting): string {
  const { status } = area.mark.observation;
  const records = area.mark.records.join(" ");
  const hints = hintsOf(area.mark);
  const gap = { "data-record": records, ...hints, d };
  if (isPatterned(status))
    return element("path", { class: "place swatch", fill: patternFill(status, id), ...gap });
  if (area.mark.observation.value === null) return element("path", { class: "place", ...gap });
  return element("path", {
    class: markClass(status, ["place", ...shadeOf(area, bins)].join(" ")),
    "data-row": records,
    "data-obs": status,
    ...hints,
    d,
  });
}

/** The name and the number of an area, readable on its shade. */
function areaLabel(area: ChoroplethArea, shape: Area, { spot }: Fitted, bins: number): string {
  // What a pattern says stands in the legend once.
  const said = isPatterned(area.mark.observation.status) ? [] : [area.mark.label];
  const lines = [area.short, ...said].flatMap((text) => wrap(text, 84, namePx));
  const [x, y] = spot(shape, [widest(lines, namePx), lines.length * namePx * leading]);
  return textElement(lines, {
    class: ["halo", ...shadeOf(area, bins)].join(" "),
    x,
    y: firstLine(y, lines.length),
    "font-size": namePx,
  });
}

/** Draws every district: painted by class, hatched without a figure, plain where no row speaks. */
export function drawChoropleth(
  spec: ChoroplethSpec,
  { id, widthPx }: Canvas,
  { areas, notes }: { areas: Area[]; notes: string[] },
): Block {
  const fitted = fit(areas, widthPx);
  const { path, heightPx } = fitted;
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
    ...shapes.map(({ area, shape }) => areaLabel(area, shape, fitted, spec.bins.length)),
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
