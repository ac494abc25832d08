import { describeRanking, sentence } from "../../drawing/describe.ts";
import type { Locale } from "../../model/locale.ts";
import type { PyramidSpec } from "./spec.ts";

/** Of each side the row with most and that with fewest, and what has no figure. */
export function describePyramid(spec: PyramidSpec, locale: Locale): string {
  const parts = spec.series.map(({ label }, side) => {
    const marks = spec.rows.flatMap(({ label: name, residual, marks: own }) =>
      own
        .filter(({ series }) => series === side)
        .map(({ mark }) => ({ ...mark, name, ...(residual && { residual }) })),
    );
    return { name: label, text: describeRanking(marks, { locale, rates: spec.rates }) };
  });
  return sentence(parts, spec.when, locale);
}
