import { describeChange, describeRanking, sentence } from "../../drawing/describe.ts";
import { describeReferences } from "../../drawing/references.ts";
import { inFocus } from "../../drawing/series.ts";
import type { Locale } from "../../model/locale.ts";
import type { ColumnSpec } from "./spec.ts";

const hasFigures = ({ columns }: ColumnSpec["groups"][number]): boolean =>
  columns.some(({ mark }) => mark.observation.value !== null);

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
  const newest = spec.timed ? spec.groups.findLast(hasFigures) : undefined;
  const compared = (newest ? [newest] : spec.groups).flatMap((group) =>
    group.columns.map(({ mark }) => ({ ...mark, name: group.label })),
  );
  const beside = describeReferences(spec.references, compared, locale);
  const said = beside.map((text) => ({ name: null, text }));
  return sentence([...parts, ...said], spec.when, locale);
}
