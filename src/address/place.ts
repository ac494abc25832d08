import type { Catalogue } from "../model/catalogue.ts";
import { fieldInRole, valueFields, type Dataset } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import type { Place, Places } from "../model/place.ts";
import { pageHref } from "./href.ts";
import { paths } from "./paths.ts";

type Placed = Pick<Catalogue, "site" | "places" | "datasets">;

function liesIn({ parent }: Place, outer: string, places: Places): boolean {
  const next = places.get(parent ?? "");
  return next !== undefined && (next.id === outer || liesIn(next, outer, places));
}

const measured = new WeakMap<readonly Dataset[], ReadonlySet<string>>();

/** Ids of the places that have figures of their own. */
function measuredIn(datasets: readonly Dataset[]): ReadonlySet<string> {
  const found =
    measured.get(datasets) ??
    new Set(
      datasets
        .filter((dataset) => valueFields(dataset).length > 0)
        .flatMap((dataset) => {
          const column = fieldInRole(dataset, "place")?.name ?? "";
          return dataset.table.rows.map(({ cells }) => cells[column] ?? "");
        }),
    );
  measured.set(datasets, found);
  return found;
}

/**
 * Whether a place has a page of its own: the whole of the site, all that is compared, what lies
 * between, and of what is finer all that has figures.
 */
export function hasPage({ site, places, datasets }: Placed, place: Place): boolean {
  const { id, tier } = place;
  if (id === site.city) return true;
  if (tier === "whole" || tier === "joint" || !liesIn(place, site.city, places)) return false;
  return tier !== "finer" || measuredIn(datasets).has(id);
}

/** Where the page of a place is, for a finer one without that of what it lies in; null where there is none. */
export function placeHref(placed: Placed, locale: Locale, id: string): string | null {
  const place = placed.places.get(id);
  if (!place) return null;
  if (hasPage(placed, place)) return pageHref(placed.site, locale, paths.district({ place: id }));
  return place.tier === "finer" && place.parent !== null
    ? placeHref(placed, locale, place.parent)
    : null;
}

/** More places than these are too many for one page, to be drawn, listed and chosen from together. */
export const mostTogether = 400;

interface Many {
  areMany: boolean;
  isParted: boolean;
}

const many = new WeakMap<Places, Many>();

function manyIn(placed: Placed): Many {
  const known = many.get(placed.places);
  if (known !== undefined) return known;
  const compared = [...placed.places.values()].filter(
    (place) => place.tier === "compared" && hasPage(placed, place),
  );
  const isWithin = ({ parent }: Place) => placed.places.get(parent ?? "")?.tier === "between";
  const areMany = compared.length > mostTogether;
  const made = { areMany, isParted: areMany && compared.some(isWithin) };
  many.set(placed.places, made);
  return made;
}

/** Whether places that are compared are so many that no page has them all to be chosen from, said of or drawn as links. */
export const areMany = (placed: Placed): boolean => manyIn(placed).areMany;

/**
 * Whether places that are compared stand together on the pages of what they lie in alone, for they are so many:
 * then pages of all of them have what they lie in.
 */
export const isParted = (placed: Placed): boolean => manyIn(placed).isParted;
