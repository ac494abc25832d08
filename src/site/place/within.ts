import { hasPage } from "../../address/place.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { formatNumber } from "../../locales/format.ts";
import { capital, levelWords } from "../../locales/levels.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { levelsOf } from "../../model/level.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { Place } from "../../model/place.ts";
import type { Link } from "../page/page.ts";

interface Scope {
  catalogue: Catalogue;
  locale: Locale;
}

/** Places of one level. */
export interface PlaceList {
  level: string;
  heading: string;
  links: Link[];
  /** What they are called where they open when they are asked for; null where they are open. */
  folded: string | null;
}

export const placeLink = ({ catalogue, locale }: Scope, { id, name }: Place): Link => ({
  label: textIn(name, locale),
  href: pageHref(catalogue.site, locale, paths.district({ place: id })),
});

/** More places are a list that hides the page below it. */
export const mostOpen = 60;

/** The name of some places that open when they are asked for, with their number. */
export const counted = (name: string, { length }: readonly Place[], locale: Locale): string =>
  `${name} (${formatNumber(length, locale)})`;

/** What a place lies in, the whole left out: the largest first. */
export function above({ places }: Pick<Catalogue, "places">, { parent }: Place): Place[] {
  const next = places.get(parent ?? "");
  return !next || next.tier === "whole" ? [] : [...above({ places }, next), next];
}

/** Places, and what they lie in; null where that is the whole. */
interface Grouped {
  parent: Place | null;
  places: Place[];
}

/** Places by the areas that share all of them, where there are such; else by what each lies in, in the order of the first of each. */
export function byParent(catalogue: Catalogue, places: readonly Place[]): Grouped[] {
  const areas = [...catalogue.places.values()].filter(({ tier }) => tier === "joint");
  const ofArea = ({ id }: Place) => areas.filter(({ members }) => members.includes(id));
  if (areas.length > 1 && places.every((place) => ofArea(place).length === 1))
    return areas
      .map((parent) => ({ parent, places: places.filter(({ id }) => parent.members.includes(id)) }))
      .filter((each) => each.places.length > 0);
  const groups = Map.groupBy(places, (place) => above(catalogue, place).at(-1) ?? null);
  return [...groups].map(([parent, own]) => ({ parent, places: own }));
}

/**
 * The places right below one that have pages, level by level; none of a whole that consists of what
 * is compared, which have a page and a map of their own.
 */
export function listsWithin({ catalogue, locale }: Scope, place: Place): PlaceList[] {
  const below = [...catalogue.places.values()].filter(
    (each) => each.parent === place.id && each.tier !== "joint" && hasPage(catalogue, each),
  );
  if (place.tier === "whole" && below.every(({ tier }) => tier === "compared")) return [];
  return levelsOf(catalogue.site).flatMap((level) => {
    const own = below.filter((each) => each.level === level.id);
    const links = own.map((each) => placeLink({ catalogue, locale }, each));
    const heading = capital(levelWords(level, locale).other);
    const folded = own.length > mostOpen ? counted(heading, own, locale) : null;
    return links.length > 0 ? [{ level: level.id, heading, links, folded }] : [];
  });
}
