import type { Catalogue } from "../../model/catalogue.ts";
import type { Places } from "../../model/place.ts";
import type { Area } from "../geometry.ts";
import { oncePer } from "../once.ts";
import { isWithin } from "../select.ts";
import { comparedAreas } from "./ground.ts";

/** The areas of a map, and of which of them each inset is. */
export interface Land {
  areas: Area[];
  /** Ids of areas, e.g. `[["12-1", "12-2"]]`. */
  insets: readonly (readonly string[])[];
}

/** A part of a land, by the ids of its areas, with the insets in which a part of that lies. */
export function landWith({ areas, insets }: Land, ids: readonly string[]): Land {
  const own = areas.filter(({ id }) => ids.includes(String(id)));
  const parts = insets.map((inset) => inset.filter((id) => ids.includes(id)));
  return {
    areas: own,
    insets: parts.filter(({ length }) => length > 0 && length < own.length),
  };
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

const grounds = oncePer((catalogue: Catalogue) => {
  const all = new Map<string, Area[]>();
  return (ids: readonly string[]): Area[] => {
    const key = ids.join(" ");
    const isNamed = ({ id }: Area) => ids.includes(String(id));
    const areas = all.get(key) ?? catalogue.boundaries.features.filter(isNamed);
    all.set(key, areas);
    return areas;
  };
});

/**
 * The areas of a map and the insets that its site declares: those of places that are compared, where
 * all that is painted is among them; else those that are painted.
 */
export function landOf(catalogue: Catalogue, painted: readonly string[] = []): Land {
  const { site, places, boundaries } = catalogue;
  const usual = comparedAreas(boundaries.features, places);
  const isUsual = painted.every((id) => usual.some((area) => area.id === id));
  const areas = isUsual ? usual : grounds(catalogue)(painted);
  const ids = areas.map(({ id }) => String(id));
  const insets = (site.map.insets ?? []).map((inset) => areasOf(inset.places, ids, places));
  return { areas, insets };
}
