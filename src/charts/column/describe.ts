import { describeChange, describeRanking, sentence } from "../../drawing/describe.ts";
import type { Locale } from "../../model/locale.ts";
import type { ColumnSpec } from "./spec.ts";

/** Over time the change of each series, of categories the highest and the lowest. */
export function describeColumn(spec: ColumnSpec, locale: Locale): string {
  const parts = spec.series.map((series, index) => {
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
    return { name: series.label || null, text };
  });
  return sentence(parts, spec.when, locale);
}
