import { describeRanking, sentence } from "../../drawing/describe.ts";
import { inFocus } from "../../drawing/series.ts";
import type { Locale } from "../../model/locale.ts";
import { describeGaps, describePeriods } from "../changes.ts";
import type { DotSpec } from "./spec.ts";

/** Of other series than periods the highest and the lowest of each that is in focus. */
function describeSeries(spec: DotSpec, locale: Locale): string {
  const focus = inFocus(spec);
  const parts = focus.map((series) => {
    const marks = spec.groups.flatMap(({ label, residual, marks: own }) =>
      own.flatMap(({ series: at, mark }) =>
        at === series.index ? [{ ...mark, name: label, ...(residual && { residual }) }] : [],
      ),
    );
    return { name: series.label, text: describeRanking(marks, { locale, rates: spec.rates }) };
  });
  const isBeside = (index: number) => !focus.some((series) => series.index === index);
  const gaps = describeGaps(spec, locale, isBeside).map((text) => ({ name: null, text }));
  return sentence([...parts, ...gaps], spec.when, locale);
}

/** Of periods what rose and what fell; of other series how each stands. */
export const describeDot = (spec: DotSpec, locale: Locale): string =>
  describePeriods(spec, locale) ?? describeSeries(spec, locale);
