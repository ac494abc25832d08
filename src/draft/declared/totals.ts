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

/** A column of counts, with its sums. */
interface Summed {
  value: DraftField;
  sums: Sum[];
  /** Whether most of them hold. */
  isHeld: boolean;
}

/** The sums of all counts, since others are rounded; none where no row is of the whole. */
function summed(fields: readonly DraftField[], places: Places): { whole: string; all: Summed[] } {
  const place = fields.find(({ role }) => role === "place");
  const whole = [...places.values()].find(({ tier }) => tier === "whole")?.id ?? "";
  if (!place?.texts.values.includes(whole)) return { whole, all: [] };
  const others = fields.filter(({ role }) => role === "period" || role === "dimension");
  const counts = fields.filter(
    (each) => each.role === "value" && each.type === "integer" && aggregatesIn(each) === "sum",
  );
  const all = counts.map((value) => {
    const sums = sumsOf(value, { place, others, whole }, places);
    const held = sums.filter((sum) => sum.whole === sum.parts);
    return { value, sums, isHeld: held.length * 2 > sums.length };
  });
  return { whole, all };
}

/** Declares that places add up to the whole of them, where most sums hold. */
export function totalsIn(
  fields: readonly DraftField[],
  places: Places,
): { totals?: { value: string; total: string }[] } {
  const { whole, all } = summed(fields, places);
  const totals = all
    .filter(({ isHeld }) => isHeld)
    .map(({ value }) => ({ value: value.name, total: whole }));
  return totals.length > 0 ? { totals } : {};
}

/** A whole that is not what its places add up to, in a column of which most are so. */
export interface Unequal {
  column: string;
  whole: number;
  parts: number;
}

/** Of each column that nothing is declared of, though all its places have numbers, the first whole that is no sum. */
export function unequalIn(fields: readonly DraftField[], places: Places): Unequal[] {
  const place = fields.find(({ role }) => role === "place");
  const compared = [...places.values()].filter(({ tier }) => tier === "compared");
  const areAll = compared.every(({ id }) => place?.texts.values.includes(id));
  return summed(fields, places).all.flatMap(({ value, sums, isHeld }) => {
    const first = sums.find(({ whole, parts }) => whole !== parts);
    if (isHeld || !areAll) return [];
    const { whole = null, parts = null } = first ?? {};
    return whole === null || parts === null ? [] : [{ column: value.label, whole, parts }];
  });
}
