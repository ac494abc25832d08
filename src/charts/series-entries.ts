import type { LegendEntry } from "../drawing/legend.ts";
import { markClass } from "../drawing/paint.ts";
import { grey, type Series } from "../drawing/series.ts";
import { sayCount } from "../locales/format.ts";
import { words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";

/** What each series is painted in, for a legend; nothing where there is one without a name. */
export const seriesEntries = (series: Series[], paints?: string[]): LegendEntry[] =>
  series.length < 2
    ? []
    : series.map(({ label }, index) => ({
        label,
        swatch: { class: markClass("normal", paints?.[index] ?? `series-${index}`) },
      }));

/** Of series in focus what each is painted in, unless the drawing names them, and what is grey. */
export function focusEntries(
  { series, paints }: { series: Series[]; paints: string[] },
  named: boolean,
  locale: Locale,
): LegendEntry[] {
  const entries = seriesEntries(series, paints);
  const inFocus = entries.filter((_, index) => paints[index] !== grey);
  const count = entries.length - inFocus.length;
  const label = sayCount(words[locale].legend.others, { count }, locale);
  return [
    ...(named ? [] : inFocus),
    ...(count > 0 ? [{ label, swatch: { class: markClass("normal", grey) } }] : []),
  ];
}
