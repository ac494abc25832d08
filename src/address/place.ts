import type { Locale } from "../model/locale.ts";
import type { Place, Places } from "../model/place.ts";
import type { Site } from "../model/site.ts";
import { pageHref } from "./href.ts";
import { paths } from "./paths.ts";

interface Placed {
  site: Site;
  places: Places;
}

/** Whether a place has a page of its own: the city, and its districts. */
export const hasPage = ({ site }: Pick<Placed, "site">, { id, level, parent }: Place): boolean =>
  id === site.city || (level === "district" && parent === site.city);

/** Where the page of a place is, that of its district for a town; null where there is none. */
export function placeHref({ site, places }: Placed, locale: Locale, id: string): string | null {
  const place = places.get(id);
  if (!place) return null;
  if (hasPage({ site }, place)) return pageHref(site, locale, paths.district({ place: id }));
  return place.level === "town" && place.parent !== null
    ? placeHref({ site, places }, locale, place.parent)
    : null;
}
