import type { Role } from "../../model/dataset.ts";
import type { CodedTexts } from "./coded-texts.ts";

/** A column that may be part of a key, with what its cells hold. */
export interface KeyColumn {
  name: string;
  role: Role;
  texts: CodedTexts;
}

/** Numbers the rows by what two columns say together. */
function paired(a: Uint32Array, b: CodedTexts): Uint32Array {
  const known = new Map<number, number>();
  const size = b.values.length;
  return a.map((code, row) => {
    const pair = code * size + (b.codes[row] ?? 0);
    const found = known.get(pair) ?? known.size;
    if (found === known.size) known.set(pair, found);
    return found;
  });
}

/** Whether no two rows say the same in two columns. */
function areDistinct(a: Uint32Array, b: CodedTexts): boolean {
  const known = new Set<number>();
  return a.every((code, row) => {
    known.add(code * b.values.length + (b.codes[row] ?? 0));
    return known.size > row;
  });
}

/** Whether no two rows say the same in all of some columns. */
export function isUnique(columns: readonly KeyColumn[]): boolean {
  const [first, ...others] = columns
    .map(({ texts }) => texts)
    .sort((a, b) => a.values.length - b.values.length);
  if (!first) return false;
  const last = others.pop();
  if (!last) return first.values.length === first.length;
  const most = [first, last, ...others].reduce((all, { values }) => all * values.length, 1);
  if (most < first.length) return false;
  const codes = others.reduce((all, each) => paired(all, each), first.codes);
  return areDistinct(codes, last);
}

/** All choices of so many elements, in their order. */
export function choices<T>(list: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return list.flatMap((first, index) =>
    choices(list.slice(index + 1), count - 1).map((rest) => [first, ...rest]),
  );
}

/** More columns are not tried: their choices would be thousands. */
export const mostTried = 10;

/** The fewest of some columns that, beside those of a key, tell all rows apart; null where none do. */
export function lackingColumns<T extends KeyColumn>(
  key: readonly T[],
  others: readonly T[],
  most: number,
): T[] | null {
  const tried = others.slice(0, mostTried);
  for (let count = key.length > 0 ? 0 : 1; count <= Math.min(most, tried.length); count++)
    for (const more of choices(tried, count)) if (isUnique([...key, ...more])) return more;
  return null;
}
