import { describeRanking, sentence } from "../../drawing/describe.ts";
import type { Locale } from "../../model/locale.ts";
import { describeGaps, describePeriods } from "../changes.ts";
import type { SlopeSpec } from "./spec.ts";

/** The highest and the lowest of each period. */
function describeEach(spec: SlopeSpec, locale: Locale): string {
  const parts = spec.series.map(({ label }, period) => {
    const marks = spec.groups.flatMap(({ label: name, residual, marks: own }) =>
      own
        .filter(({ series, mark }) => series === period && mark.observation.value !== null)
        .map(({ mark }) => ({ ...mark, name, ...(residual && { residual }) })),
    );
    return { name: label, text: describeRanking(marks, { locale, rates: spec.rates }) };
  });
  const gaps = describeGaps(spec, locale).map((text) => ({ name: null, text }));
  return sentence([...parts, ...gaps], null, locale);
}

/** What rose and what fell; where no two periods can be compared, how each stands. */
export const describeSlope = (spec: SlopeSpec, locale: Locale): string =>
  describePeriods(spec, locale) ?? describeEach(spec, locale);
