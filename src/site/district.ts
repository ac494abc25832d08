import type { TableModel } from "../charts/kinds.ts";
import { badgeOf } from "../locales/badge.ts";
import { say, words } from "../locales/index.ts";
import { drawLocator } from "../maps/locator.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Locale } from "../model/locale.ts";
import type { Place } from "../model/place.ts";
import { factsFirst } from "./datasets.ts";
import { pageOf, type Link, type Page } from "./page.ts";
import { chartsWith, districtsOf, profileTable, rowsAbout } from "./profile.ts";
import { pageHref, paths } from "./urls.ts";

export interface DistrictPage {
  page: Page;
  intro: string;
  /** One table a dataset that has rows about the place. */
  sections: { dataset: Link; table: TableModel }[];
  chartsHeading: string;
  charts: Link[];
  /** The map of districts as SVG. */
  locator: string;
}

/** The places a profile exists for: the city, then its districts. */
export function profiledPlaces(catalogue: Catalogue): Place[] {
  const city = catalogue.places.get(catalogue.site.city);
  if (!city) throw new Error(`unknown city: ${catalogue.site.city}`);
  return [city, ...districtsOf(catalogue)];
}

/** The links of the locator map, which every page that shows it shares. */
export function locatorOf(catalogue: Catalogue, locale: Locale, current: string | null): string {
  const { site, places, boundaries } = catalogue;
  const city = places.get(site.city)?.name[locale] ?? "";
  const targets = districtsOf(catalogue).map(({ id, short }) => ({
    id,
    name: short[locale],
    href: pageHref(site, locale, paths.district(id)),
    current: id === current,
  }));
  const name = say(words[locale].district.locator, { city });
  return drawLocator(boundaries.features, targets, { widthPx: 360, name }).svg;
}

/** The profile of the city or of a district. */
export function districtPage(catalogue: Catalogue, place: Place, locale: Locale): DistrictPage {
  const profile = { catalogue, place, locale };
  const { district, nav } = words[locale];
  const { site } = catalogue;
  const name = place.name[locale];
  const isCity = place.id === site.city;
  const datasets = factsFirst(catalogue.datasets).filter(
    (each) => rowsAbout(profile, each).length > 0,
  );
  const cityLink = {
    label: nav.districts,
    href: pageHref(site, locale, paths.district(site.city)),
  };
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.district(place.id),
      heading: say(district.heading, { place: name }),
      description: say(district.description, { place: name }),
      trail: isCity ? [] : [cityLink],
    }),
    intro: datasets.length > 0 ? district.intro : say(district.none, { place: name }),
    sections: datasets.map((dataset) => ({
      dataset: {
        label: dataset.title[locale],
        href: pageHref(site, locale, paths.dataset(dataset.id)),
        badge: badgeOf(dataset, locale),
      },
      table: profileTable(profile, dataset),
    })),
    chartsHeading: say(district.charts, { place: name }),
    charts: datasets.flatMap((dataset) => chartsWith(profile, dataset)),
    locator: locatorOf(catalogue, locale, place.id),
  };
}
