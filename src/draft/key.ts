import type { Role } from "../model/dataset.ts";

/** A column that may be part of a key, with what its cells hold. */
export interface KeyColumn {
  name: string;
  role: Role;
  texts: readonly string[];
}

function isUnique(columns: readonly KeyColumn[]): boolean {
  const rows = columns[0]?.texts.length ?? 0;
  const keys = Array.from({ length: rows }, (_, row) =>
    JSON.stringify(columns.map(({ texts }) => texts[row])),
  );
  return columns.length > 0 && new Set(keys).size === rows;
}

/** All choices of so many elements, in their order. */
function choices<T>(list: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return list.flatMap((first, index) =>
    choices(list.slice(index + 1), count - 1).map((rest) => [first, ...rest]),
  );
}

/** More columns are not tried: their choices would be thousands. */
const mostTried = 10;

/**
 * The columns by which a row is told from every other. Period and place are among them
 * wherever there are some, since a table grows by these; then as few others as will do.
 */
export function keyOf(columns: readonly KeyColumn[]): string[] {
  const inRole = (...roles: Role[]) => columns.filter(({ role }) => roles.includes(role));
  const names = (key: readonly KeyColumn[]) => key.map(({ name }) => name);
  const codes = inRole("key").filter((column) => isUnique([column]));
  if (codes[0] && inRole("value").length === 0) return names(codes.slice(0, 1));
  const fixed = inRole("period", "place");
  const others = inRole("dimension", "key", "name").slice(0, mostTried);
  for (let count = fixed.length > 0 ? 0 : 1; count <= others.length; count++)
    for (const more of choices(others, count))
      if (isUnique([...fixed, ...more])) return names([...fixed, ...more]);
  const all = [...fixed, ...inRole("dimension")];
  return names(all.length > 0 ? all : columns.slice(0, 1));
}
