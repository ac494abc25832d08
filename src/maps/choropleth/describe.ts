import { describeRanking, sentence } from "../../drawing/describe.ts";
import type { Locale } from "../../model/locale.ts";
import type { ChoroplethSpec } from "./spec.ts";

/** Highest, lowest and what has no figure. */
export function describeChoropleth(spec: ChoroplethSpec, locale: Locale): string {
  const marks = spec.areas.map(({ mark, name }) => ({ ...mark, name }));
  return sentence(
    [{ name: null, text: describeRanking(marks, { locale, rates: spec.rates }) }],
    spec.when,
    locale,
  );
}
