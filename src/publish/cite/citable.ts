import { badged } from "../../locales/badge.ts";
import { languageTag } from "../../locales/format.ts";
import type { CitationForm } from "../../locales/language.ts";
import { languages } from "../../locales/languages.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import { hasOption, type Site } from "../../model/site.ts";

/** What a citation needs to know of a page, whatever its form. */
export interface Citable {
  /** Tells it from all other citations of the site, e.g. `population-by-district-zh`. */
  id: string;
  sort: "dataset" | "chart" | "map";
  /** An organisation. */
  author: string;
  /** With the mark of a sample. */
  title: string;
  /** The site's name: where it was published. */
  platform: string;
  /** The language as babel names it, e.g. `chinese`. */
  babel: string;
  /** As BCP 47 has it, e.g. `zh-CN`. */
  language: string;
  /** The date of the figures, e.g. `2026-11-22`: what versions are told apart by. */
  modified: string;
  /** With scheme and host. */
  address: string;
  /** Whether what stands there never changes. */
  isFrozen: boolean;
  /** In which forms its readers are given it, the most usual first. */
  forms: readonly CitationForm[];
}

/** How a page is cited, as far as its title and its date do not say it already. */
export interface Cited {
  sort: Citable["sort"];
  /** What its address is made of, e.g. `["population", "by-district"]`. */
  parts: string[];
  /** Where the page stands as it is today, for good; its own address where it stands nowhere. */
  frozen?: string | undefined;
}

interface CitedPage {
  site: Site;
  locale: Locale;
  heading: string;
  badge: string | null;
  modified: string;
  /** With scheme and host. */
  address: string;
}

/** Those of the language, but for what the site leaves out. */
const formsOf = (site: Site, locale: Locale): CitationForm[] =>
  languages[locale].citations.filter(
    (form) => !form.startsWith("gbt") || hasOption(site, "gbt7714"),
  );

/** The author is who publishes the site: whose figures they are stands beside them on the page. */
export function citableOf({ sort, parts, frozen }: Cited, page: CitedPage): Citable {
  const { site, locale, heading, badge, modified, address } = page;
  return {
    id: [...parts, locale].join("-"),
    sort,
    author: textIn(site.publisher.name, locale),
    title: badged(heading, badge, locale),
    platform: textIn(site.name, locale),
    babel: languages[locale].babel,
    language: languageTag(locale),
    modified,
    address: frozen ?? address,
    isFrozen: frozen !== undefined,
    forms: formsOf(site, locale),
  };
}
