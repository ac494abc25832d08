import { textIn, type Locale } from "../model/locale.ts";
import type { Place } from "../model/place.ts";
import { words, say } from "./index.ts";

type Places = ReadonlyMap<string, Place>;

const alike = new WeakMap<Places, ReadonlySet<string>>();

/** The ids of places of one level that are called alike in some language. */
function calledAlike(places: Places): ReadonlySet<string> {
  const known = alike.get(places);
  if (known) return known;
  const named = [...places.values()].flatMap(({ id, level, name }) =>
    Object.entries(name).map(([locale, text]) => ({ id, key: `${level}\0${locale}\0${text}` })),
  );
  const groups = [...Map.groupBy(named, ({ key }) => key).values()];
  const found = new Set(
    groups.flatMap((each) => (each.length > 1 ? each.map(({ id }) => id) : [])),
  );
  alike.set(places, found);
  return found;
}

interface Scope {
  places: Places;
  locale: Locale;
}

/** A place by one of its names, with that of what it lies in where another of its level is called alike: Springfield (Illinois). */
function told(place: Place, form: "name" | "short", { places, locale }: Scope): string {
  const name = textIn(place[form], locale);
  const outer = calledAlike(places).has(place.id) ? places.get(place.parent ?? "") : undefined;
  if (!outer || outer.tier === "whole") return name;
  return say(words[locale].separator.within, { name, outer: textIn(outer[form], locale) });
}

/** What a place is called where it stands beside others. */
export const placeName = (place: Place, scope: Scope): string => told(place, "name", scope);

/** The same as short as a drawing needs it. */
export const shortPlaceName = (place: Place, scope: Scope): string => told(place, "short", scope);
