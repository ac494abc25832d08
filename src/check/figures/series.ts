import type { Field, Role } from "../../model/dataset.ts";
import type { Row } from "../../model/table.ts";

/** Roles of columns that say what a number is of. */
const telling: readonly Role[] = ["period", "place", "dimension", "unit", "key", "name"];

/** Rows that differ in nothing but one column. */
export function groupsBut(
  rows: readonly Row[],
  { fields, but }: { fields: readonly Field[]; but: Pick<Field, "name"> },
): Row[][] {
  const others = fields.filter(({ name, role }) => name !== but.name && telling.includes(role));
  const keyOf = ({ cells }: Row) => JSON.stringify(others.map(({ name }) => cells[name]));
  return [...Map.groupBy(rows, keyOf).values()];
}
