import { describeChange, describeRanking, sentence } from "../../drawing/describe.ts";
import { inFocus } from "../../drawing/series.ts";
import type { Locale } from "../../model/locale.ts";
import type { ColumnSpec } from "./spec.ts";

/** Of each series in focus, over time its change, of categories the highest and the lowest. */
export function describeColumn(spec: ColumnSpec, locale: Locale): string {
  const parts = inFocus(spec).map(({ label, index }) => {
    const marks = spec.groups.flatMap((group) =>
      group.columns
        .filter((column) => column.series === index)
        .map(({ mark }) => ({
          ...mark,
          name: group.label,
          period: group.value,
          ...(group.residual && { residual: group.residual }),
        })),
    );
    const text = spec.timed
      ? describeChange(marks, { ...spec, locale })
      : describeRanking(marks, { locale, rates: spec.rates });
    return { name: label || null, text };
  });
  return sentence(parts, spec.when, locale);
}
