import type { Field } from "../model/dataset.ts";
import type { Place, Places } from "../model/place.ts";
import type { Row } from "../model/table.ts";
import type { Condition, Where } from "../model/view.ts";

/** True where a place lies below another one; no place lies within itself. */
export function isWithin(id: string, outer: string, places: Places): boolean {
  const parent = places.get(id)?.parent ?? null;
  return parent !== null && (parent === outer || isWithin(parent, outer, places));
}

/** What a finer place lies in that is compared; undefined for all others. */
export function comparedAbove({ tier, parent }: Place, places: Places): Place | undefined {
  const next = places.get(parent ?? "");
  if (tier !== "finer" || !next) return undefined;
  return next.tier === "finer" ? comparedAbove(next, places) : next;
}

function meets(text: string, condition: Condition, places: Places): boolean {
  if (typeof condition === "string") return text === condition;
  if (Array.isArray(condition)) return condition.includes(text);
  if ("level" in condition) return places.get(text)?.level === condition.level;
  return isWithin(text, condition.within, places);
}

/** The rows that meet every condition, in the order of the file. */
export function selectRows(
  rows: readonly Row[],
  where: Where,
  { fields, places }: { fields: readonly Field[]; places: Places },
): Row[] {
  const conditions = Object.entries(where);
  const unknown = conditions.find(([name]) => !fields.some((field) => field.name === name));
  if (unknown) throw new Error(`unknown field: ${unknown[0]}`);
  return rows.filter(({ cells }) =>
    conditions.every(([name, condition]) => meets(cells[name] ?? "", condition, places)),
  );
}
