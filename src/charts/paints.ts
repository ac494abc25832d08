import { drawLegend, statusEntries, type LegendEntry } from "../drawing/legend.ts";
import { markClass, patternDefs, shades } from "../drawing/paint.ts";
import { element } from "../drawing/svg.ts";
import { words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import { obsStatuses } from "../model/observation.ts";
import { seriesColours } from "../model/kinds.ts";

const widthPx = 250;

function swatches(name: string, entries: LegendEntry[], defs = ""): string {
  const { svg, heightPx } = drawLegend(entries, { widthPx });
  const size = { viewBox: `0 0 ${widthPx} ${heightPx}`, width: widthPx, height: heightPx };
  const attributes = { class: "drawing paints", ...size, role: "img", "aria-label": name };
  return element("svg", attributes, defs, svg);
}

const painted = (paint: string): LegendEntry => ({
  label: paint,
  swatch: { class: markClass("normal", paint) },
});

/** Every paint that drawings use, as a legend shows it: series, classes, statuses. */
export function drawPaints(locale: Locale): string[] {
  const id = "paints";
  const { style } = words[locale];
  const statuses = statusEntries(obsStatuses, id, { locale, missingLabels: {}, paint: "series-0" });
  const numbered = (paint: string, count: number) =>
    Array.from({ length: count }, (_, index) => painted(`${paint}-${index}`));
  return [
    swatches(style.series, numbered("series", seriesColours)),
    swatches(style.classes, numbered("class", shades)),
    swatches(style.statuses, statuses, patternDefs(obsStatuses, id)),
  ];
}
