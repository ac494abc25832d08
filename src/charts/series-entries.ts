import type { Canvas } from "../drawing/frame.ts";
import type { LegendEntry } from "../drawing/legend.ts";
import { markClass } from "../drawing/paint.ts";
import { calledAt, grey, type Series } from "../drawing/series.ts";
import { formatList, sayCount } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";

/** What each series is painted in, for a legend; nothing where there is one without a name. */
export const seriesEntries = (series: Series[], paints?: string[]): LegendEntry[] =>
  series.length < 2
    ? []
    : series.map(({ label }, index) => ({
        label,
        swatch: { class: markClass("normal", paints?.[index] ?? `series-${index}`) },
      }));

/** As many series out of focus as a legend names. */
const mostNamed = 3;

/** Of series in focus what each is painted in, unless the drawing names them, and what is grey. */
export function focusEntries(
  { series, paints }: { series: Series[]; paints: string[] },
  named: boolean,
  { locale, isLow }: Pick<Canvas, "isLow"> & { locale: Locale },
): LegendEntry[] {
  const called = series.map((each) => ({ ...each, label: calledAt({ isLow }, each) }));
  const entries = seriesEntries(called, paints);
  const inFocus = entries.filter((_, index) => paints[index] !== grey);
  const rest = called.filter((_, index) => paints[index] === grey).map((each) => each.label);
  const count = rest.length;
  const counted = sayCount(words[locale].legend.others, { count }, locale);
  const label =
    count > mostNamed
      ? counted
      : say(words[locale].describe.of, { name: counted, text: formatList(rest, locale) });
  return [
    ...(named ? [] : inFocus),
    ...(count > 0 ? [{ label, swatch: { class: markClass("normal", grey) } }] : []),
  ];
}
