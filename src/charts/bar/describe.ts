import { describeRanking, sentence } from "../../drawing/describe.ts";
import { describeReferences } from "../../drawing/references.ts";
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
  const figures = spec.groups.flatMap(({ label: name, bars }) =>
    bars.map(({ mark }) => ({ ...mark, name })),
  );
  const beside = spec.series.length > 1 ? [] : describeReferences(spec.references, figures, locale);
  const said = beside.map((text) => ({ name: null, text }));
  return sentence([...parts, ...said], spec.when, locale);
}
