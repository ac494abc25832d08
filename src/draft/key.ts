import type { Role } from "../model/dataset.ts";
import { isUnique, lackingColumns, mostTried, type KeyColumn } from "../check/table/key-columns.ts";

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
  const others = inRole("dimension", "key", "name");
  // A cell of the key is due in every row: what is blank in some tells rows apart only where it must.
  const filled = others.filter(({ texts }) => !texts.values.includes(""));
  const more = lackingColumns(fixed, filled, mostTried) ?? lackingColumns(fixed, others, mostTried);
  if (more) return names([...fixed, ...more]);
  const all = [...fixed, ...inRole("dimension")];
  return names(all.length > 0 ? all : columns.slice(0, 1));
}
