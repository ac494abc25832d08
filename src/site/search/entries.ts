import { words } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import { formatPeriod } from "../../locales/times.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import { localised, textIn, type Locale, type Localised } from "../../model/locale.ts";
import { searchKinds, type SearchEntry, type SearchKind } from "../../model/search/search.ts";
import { factsFirst } from "../dataset/datasets.ts";
import { above } from "../place/within.ts";
import { profiledPlaces } from "../place/district.ts";
import { fragmentHref, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";

export interface Scope {
  catalogue: Catalogue;
  locale: Locale;
}

/** What a name is in other languages. */
export const alsoOf = (name: Localised, locale: Locale): string[] =>
  Object.values(name).filter((text) => text !== textIn(name, locale));

interface Target {
  name: Localised;
  path: string;
  context?: string | undefined;
  isSample?: boolean;
  /** What else it is found by. */
  also?: string[];
  about?: string[];
}

/** The years that a dataset has figures of. */
function yearsIn({ fields, table }: Dataset, locale: Locale): string[] {
  const period = fields.find(({ role }) => role === "period");
  const years = table.rows.flatMap(
    ({ cells }) => /^\d{4}/.exec(cells[period?.name ?? ""] ?? "")?.[0] ?? [],
  );
  return [...new Set(years)].sort().map((year) => formatPeriod(year, locale));
}

/** Of so many categories a dataset is found by each. */
const mostCategories = 40;

/** What a dataset is about that no title says: keywords, what its columns count, and by what it tells that apart. */
function subjectsOf({ keywords, fields, title, views }: Dataset, locale: Locale): string[] {
  const said = [title, ...views.map((view) => view.title)].map((text) => textIn(text, locale));
  const counted = fields.filter(({ role }) => role === "value").map(({ title }) => title);
  const told = fields
    .filter(({ categories }) => categories.length <= mostCategories)
    .flatMap(({ categories }) => categories.map(({ label }) => label));
  const titles = [...counted, ...told].map((text) => textIn(text, locale));
  const subjects = [...(keywords[locale] ?? []), ...titles];
  return [...new Set(subjects)].filter((subject) => !said.some((text) => text.includes(subject)));
}

function entryOf(kind: SearchKind, target: Target, { catalogue, locale }: Scope): SearchEntry {
  const { name, path, context, isSample = false, about = [] } = target;
  const also = [...alsoOf(name, locale), ...(target.also ?? [])];
  return {
    kind,
    label: textIn(name, locale),
    href: pageHref(catalogue.site, locale, path),
    ...(also.length > 0 && { also }),
    ...(about.length > 0 && { about }),
    ...(context !== undefined && context !== textIn(name, locale) && { context }),
    ...(isSample && { isSample }),
  };
}

function dataEntries(scope: Scope): SearchEntry[] {
  const { catalogue, locale } = scope;
  const topics = new Map(catalogue.site.topics.map(({ id, title }) => [id, textIn(title, locale)]));
  return factsFirst(catalogue.datasets).flatMap((dataset) => {
    const { id, title, views } = dataset;
    const isSample = dataset.status === "sample";
    const own = {
      name: title,
      path: paths.dataset({ dataset: id }),
      context: topics.get(dataset.topic),
    };
    const [also, about] = [yearsIn(dataset, locale), subjectsOf(dataset, locale)];
    return [
      entryOf("dataset", { ...own, isSample, also, about }, scope),
      ...views.map((view) => {
        const path = paths.chart({ dataset: id, view: view.name });
        const target = { name: view.title, path, context: textIn(title, locale), isSample };
        return entryOf("chart", target, scope);
      }),
    ];
  });
}

function termEntries({ catalogue, locale }: Scope): SearchEntry[] {
  const href = pageHref(catalogue.site, locale, paths.glossary);
  return catalogue.glossary.map(({ id, term, aliases }) => ({
    kind: "term",
    label: textIn(term, locale),
    href: fragmentHref(href, id),
    also: [
      ...alsoOf(term, locale),
      ...catalogue.site.locales.flatMap((each) => aliases?.[each] ?? []),
    ],
  }));
}

/** The pages that are found by name, by what the addresses and the words of them are called. */
const namedPages = [
  "compare",
  "coverage",
  "datasets",
  "changes",
  "about",
  "verdicts",
  "scores",
  "developers",
  "embedGuide",
  "staff",
  "staffCheck",
  "glossary",
] as const;

function pageEntries(scope: Scope): SearchEntry[] {
  const { site, glossary } = scope.catalogue;
  const headings = (key: (typeof namedPages)[number]): Localised =>
    localised(site.locales, (locale) => wordsOf(site, locale)[key].heading);
  const own = namedPages.filter((key) => key !== "glossary" || glossary.length > 0);
  const about: Partial<Record<string, string>> = words[scope.locale].pagesAbout;
  return own.map((key) => {
    const asked = about[key]?.split("\n") ?? [];
    return entryOf("page", { name: headings(key), path: paths[key], about: asked }, scope);
  });
}

/** Everything to be found but towns and communities, kind by kind. */
export function entriesOf(scope: Scope): SearchEntry[] {
  const { catalogue } = scope;
  const all = [
    ...catalogue.site.topics.map(({ id, title: name }) =>
      entryOf("topic", { name, path: paths.topic({ topic: id }) }, scope),
    ),
    ...profiledPlaces(catalogue).map((place) => {
      const [outer] = above(catalogue, place).reverse();
      const context = outer && textIn(outer.name, scope.locale);
      const target = { name: place.name, path: paths.district({ place: place.id }), context };
      return entryOf(place.tier === "finer" ? "town" : "district", target, scope);
    }),
    ...dataEntries(scope),
    ...termEntries(scope),
    ...pageEntries(scope),
  ];
  return searchKinds.flatMap((kind) => all.filter((entry) => entry.kind === kind));
}
