import type { Places } from "../../model/place.ts";
import { aggregatesIn } from "../described-field.ts";
import type { DraftField } from "../fields.ts";

/** What a whole has of a value, and what its parts have together; null where one of them has no number. */
interface Sum {
  whole: number | null;
  parts: number | null;
}

const plus = (sum: number | null, text: string): number | null =>
  sum === null || !/^-?\d+$/.test(text) ? null : sum + Number(text);

/** The sums of one column, of each time and category one. */
function sumsOf(
  value: DraftField,
  { place, others, whole }: { place: DraftField; others: readonly DraftField[]; whole: string },
  places: Places,
): Sum[] {
  const sums = new Map<string, Sum>();
  for (let row = 0; row < value.texts.length; row++) {
    const key = others.map(({ texts }) => texts.codes[row]).join(" ");
    const id = place.texts.at(row);
    const sum = sums.get(key) ?? { whole: null, parts: 0 };
    if (id === whole) sum.whole = plus(0, value.texts.at(row));
    else if (places.get(id)?.tier === "compared") sum.parts = plus(sum.parts, value.texts.at(row));
    sums.set(key, sum);
  }
  return [...sums.values()].filter((sum) => sum.whole !== null && sum.parts !== null);
}

/** Declares that places add up to the whole of them, where most sums hold; of counts alone, since others are rounded. */
export function totalsIn(
  fields: readonly DraftField[],
  places: Places,
): { totals?: { value: string; total: string }[] } {
  const place = fields.find(({ role }) => role === "place");
  const whole = [...places.values()].find(({ tier }) => tier === "whole")?.id;
  if (!place || whole === undefined || !place.texts.values.includes(whole)) return {};
  const others = fields.filter(({ role }) => role === "period" || role === "dimension");
  const counts = fields.filter(
    (each) => each.role === "value" && each.type === "integer" && aggregatesIn(each) === "sum",
  );
  const totals = counts.flatMap((value) => {
    const sums = sumsOf(value, { place, others, whole }, places);
    const held = sums.filter((sum) => sum.whole === sum.parts);
    return held.length * 2 > sums.length ? [{ value: value.name, total: whole }] : [];
  });
  return totals.length > 0 ? { totals } : {};
}
