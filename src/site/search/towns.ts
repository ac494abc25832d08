import type { Catalogue } from "../../model/catalogue.ts";
import type { Localised } from "../../model/locale.ts";
import type { Place } from "../../model/place.ts";
import type { SearchTown } from "../../model/search.ts";
import { profiledPlaces } from "../place/district.ts";
import { registersOf, type Entry } from "../place/register.ts";
import { alsoOf, type Scope } from "./entries.ts";
import { pageHref, paths } from "../../address/urls.ts";

/** A town of a district, with what registers name in it. */
export interface NamedTown {
  district: Place;
  id: string;
  name: Localised;
  communities: { ending: string; name: Localised }[];
}

function entriesIn({ catalogue, locale }: Scope, place: Place): Map<string, Entry[]> {
  const registers = registersOf({ catalogue, place, locale });
  const towns = registers.flatMap((register) => register.towns);
  const byTown = Map.groupBy(towns, ({ id }) => id);
  return new Map(
    [...byTown].map(([id, own]) => [
      id,
      own.flatMap(({ lists }) => lists.flatMap(({ entries }) => entries)),
    ]),
  );
}

/** The towns of all districts; where a register has no name in a language, the other stands for it. */
export function namedTowns(catalogue: Catalogue): NamedTown[] {
  return profiledPlaces(catalogue).flatMap((district) => {
    const [zh, en] = (["zh", "en"] as const).map((locale) =>
      entriesIn({ catalogue, locale }, district),
    );
    const ids = new Set([...(zh?.keys() ?? []), ...(en?.keys() ?? [])]);
    return [...ids].map((id) => {
      const [chinese, english] = [zh?.get(id) ?? [], en?.get(id) ?? []];
      const nameIn = (entries: Entry[], code: string) =>
        entries.find((entry) => entry.code === code)?.name;
      const all = chinese.length > 0 ? chinese : english;
      return {
        district,
        id,
        name: catalogue.places.get(id)?.name ?? { zh: id, en: id },
        communities: all.map(({ code, ending, name }) => ({
          ending,
          name: { zh: nameIn(chinese, code) ?? name, en: nameIn(english, code) ?? name },
        })),
      };
    });
  });
}

/** The same as a browser searches them. */
export function searchTowns(
  towns: readonly NamedTown[],
  { catalogue, locale }: Scope,
): SearchTown[] {
  return towns.map(({ district, id, name, communities }) => ({
    id,
    name: name[locale],
    also: alsoOf(name, locale),
    district: district.name[locale],
    href: pageHref(catalogue.site, locale, paths.district(district.id)),
    communities: communities.map(({ ending, name: { zh, ...others } }) =>
      // The readings of the Chinese name say in letters what the English one would.
      locale === "zh" ? [ending, zh] : [ending, others[locale], zh],
    ),
  }));
}
