import { badged } from "../../locales/badge.ts";
import { languageTag } from "../../locales/format.ts";
import { formatPeriod } from "../../locales/times.ts";
import { say, words, type Words } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import { languages } from "../../locales/languages.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import { levelsOf } from "../../model/level.ts";
import { hasOption, type Site } from "../../model/site.ts";
import { citableOf, type Citable, type Cited } from "../../publish/cite/citable.ts";
import { shortened } from "./description.ts";
import { leadingView, type Shown } from "./shown.ts";
import { absolute, fileHref, pageHref } from "../../address/href.ts";
import { hasPage, areMany } from "../../address/place.ts";
import { paths } from "../../address/paths.ts";

export interface Link {
  label: string;
  href: string;
  /** The mark of a sample, where the link leads to one. */
  badge?: string | null;
}

/** What every page has, whatever it shows. */
export interface Page {
  locale: Locale;
  lang: string;
  words: Words;
  site: Site;
  /** Of the document: its name and the site's; the heading is that of the page. */
  title: string;
  name: string;
  heading: string;
  /** The mark of a page that shows nothing but a sample, else null. */
  badge: string | null;
  description: string;
  canonical: string;
  alternates: { lang: string; href: string }[];
  home: Link;
  nav: (Link & { current: boolean })[];
  /** From the front page to here; the last is this page. */
  trail: Link[];
  /** The same page in the other languages. */
  languages: (Link & { lang: string })[];
  /** Date of the figures, e.g. `2026-11-22`, and in words. */
  date: string;
  modified: string;
  /** False where search engines are asked to pass by. */
  isIndexed: boolean;
  /** Where systems that are given its address find its embed; null where it has none. */
  oembed: string | null;
  /** What citations say of it; null where there is nothing to cite. */
  citable: Citable | null;
  /** What machines are told that it is about, beside the way to it; null where it is of no data. */
  jsonLd: object | null;
  /** Files that say the same for machines. */
  machines: { rel: "alternate" | "describedby"; type: string; href: string }[];
  /** Whether it shows other pages of this site in frames. */
  framesOwn: boolean;
  reportHref: string;
  /** What networks show of a link to it, and what that picture shows. */
  image: { href: string; alt: string };
  /** What the field of the search asks for. */
  searchHint: string;
  /** What a reader may choose as the place of theirs, and what it lies in below the whole. */
  places: { id: string; label: string; within: string | null }[];
  /** The file of all places, and the level of these, where they are too many to stand on each page. */
  placesIn: { href: string; level: string; language: Locale } | null;
  /** Null where the site has none. */
  glossary: Link | null;
}

interface PageOptions {
  locale: Locale;
  /** Without language or sub-path, e.g. `/about/`. */
  path: string;
  heading: string;
  /** What tabs and search results call it, where the heading alone could be another page's. */
  name?: string;
  description: string;
  badge?: string | null;
  /** Pages between the front page and this one. */
  trail?: Link[];
  /** Date of the newest figure shown, e.g. `2026-11-22`. */
  modified?: string;
  isIndexed?: boolean;
  framesOwn?: boolean;
  /** Without language or sub-path, e.g. `/oembed/population/all.json`. */
  oembed?: string;
  cited?: Cited;
  jsonLd?: object;
  machines?: Page["machines"];
  /** The view whose picture stands for the page; the site's leading one where it is left out. */
  shows?: Shown;
  /** Where it shows the same as another page, the path of that. */
  canonical?: string;
}

function navigation({ site }: Catalogue, locale: Locale, path: string): Page["nav"] {
  const { nav } = words[locale];
  const targets = [
    ...site.topics.map(({ id, title }) => ({
      label: textIn(title, locale),
      path: paths.topic({ topic: id }),
    })),
    { label: nav.districts, path: paths.compare },
    { label: nav.datasets, path: paths.datasets },
    { label: nav.about, path: paths.about },
  ];
  return targets.map((target) => ({
    label: target.label,
    href: pageHref(site, locale, target.path),
    current: path.startsWith(target.path),
  }));
}

/** Search results and shared links show title and description alone: both say what is a sample. */
const describedAs = ({ description, badge }: PageOptions, texts: Words): string =>
  shortened(badge ? say(texts.describe.of, { name: badge, text: description }) : description);

/** What search engines are told of: a page in the only language has no others beside it. */
const alternatesOf = (site: Site, pages: { lang: string; href: string }[]): Page["alternates"] =>
  pages.length > 1 ? pages.map(({ lang, href }) => ({ lang, href: absolute(site, href) })) : [];

/** A letter to whom it concerns, begun. */
const letterHref = (email: string, subject: string, body: string): string =>
  `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;

function imageOf(site: Site, shown: Shown, locale: Locale): Page["image"] {
  const said = [badged(shown.title, shown.badge, locale), shown.sentence ?? []].flat();
  return {
    href: absolute(site, pageHref(site, locale, paths.image({ ...shown, format: "og" }))),
    alt: said.join(words[locale].separator.colon),
  };
}

const choosable = (catalogue: Catalogue, locale: Locale): Page["places"] =>
  [...catalogue.places.values()]
    .filter((place) => place.tier === "compared" && hasPage(catalogue, place))
    .map(({ id, name, parent }) => {
      const outer = catalogue.places.get(parent ?? "");
      const within = outer?.tier === "between" ? textIn(outer.name, locale) : null;
      return { id, label: textIn(name, locale), within };
    });

const comparedLevel = (site: Site): string =>
  levelsOf(site).find(({ tier }) => tier === "compared")?.id ?? "";

const searchHintOf = (site: Site, { search }: Words): string =>
  hasOption(site, "pinyin") ? search.pinyinPlaceholder : search.placeholder;

/** Makes the frame of a page: titles, addresses, navigation. */
export function pageOf(catalogue: Catalogue, options: PageOptions): Page {
  const { site } = catalogue;
  const { locale, path, heading, badge = null, trail = [] } = options;
  const { framesOwn = false, jsonLd = null, machines = [] } = options;
  const isIndexed = !catalogue.isPreview && (options.isIndexed ?? true);
  const texts = wordsOf(site, locale);
  const here = pageHref(site, locale, path);
  const home = { label: texts.nav.home, href: pageHref(site, locale, paths.home) };
  const translated = site.locales.map((each) => ({
    lang: languageTag(each),
    label: languages[each].name,
    href: pageHref(site, each, path),
  }));
  const name = badged(options.name ?? heading, badge, locale);
  const date = options.modified ?? catalogue.modified;
  const canonical = absolute(site, pageHref(site, locale, options.canonical ?? path));
  const subject = say(texts.page.reportSubject, { heading });
  const citing = { site, locale, heading, badge, modified: date, address: canonical };
  return {
    locale,
    lang: languageTag(locale),
    words: texts,
    site,
    title:
      path === paths.home
        ? name
        : say(texts.page.title, { heading: name, site: textIn(site.name, locale) }),
    name,
    heading,
    badge,
    description: describedAs(options, texts),
    canonical,
    alternates: alternatesOf(site, translated),
    home: { label: textIn(site.shortName, locale), href: home.href },
    nav: navigation(catalogue, locale, path),
    trail: path === paths.home ? [] : [home, ...trail, { label: heading, href: here }],
    languages: translated.filter(({ href }) => href !== here),
    date,
    modified: formatPeriod(date, locale),
    ...{ isIndexed, jsonLd, machines, framesOwn },
    oembed:
      options.oembed === undefined ? null : absolute(site, pageHref(site, locale, options.oembed)),
    citable: options.cited ? citableOf(options.cited, citing) : null,
    reportHref: letterHref(site.contact.email, subject, absolute(site, here)),
    image: imageOf(site, options.shows ?? leadingView(catalogue, locale), locale),
    searchHint: searchHintOf(site, texts),
    places: areMany(catalogue) ? [] : choosable(catalogue, locale),
    placesIn: areMany(catalogue)
      ? { href: fileHref(site, paths.apiPlaces), level: comparedLevel(site), language: locale }
      : null,
    glossary:
      catalogue.glossary.length > 0
        ? { label: texts.glossary.heading, href: pageHref(site, locale, paths.glossary) }
        : null,
  };
}
