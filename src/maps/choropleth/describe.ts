import { describeCity } from "../../drawing/beside.ts";
import { describeRanking, sentence } from "../../drawing/describe.ts";
import type { Locale } from "../../model/locale.ts";
import type { ChoroplethSpec } from "./spec.ts";

/** Highest, lowest and what has no figure, and how they stand beside the city. */
export function describeChoropleth(spec: ChoroplethSpec, locale: Locale): string {
  const marks = spec.areas.map(({ mark, name }) => ({ ...mark, name }));
  const said = [
    describeRanking(marks, { locale, rates: spec.rates }),
    ...describeCity(marks, spec.city, { ...spec, locale }),
  ];
  return sentence(
    said.map((text) => ({ name: null, text })),
    spec.when,
    locale,
  );
}
