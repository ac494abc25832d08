import type { LegendEntry } from "../drawing/legend.ts";
import { markClass } from "../drawing/paint.ts";
import type { Series } from "../drawing/series.ts";

/** What each series is painted in, for a legend; nothing where there is one without a name. */
export const seriesEntries = (series: Series[], paints?: string[]): LegendEntry[] =>
  series.length < 2
    ? []
    : series.map(({ label }, index) => ({
        label,
        swatch: { class: markClass("normal", paints?.[index] ?? `series-${index}`) },
      }));
