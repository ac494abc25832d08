import type { Block } from "../drawing/legend.ts";
import type { Canvas } from "../drawing/frame.ts";
import { hintsOf } from "../drawing/mark.ts";
import { isPatterned, markClass, patternFill, shadeClass } from "../drawing/paint.ts";
import { element, textElement } from "../drawing/svg.ts";
import { wrap } from "../drawing/text.ts";
import { mergedArea, rewoundForD3, type Area } from "../stats/geometry.ts";
import { fit } from "./fit.ts";
import { labelText, namePx, notePx, sizeOfLabel } from "./label.ts";
import type { ChoroplethArea, ChoroplethSpec } from "./choropleth.ts";

interface Painting {
  id: string;
  /** How many classes the scale has. */
  bins: number;
}

const labelWidthPx = 84;

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

/** The name of an area and its number; what a pattern says stands in the legend once. */
function linesOf({ short, mark }: ChoroplethArea): string[] {
  const number = isPatterned(mark.observation.status) ? [] : [mark.label];
  return [short, ...number].flatMap((text) => wrap(text, labelWidthPx, namePx));
}

/** Draws every district: painted by class, hatched without a figure, plain where no row speaks. */
export function drawChoropleth(
  spec: ChoroplethSpec,
  { id, widthPx }: Canvas,
  { areas, notes }: { areas: Area[]; notes: string[] },
): Block {
  const { path, heightPx, spot } = fit(areas, widthPx);
  const bins = spec.bins.length;
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
    ...shapes.map(({ area, shape }) => areaPath(area, path(shape) ?? "", { id, bins })),
    ...shapes.map(({ area, shape }) => {
      const text = linesOf(area);
      return labelText(text, spot(shape, sizeOfLabel(text)), shadeOf(area, bins)[0]);
    }),
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
