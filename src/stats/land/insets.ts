import type { Catalogue } from "../../model/catalogue.ts";
import type { Places } from "../../model/place.ts";
import type { Area } from "../geometry.ts";
import { isWithin } from "../select.ts";

/** The areas of a map, and of which of them each inset is. */
export interface Land {
  areas: Area[];
  /** Ids of areas, e.g. `[["12-1", "12-2"]]`. */
  insets: readonly (readonly string[])[];
}

/** The areas that places stand for: their own, those of their members, those within them. */
export function areasOf(
  ids: readonly string[],
  areas: readonly string[],
  places: Places,
): string[] {
  const all = ids.flatMap((id) => [id, ...(places.get(id)?.members ?? [])]);
  return areas.filter((area) => all.some((id) => area === id || isWithin(area, id, places)));
}

/** All areas of a site, and the insets that it declares. */
export function landOf({ site, places, boundaries }: Catalogue): Land {
  const areas = boundaries.features;
  const ids = areas.map(({ id }) => id);
  const insets = (site.map.insets ?? []).map((inset) => areasOf(inset.places, ids, places));
  return { areas, insets };
}
