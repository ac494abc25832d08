import type { Drawing } from "../../charts/kinds.ts";
import { areMany, isParted } from "../../address/place.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { say } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import { drawLocator, layOutLocator, type LocatorLayout } from "../../maps/locator.ts";
import { mapNotes } from "../../maps/notes.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import type { Place } from "../../model/place.ts";
import { polygonsFor } from "../../stats/land/ground.ts";
import { landOf, landWith } from "../../stats/land/insets.ts";
import { oncePer } from "../../stats/once.ts";
import { comparedAbove } from "../../stats/select.ts";
import { wholeName } from "../page/named.ts";
import { districtsOf, type Profile } from "../view/rank.ts";
import { above } from "./within.ts";

/** The map of districts, and what stands below every map. */
export interface Locator {
  drawing: Drawing;
  notes: string[];
}

type Scope = Pick<Profile, "catalogue" | "locale">;

/** The places on the locator map of a page: all that are compared; of many those that lie in `around`, or what they lie in. */
export function located(catalogue: Catalogue, around: Place): readonly Place[] {
  const all = districtsOf(catalogue);
  if (!isParted(catalogue)) return all;
  const outerOf = (place: Place) => above(catalogue, place).at(-1) ?? place;
  return around.tier === "between"
    ? all.filter((place) => above(catalogue, place).includes(around))
    : [...new Set(all.map(outerOf))];
}

/** Of many places that lie in nothing: the land as a whole, which leads to all of them, and one of them. */
function inWholeLand({ catalogue, locale }: Scope, current: Place): LocatorLayout {
  const { site, places } = catalogue;
  const land = landOf(catalogue);
  const whole = {
    id: site.city,
    areas: land.areas.map(({ id }) => String(id)),
    name: wholeName(catalogue, locale),
    href: pageHref(site, locale, paths.compare),
    isUnwritten: true as const,
  };
  const own = {
    id: current.id,
    areas: polygonsFor(current, places),
    name: textIn(current.short, locale),
    href: pageHref(site, locale, paths.district({ place: current.id })),
    isUnwritten: true as const,
  };
  return layOutLocator(land, [whole, own], 360);
}

function locatorLayout({ catalogue, locale }: Scope, around: Place): LocatorLayout {
  const { site, places } = catalogue;
  const targets = located(catalogue, around).map((place) => ({
    id: place.id,
    areas: polygonsFor(place, places),
    name: textIn(place.short, locale),
    href: pageHref(site, locale, paths.district({ place: place.id })),
  }));
  const land = landOf(catalogue);
  const shown =
    around.tier === "between"
      ? landWith(
          land,
          targets.flatMap(({ areas }) => areas),
        )
      : land;
  return layOutLocator(shown, targets, 360);
}

const locatorLayouts = oncePer<Catalogue, Map<string, LocatorLayout>>(() => new Map());

function layoutOf(scope: Scope, around: Place, current: Place | null): LocatorLayout {
  if (isUnparted(scope.catalogue) && current) return inWholeLand(scope, current);
  const known = locatorLayouts(scope.catalogue);
  const key = `${scope.locale} ${around.id}`;
  const layout = known.get(key) ?? locatorLayout(scope, around);
  known.set(key, layout);
  return layout;
}

/** Whether there are many places that lie in nothing: a map of links to all of them has none that can be hit. */
const isUnparted = (catalogue: Catalogue): boolean => areMany(catalogue) && !isParted(catalogue);

/** What the locator map of a page is of: the whole; of many places what that of the page lies in. */
function aroundOf(catalogue: Catalogue, current: Place | null): Place {
  const whole = catalogue.places.get(catalogue.site.city);
  if (!whole) throw new Error(`unknown city: ${catalogue.site.city}`);
  if (!current || !isParted(catalogue)) return whole;
  const outer = [...above(catalogue, current), current].filter(({ tier }) => tier === "between");
  return outer.at(-1) ?? whole;
}

/** What is filled on the map of a place that has no area there: what lies in it, or it lies in. */
function nearOf({ places }: Catalogue, place: Place): string[] {
  const outer = comparedAbove(place, places);
  return outer ? [outer.id] : polygonsFor(place, places);
}

/** The links of the locator map; that of the page that shows it, if it has one, is filled. Null where there is nothing to draw. */
export function locatorOf(
  catalogue: Catalogue,
  locale: Locale,
  current: Place | null,
): Locator | null {
  if (catalogue.boundaries.features.length === 0) return null;
  if (isUnparted(catalogue) && current?.tier !== "compared") return null;
  const around = aroundOf(catalogue, current);
  const city = around.tier === "whole" ? wholeName(catalogue, locale) : textIn(around.name, locale);
  const name = say(wordsOf(catalogue.site, locale).district.locator, { city });
  const isPart = current?.tier === "between" || current?.tier === "finer";
  const drawing = drawLocator(layoutOf({ catalogue, locale }, around, current), {
    name,
    current: current?.id ?? null,
    near: current && isPart && current !== around ? nearOf(catalogue, current) : [],
  });
  return { drawing, notes: mapNotes(catalogue, locale) };
}
