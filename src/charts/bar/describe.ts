import { describeRanking, sentence } from "../../drawing/describe.ts";
import { inFocus } from "../../drawing/series.ts";
import type { Locale } from "../../model/locale.ts";
import type { BarSpec } from "./spec.ts";

/** Highest, lowest and what has no figure, of each series in focus. */
export function describeBar(spec: BarSpec, locale: Locale): string {
  const parts = inFocus(spec).map(({ label, index }) => ({
    name: label || null,
    text: describeRanking(
      spec.groups.flatMap((group) =>
        group.bars
          .filter((bar) => bar.series === index)
          .map(({ mark }) => ({
            ...mark,
            name: group.label,
            ...(group.residual && { residual: group.residual }),
          })),
      ),
      { locale, rates: spec.rates },
    ),
  }));
  return sentence(parts, spec.when, locale);
}
