import { describeRanking, sentence } from "../../drawing/describe.ts";
import { inFocus } from "../../drawing/series.ts";
import type { Locale } from "../../model/locale.ts";
import { describeChanges, describeGaps, firstAlike } from "../changes.ts";
import type { DotSpec } from "./spec.ts";

/** Of periods what rose and what fell; of other series in focus the highest and the lowest of each. */
export function describeDot(spec: DotSpec, locale: Locale): string {
  const first = spec.timed ? firstAlike(spec) : -1;
  if (first >= 0 && first < spec.series.length - 1) return describeChanges(spec, first, locale);
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
