import { describeAbsent, describeRanking, sentence } from "../../drawing/describe.ts";
import { formatList } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { isIncomplete, type StackSpec } from "./spec.ts";

/** Highest and lowest of the whole totals, the newest period's parts, and what is lacking. */
export function describeStack({ stacks, series }: StackSpec, locale: Locale): string {
  const { describe, legend } = words[locale];
  const whole = stacks.filter((stack) => !isIncomplete(stack));
  const totals = whole.map(({ total, label }) => ({ ...total, name: label }));
  const bounds = stacks.filter((stack) => isIncomplete(stack) && stack.total.observation.value);
  const labels = bounds.map(({ label }) => label);
  const newest = stacks.at(-1);
  const parts = (newest?.parts ?? []).map(({ series: index, mark }) => ({
    ...mark,
    name: series[index]?.label ?? "",
  }));
  // What is folded has no name of its own, and no rank.
  const numbers = parts.filter(
    ({ observation, name }) => observation.value !== null && name !== legend.other,
  );
  const said = [
    ...(totals.length > 0
      ? [{ name: legend.total, text: describeRanking(totals, { locale, rates: false }) }]
      : []),
    ...(newest && numbers.length > 1
      ? [{ name: newest.label, text: describeRanking(numbers, { locale, rates: false }) }]
      : []),
    ...describeAbsent(
      stacks.flatMap(({ absent }) => absent),
      locale,
    ).map((text) => ({ name: null, text })),
    ...(labels.length > 0
      ? [{ name: null, text: say(describe.incomplete, { labels: formatList(labels, locale) }) }]
      : []),
  ];
  return sentence(said.length > 0 ? said : [{ name: null, text: describe.none }], null, locale);
}
