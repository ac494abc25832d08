import {
  describeAbsent,
  describeChange,
  describeRanking,
  sentence,
} from "../../drawing/describe.ts";
import { describeReferences } from "../../drawing/references.ts";
import { say, words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { changesText } from "../changes.ts";
import { hasFigure } from "../rects.ts";
import type { LineSpec } from "./spec.ts";

/** The points of a series, each called by its series and its period. */
function namedPoints(
  spec: LineSpec,
  { label, points }: LineSpec["series"][number],
  locale: Locale,
) {
  const labels = new Map(spec.periods.map((period) => [period.value, period.label]));
  return points.map(({ period, mark }) => {
    const when = labels.get(period) ?? period;
    const name = say(words[locale].describe.part, { name: label, period: when });
    return { ...mark, period, series: label, name };
  });
}

/** With more series than this, the newest period says more than every series' own change. */
const fewSeries = 3;

/** How the figures of the newest period that has some stand beside references. */
function besideReferences({ periods, series, references }: LineSpec, locale: Locale): string[] {
  const points = series.flatMap((each) => each.points).filter(hasFigure);
  const newest = periods.findLast(({ value }) => points.some(({ period }) => period === value));
  const marks = points
    .filter(({ period }) => period === newest?.value)
    .map(({ mark }) => ({ ...mark, name: newest?.label ?? "" }));
  return describeReferences(references, marks, locale);
}

/** What rose and what fell of all series, which stand on lines of their own. */
const changesIn = (spec: LineSpec, locale: Locale): string | null =>
  changesText(
    {
      ...spec,
      timed: true,
      series: spec.periods,
      groups: spec.series.map(({ label, points }) => ({
        label,
        marks: points.map(({ period, mark }) => ({
          series: spec.periods.findIndex(({ value }) => value === period),
          mark,
        })),
      })),
    },
    locale,
  );

/** The change of each of few series; of many, how they stand in the newest period, and what changed. */
export function describeLine(spec: LineSpec, locale: Locale): string {
  const newest = spec.periods.at(-1);
  if (newest && spec.series.length > fewSeries) {
    const marks = spec.series.flatMap((series) => namedPoints(spec, series, locale));
    const current = marks.filter(({ period }) => period === newest.value);
    const earlier = marks.filter((mark) => !current.includes(mark));
    const text = describeRanking(
      current.map((mark) => ({ ...mark, name: mark.series })),
      { locale, rates: spec.rates },
    );
    const said = [
      text,
      ...[changesIn(spec, locale)].filter((changes) => changes !== null),
      ...describeAbsent(earlier, locale),
      ...besideReferences(spec, locale),
    ].join(words[locale].describe.join);
    return sentence([{ name: null, text: said }], newest.label, locale);
  }
  const labels = new Map(spec.periods.map(({ value, label }) => [value, label]));
  const parts = spec.series.map((series) => ({
    name: series.label || null,
    text: describeChange(
      series.points.map(({ period, mark }) => ({
        ...mark,
        period,
        name: labels.get(period) ?? period,
      })),
      { ...spec, locale },
    ),
  }));
  const said = besideReferences(spec, locale).map((text) => ({ name: null, text }));
  return sentence([...parts, ...said], null, locale);
}
