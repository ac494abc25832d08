import { languageTag } from "../../locales/format.ts";
import { words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { pageOf, type Link, type Page } from "../page/page.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";

export interface NotFoundPage {
  page: Page;
  /** The same words in every language, the main one first. */
  languages: { lang: string; heading: string; text: string; home: Link }[];
}

/** The one page for addresses that do not exist, in all languages at once. */
export function notFoundPage(catalogue: Catalogue): NotFoundPage {
  const { site } = catalogue;
  const [main] = site.locales;
  if (main === undefined) throw new Error("a site has a language");
  const { heading, text } = words[main].notFound;
  return {
    page: {
      ...pageOf(catalogue, {
        locale: main,
        path: paths.notFound,
        heading,
        description: text,
        isIndexed: false,
      }),
      alternates: [],
      languages: [],
      trail: [],
    },
    languages: site.locales.map((locale) => {
      const { notFound } = words[locale];
      const home = { label: notFound.home, href: pageHref(site, locale, paths.home) };
      return { lang: languageTag(locale), heading: notFound.heading, text: notFound.text, home };
    }),
  };
}
