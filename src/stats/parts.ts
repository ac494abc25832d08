import type { Observation } from "../model/observation.ts";
import type { Place, Places } from "../model/place.ts";

/** What a place consists of: the members of a reporting area, else the places right below it. */
export function partsOf(total: string, places: Places): string[] {
  const members = places.get(total)?.members ?? [];
  if (members.length > 0) return members;
  const isPart = ({ parent, tier }: Place) => parent === total && tier !== "joint";
  return [...places.values()].filter(isPart).map(({ id }) => id);
}

/** A part; where nothing is said of one that lies between the whole and what is compared, its own parts. */
function measuredParts(id: string, of: ReadonlyMap<string, Observation>, places: Places): string[] {
  if (of.has(id) || places.get(id)?.tier !== "between") return [id];
  return partsOf(id, places).flatMap((part) => measuredParts(part, of, places));
}

/**
 * The places whose numbers make up that of another: its parts, but that a reporting area stands for
 * members which have no number of their own.
 */
export function summandsOf(
  total: string,
  of: ReadonlyMap<string, Observation>,
  places: Places,
): string[] {
  const left = new Set(partsOf(total, places).flatMap((id) => measuredParts(id, of, places)));
  const areas = [...of.keys()].filter((id) => {
    const members = id === total ? [] : (places.get(id)?.members ?? []);
    const isDue = members.some((member) => of.get(member)?.value == null);
    return members.length > 0 && isDue && members.every((member) => left.has(member));
  });
  for (const id of areas) for (const member of places.get(id)?.members ?? []) left.delete(member);
  return [...areas, ...left];
}
