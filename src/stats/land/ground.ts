import type { Place, Places } from "../../model/place.ts";
import type { Area } from "../geometry.ts";
import { oncePer } from "../once.ts";
import { isWithin } from "../select.ts";

const compared = oncePer((areas: Area[]) =>
  oncePer((places: Places) => {
    const own = areas.filter(({ id }) => places.get(String(id))?.tier === "compared");
    return own.length === 0 || own.length === areas.length ? areas : own;
  }),
);

/** The areas that do not overlap each other: those of places that are compared; all where there are none such. */
export const comparedAreas = (areas: Area[], places: Places): Area[] => compared(areas)(places);

/**
 * Ids of the polygons that a place is painted with: its own; those of its members; of what lies between
 * the whole and the places that are compared, those of such places within it.
 */
export function polygonsFor({ id, tier, members }: Place, places: Places): string[] {
  if (tier === "joint") return members;
  if (tier !== "between") return [id];
  const within = [...places.values()].filter(
    (each) => each.tier === "compared" && isWithin(each.id, id, places),
  );
  return within.length > 0 ? within.map((each) => each.id) : [id];
}
