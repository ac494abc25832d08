import { pageHref } from "../../address/href.ts";
import { languageTag } from "../../locales/format.ts";
import { badgeOf } from "../../locales/badge.ts";
import { wordsOf } from "../../locales/levels.ts";
import { isHan } from "../../model/search/lexicon.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { textIn, type Locale, type Localised } from "../../model/locale.ts";
import { hasOption } from "../../model/site.ts";
import { searchKinds, type SearchEntry, type SearchIndex } from "../../model/search/search.ts";
import { foldsOf } from "../../publish/search/folds.ts";
import { readingsOf, soundingLike, type Spelt } from "../../publish/search/readings.ts";
import { profiledPlaces } from "../place/district.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { searchMeasures, searchPlaces } from "./answers.ts";
import { apartIn } from "./apart.ts";
import { entriesOf, type Scope } from "./entries.ts";
import { searchLevels } from "./levels.ts";
import { namedTowns, searchTowns, type NamedTown } from "./towns.ts";
import { paths } from "../../address/paths.ts";

export interface SearchPage {
  page: Page;
  /** What it lists, and what stands elsewhere. */
  lead: string;
  /** What the site holds, but for towns and communities, which the pages of districts list. */
  groups: { heading: string; links: Link[] }[];
}

/** A name in each language, with how it is spelt in letters where one of them does. */
function spelt(name: Localised): Spelt[] {
  const texts = Object.values(name);
  const spelling = texts.find((text) => /^\P{Script=Han}+$/u.test(text));
  return texts.map((text) => ({ text, ...(spelling !== undefined && { spelling }) }));
}

/** All texts to be found, those of places with their spelling. */
function textsOf(
  { places }: Catalogue,
  entries: readonly SearchEntry[],
  towns: readonly NamedTown[],
): Spelt[] {
  const names = [
    ...[...places.values()].map(({ name }) => name),
    ...towns.flatMap(({ communities }) => communities.map(({ name }) => name)),
  ];
  return [
    ...names.flatMap(spelt),
    ...entries.flatMap(({ label, also = [], about = [] }) =>
      [label, ...also, ...about].map((text) => ({ text })),
    ),
  ];
}

/** Where Chinese is written, what else may be written for the names of the places that are compared. */
function heardIn({ catalogue, locale }: Scope): Spelt[] {
  const names = profiledPlaces(catalogue).map(({ short }) => textIn(short, locale));
  return soundingLike(names.filter(isHan));
}

/** All that a browser needs to search the site in a language. */
export function searchIndex(catalogue: Catalogue, locale: Locale): SearchIndex {
  const scope = { catalogue, locale };
  const entries = entriesOf(scope);
  const towns = namedTowns(catalogue);
  const measures = searchMeasures(scope);
  const texts = [
    ...textsOf(catalogue, entries, towns),
    ...measures.map(({ title }) => ({ text: title })),
  ];
  const { district, finder } = wordsOf(catalogue.site, locale);
  const { pinyinHint, ...own } = finder;
  const words = { ...own, rankOf: district.rankOf, rankTied: district.rankTied };
  const coverage = pageHref(catalogue.site, locale, paths.coverage);
  const isSpelt = hasOption(catalogue.site, "pinyin");
  return {
    language: languageTag(locale),
    coverage: {
      label: entries.find(({ href }) => href === coverage)?.label ?? "",
      href: coverage,
    },
    words: isSpelt ? { ...words, hint: pinyinHint } : words,
    badge: entries.some(({ isSample }) => isSample) ? badgeOf({ status: "sample" }, locale) : null,
    folds: foldsOf(new Set(texts.flatMap(({ text }) => Array.from(text)))),
    readings: isSpelt ? readingsOf([...texts, ...heardIn(scope)]) : "",
    levels: searchLevels(scope),
    places: searchPlaces(scope),
    measures,
    entries,
    towns: searchTowns(towns, scope),
  };
}

/** More places than these are listed where they lie alone. */
const mostListed = 400;

/** The page to search on, which lists what there is to find for those without scripts. */
export function searchPage(catalogue: Catalogue, locale: Locale): SearchPage {
  const { search, finder, status } = wordsOf(catalogue.site, locale);
  const hasTowns = namedTowns(catalogue).length > 0;
  const description = hasTowns ? search.description : search.plainDescription;
  const all = entriesOf({ catalogue, locale });
  const { entry: isApart } = apartIn({ catalogue, locale });
  const rest = all.filter((entry) => !isApart(entry));
  const entries = all.length - rest.length > mostListed ? rest : all;
  return {
    page: pageOf(catalogue, {
      ...{ locale, path: paths.search, heading: search.heading, description },
    }),
    lead: hasTowns ? search.directory : search.plainDirectory,
    groups: searchKinds.flatMap((kind) => {
      const own = entries.filter((entry) => entry.kind === kind);
      if (own.length === 0) return [];
      const links = own.map(({ label, href, isSample }) => ({
        label,
        href,
        badge: isSample ? status.sample : null,
      }));
      return [{ heading: finder.kinds[kind], links }];
    }),
  };
}
