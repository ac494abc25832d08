import { describeRanking, sentence } from "../../drawing/describe.ts";
import { formatNumber } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import type { HistogramSpec } from "./spec.ts";

/** The class that has more rows than any other; nothing where two have as many, or there is one alone. */
function describeMost({ bars }: HistogramSpec, locale: Locale): string[] {
  const [first, second] = bars.toSorted((a, b) => b.count - a.count);
  if (!first || !second || first.count === second.count) return [];
  const all = bars.reduce((sum, { count }) => sum + count, 0);
  const [count, of] = [first.count, all].map((number) => formatNumber(number, locale));
  const said = { count: count ?? "", all: of ?? "", range: first.range };
  return [say(words[locale].describe.classes.most, said)];
}

/** Where most are, the highest and the lowest, and what has no figure. */
export function describeHistogram(spec: HistogramSpec, locale: Locale): string {
  const ranking = describeRanking(spec.marks, { locale, rates: spec.rates });
  const parts = [...describeMost(spec, locale), ranking].map((text) => ({ name: null, text }));
  return sentence(parts, spec.when, locale);
}
