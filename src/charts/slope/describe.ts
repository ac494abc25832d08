import { describeRanking, sentence } from "../../drawing/describe.ts";
import type { Locale } from "../../model/locale.ts";
import { describeChanges, describeGaps, firstAlike } from "../changes.ts";
import type { SlopeSpec } from "./spec.ts";

/** What rose and what fell; where no two periods can be compared, the highest and the lowest of each. */
export function describeSlope(spec: SlopeSpec, locale: Locale): string {
  const first = firstAlike(spec);
  const last = spec.series.length - 1;
  if (first >= 0 && first < last) return describeChanges(spec, first, locale);
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
