import { absent, type Observation } from "../model/observation.ts";
import type { Place, Places } from "../model/place.ts";
import type { Row } from "../model/table.ts";
import { totalOf } from "./total.ts";

interface Whole {
  /** The place whose parts are added up. */
  total: string;
  /** The columns of the place and of the value. */
  place: string;
  value: string;
  places: Places;
}

/** What a place consists of: the members of a reporting area, else the places right below it. */
function partsOf({ total, places }: Whole): string[] {
  const members = places.get(total)?.members ?? [];
  if (members.length > 0) return members;
  const isPart = ({ parent, level }: Place) => parent === total && level !== "reporting-area";
  return [...places.values()].filter(isPart).map(({ id }) => id);
}

/**
 * The sum of a place's parts in rows of one kind. A reporting area stands for members that have
 * no number of their own; where a part has no row, the sum is a lower bound.
 */
export function sumOfParts(rows: readonly Row[], whole: Whole): Observation {
  const { place, value, places, total } = whole;
  const of = new Map(rows.map((row) => [row.cells[place] ?? "", row.values[value]]));
  const left = new Set(partsOf(whole));
  const areas = [...of.keys()].flatMap((id) => {
    const members = id === total ? [] : (places.get(id)?.members ?? []);
    const isDue = members.some((member) => of.get(member)?.value == null);
    return members.length > 0 && isDue && members.every((member) => left.has(member))
      ? [{ id, members }]
      : [];
  });
  for (const { members } of areas) for (const member of members) left.delete(member);
  const parts = [...areas.map(({ id }) => id), ...left];
  return totalOf(parts.map((id) => of.get(id) ?? absent("x")));
}
