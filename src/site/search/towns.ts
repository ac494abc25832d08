import { shortEndings } from "../../model/search/endings.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { localised, textIn, type Locale, type Localised } from "../../model/locale.ts";
import type { Place } from "../../model/place.ts";
import type { SearchTown } from "../../model/search/search.ts";
import { profiledPlaces } from "../place/district.ts";
import { registersOf, type Entry } from "../place/register.ts";
import { alsoOf, type Scope } from "./entries.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";

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

/** What registers name in the towns of a district, by town and by language. */
function entriesByTown(catalogue: Catalogue, district: Place): Map<string, Map<Locale, Entry[]>> {
  const found = new Map<string, Map<Locale, Entry[]>>();
  for (const locale of catalogue.site.locales)
    for (const [id, entries] of entriesIn({ catalogue, locale }, district))
      found.set(id, (found.get(id) ?? new Map<Locale, Entry[]>()).set(locale, entries));
  return found;
}

/** The towns of all districts; where a register has no name in a language, it is left out. */
export function namedTowns(catalogue: Catalogue): NamedTown[] {
  const { locales } = catalogue.site;
  return profiledPlaces(catalogue).flatMap((district) =>
    [...entriesByTown(catalogue, district)].map(([id, byLanguage]) => {
      const [all = []] = byLanguage.values();
      const nameIn = (code: string, locale: Locale) =>
        byLanguage.get(locale)?.find((entry) => entry.code === code)?.name;
      return {
        district,
        id,
        name: catalogue.places.get(id)?.name ?? localised(locales, () => id),
        communities: all.map(({ code, ending }) => ({
          ending,
          name: localised(locales, (locale) => nameIn(code, locale)),
        })),
      };
    }),
  );
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** A name, and beside it the Chinese one, whose readings say in letters what others would. */
function searchName(name: Localised, locale: Locale): [name: string, chinese?: string] {
  const own = textIn(name, locale);
  const chinese = isHan(own) ? undefined : Object.values(name).find(isHan);
  return chinese === undefined ? [own] : [own, chinese];
}

/** The same as a browser searches them. */
export function searchTowns(
  towns: readonly NamedTown[],
  { catalogue, locale }: Scope,
): SearchTown[] {
  return towns.map(({ district, id, name, communities }) => {
    const endings = shortEndings(communities.map(({ ending }) => ending));
    return {
      id,
      name: textIn(name, locale),
      also: alsoOf(name, locale),
      district: textIn(district.name, locale),
      href: pageHref(catalogue.site, locale, paths.district({ place: district.id })),
      communities: communities.map(({ name: of }, at) => [
        endings[at] ?? "",
        ...searchName(of, locale),
      ]),
    };
  });
}
