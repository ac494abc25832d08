import { hasPage } from "../../address/place.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Locale } from "../../model/locale.ts";
import type { Observation } from "../../model/observation.ts";
import type { Place } from "../../model/place.ts";
import { rankOf } from "../../stats/rank.ts";

/** The districts of the site's city, in the order of `places.csv`. */
export const districtsOf = (catalogue: Catalogue): Place[] =>
  [...catalogue.places.values()].filter(
    (place) => place.level === "district" && hasPage(catalogue, place),
  );

/** A place's figures, in a language. */
export interface Profile {
  catalogue: Catalogue;
  place: Place;
  locale: Locale;
}

const isExact = (observation: Observation | undefined) =>
  observation?.status === "normal" || observation?.status === "zero";

/** The place's rank by the figures of places, in words: only where every district has an exact one. */
export function rankText(
  { catalogue, place, locale }: Profile,
  figures: ReadonlyMap<string, Observation | undefined>,
): string | null {
  const { rankOf: alone, rankTied: tied } = words[locale].district;
  const districts = districtsOf(catalogue);
  const exact = districts.map(({ id }) => figures.get(id)).filter(isExact);
  const values = exact.flatMap((observation) => observation?.value ?? []);
  const own = figures.get(place.id)?.value;
  if (own == null || !districts.includes(place) || values.length < districts.length) return null;
  const template = values.filter((value) => value === own).length > 1 ? tied : alone;
  return say(template, { rank: rankOf(own, values), count: districts.length });
}
