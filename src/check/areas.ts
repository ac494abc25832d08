import type { Boundaries, Place, Places, Position } from "../model/place.ts";
import { comparedAreas } from "../stats/land/ground.ts";
import { isWithin } from "../stats/select.ts";
import { metresFrom } from "../stats/geometry.ts";

/** The places whose polygons a row of a place may lie in: its own, or those above or below it. */
export function allowedAreas(place: Place, places: Places): string[] {
  if (place.tier === "compared") return [place.id];
  if (place.members.length > 0) return place.members;
  const parent = places.get(place.parent ?? "");
  if (place.tier === "finer" && parent) return allowedAreas(parent, places);
  return [...places.values()]
    .filter((each) => each.tier === "compared" && isWithin(each.id, place.id, places))
    .map(({ id }) => id);
}

interface Lie {
  /** What the row names; left out where it names none. */
  place: Place | undefined;
  /** The area that the position is in. */
  found: string | null;
  places: Places;
  boundaries: Boundaries;
}

/** How far a position is beyond the areas that it may lie in, the nearest of which is named. */
export interface Over {
  area: string;
  metres: number;
  tolerance: number;
}

/** By how much a position is over a border, within the tolerance of simplified ones; null where it is not. */
export function overBorder(
  position: Position,
  { place, found, places, boundaries: { features, metadata } }: Lie,
): Over | null {
  const { tolerance } = metadata;
  const allowed = place ? allowedAreas(place, places) : [];
  const isWithin = found !== null && (allowed.length === 0 || allowed.includes(found));
  if (tolerance === undefined || isWithin) return null;
  const areas = comparedAreas(features, places).filter(
    ({ id }) => allowed.length === 0 || allowed.includes(String(id)),
  );
  const [nearest] = areas
    .map((area) => ({ area: String(area.id), metres: Math.ceil(metresFrom(area, position)) }))
    .sort((a, b) => a.metres - b.metres);
  return nearest && nearest.metres <= tolerance ? { ...nearest, tolerance } : null;
}
