import {
  describeAbsent,
  describeChange,
  describeRanking,
  isExact,
  sentence,
  listNames,
} from "../../drawing/describe.ts";
import { formatNumber, withUnit } from "../../locales/format.ts";
import type { Mark } from "../../drawing/mark.ts";
import { say, words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { isIncomplete, type Stack, type StackSpec } from "./spec.ts";

/** A part's number, and its share where the whole is known: 854人（62.9%）. */
function partText(part: Mark, stack: Stack, locale: Locale): string {
  const [value, total] = [part, stack.total].map(({ observation }) => observation.value ?? 0);
  const isKnown = !isIncomplete(stack) && isExact(part) && isExact(stack.total);
  if (!isKnown || !value || !total || value < 0 || value > total) return part.text;
  const share = withUnit(formatNumber((value / total) * 100, locale, 1), "%");
  return say(words[locale].describe.ofWhole, { text: part.text, share });
}

/** Whether the parts are shares themselves, whose total is 100 % but for what was rounded. */
const areShares = ({ unit, stacks }: StackSpec): boolean =>
  unit.startsWith("%") &&
  stacks.every(({ total }) => Math.abs((total.observation.value ?? 0) - 100) <= mostRounded);

/** Shares that were rounded add up to so much more or less than 100. */
const mostRounded = 1;

/** The change of the whole totals, the newest period's parts with their shares, and what is lacking. */
export function describeStack(spec: StackSpec, locale: Locale): string {
  const { stacks, series } = spec;
  const { describe, legend } = words[locale];
  const whole = areShares(spec) ? [] : stacks.filter((stack) => !isIncomplete(stack));
  const totals = whole.map(({ total, label, period }) => ({ ...total, name: label, period }));
  const bounds = stacks.filter((stack) => isIncomplete(stack) && stack.total.observation.value);
  const labels = bounds.map(({ label }) => label);
  const newest = stacks.at(-1);
  const parts = (newest?.parts ?? []).map(({ series: index, mark }) => ({
    ...mark,
    text: newest && !areShares(spec) ? partText(mark, newest, locale) : mark.text,
    name: series[index]?.label ?? "",
  }));
  // What is folded has no name of its own, and no rank.
  const numbers = parts.filter(
    ({ observation, name }) => observation.value !== null && name !== legend.other,
  );
  const said = [
    ...(totals.length > 0
      ? [{ name: legend.total, text: describeChange(totals, { ...spec, locale }) }]
      : []),
    ...(newest && numbers.length > 1
      ? [{ name: newest.label, text: describeRanking(numbers, { locale, rates: false }) }]
      : []),
    ...describeAbsent(
      stacks.flatMap(({ absent }) => absent),
      locale,
    ).map((text) => ({ name: null, text })),
    ...(labels.length > 0
      ? [{ name: null, text: say(describe.incomplete, { labels: listNames(labels, locale) }) }]
      : []),
  ];
  return sentence(said.length > 0 ? said : [{ name: null, text: describe.none }], null, locale);
}
