import type { Role } from "../../model/dataset.ts";

/** A column that may be part of a key, with what its cells hold. */
export interface KeyColumn {
  name: string;
  role: Role;
  texts: readonly string[];
}

export function isUnique(columns: readonly KeyColumn[]): boolean {
  const rows = columns[0]?.texts.length ?? 0;
  const keys = Array.from({ length: rows }, (_, row) =>
    JSON.stringify(columns.map(({ texts }) => texts[row])),
  );
  return columns.length > 0 && new Set(keys).size === rows;
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
