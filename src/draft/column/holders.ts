import type { Role } from "../../model/dataset.ts";
import { tiers } from "../../model/level.ts";
import type { Place, Places } from "../../model/place.ts";
import { callsRecord, isCalledPeriod } from "../labels.ts";
import type { CellReading } from "../readings.ts";
import type { SheetColumn } from "../sheet.ts";

/** A column that may be the one of its role. */
interface Held extends SheetColumn {
  role: Role;
  read: CellReading | null;
}

/** Roles that one column has at most; a second such column is taken as what its texts are. */
export const singleRoles: readonly Role[] = [
  ...(["period", "place", "unit", "status", "qualifier", "source"] as const),
  ...(["longitude", "latitude"] as const),
];

/** How many places one lies in. */
const depthOf = ({ parent }: Place, places: Places): number => {
  const next = places.get(parent ?? "");
  return next ? 1 + depthOf(next, places) : 0;
};

/** How fine the places of a column are: its finest, by tier, and by what they lie in. */
function finenessOf({ texts, read }: Held, places: Places): number {
  const found = texts.values.flatMap((text) => places.get(read?.(text) ?? "") ?? []);
  const ranks = found.map((place) => tiers.indexOf(place.tier) * 100 + depthOf(place, places));
  return Math.max(...ranks);
}

/** How many texts of a column say no place that is known. */
const unreadOf = ({ texts, read }: Held): number =>
  texts.filled.filter((text) => (read?.(text) ?? null) === null).length;

/**
 * The column that has a role: the first, but of periods the first that is called one and is
 * neither blank nor says when a row was written, and of places the finest, districts and not the states that they are
 * in, or what names more of them, as codes may.
 */
export function holderOf<T extends Held>(
  role: Role,
  columns: readonly T[],
  places: Places,
): T | undefined {
  const all = columns.filter((column) => column.role === role);
  if (role === "place")
    return all.toSorted(
      (a, b) => finenessOf(b, places) - finenessOf(a, places) || unreadOf(a) - unreadOf(b),
    )[0];
  if (role !== "period") return all[0];
  const times = all.filter(({ label, texts }) => texts.filledCount > 0 && !callsRecord(label));
  return times.find(({ label }) => isCalledPeriod(label)) ?? times[0] ?? all[0];
}
