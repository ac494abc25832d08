import { describeCity } from "../../drawing/beside.ts";
import { describeChange, describeRanking, sentence, type Timed } from "../../drawing/describe.ts";
import { describeReferences } from "../../drawing/references.ts";
import { inFocus } from "../../drawing/series.ts";
import type { Locale } from "../../model/locale.ts";
import { comparePeriods } from "../../model/period.ts";
import { describePeriods } from "../changes.ts";
import type { BarSpec } from "./spec.ts";

/** The bars of a series, or of all, each called by its group. */
const namedBars = ({ groups }: BarSpec, series?: number): Timed[] =>
  groups.flatMap(({ label: name, value: period, residual, bars }) =>
    bars
      .filter((bar) => series === undefined || bar.series === series)
      .map(({ mark }) => ({ ...mark, name, period, ...(residual && { residual }) })),
  );

/** Of each series in focus, over time its change, else the highest and the lowest; then what it stands beside. */
function describeSeries(spec: BarSpec, locale: Locale): string {
  const parts = inFocus(spec).map(({ label, index }) => {
    const marks = namedBars(spec, index);
    const inTime = () => marks.toSorted((a, b) => comparePeriods(a.period, b.period));
    return {
      name: label || null,
      text: spec.overTime
        ? describeChange(inTime(), { ...spec, locale })
        : describeRanking(marks, { locale, rates: spec.rates }),
    };
  });
  const figures = namedBars(spec);
  const beside = [
    ...describeCity(figures, spec.city, { ...spec, locale }),
    ...(spec.series.length > 1 ? [] : describeReferences(spec.references, figures, locale)),
  ];
  return sentence([...parts, ...beside.map((text) => ({ name: null, text }))], spec.when, locale);
}

/** Of series that are periods what rose and what fell; of others how each stands. */
export function describeBar(spec: BarSpec, locale: Locale): string {
  const groups = spec.groups.map(({ label, bars }) => ({ label, marks: bars }));
  return describePeriods({ ...spec, groups }, locale) ?? describeSeries(spec, locale);
}
