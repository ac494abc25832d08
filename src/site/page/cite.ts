import { badged } from "../../locales/badge.ts";
import { languageTag } from "../../locales/format.ts";
import { words } from "../../locales/index.ts";
import type { CitationForm } from "../../locales/language.ts";
import { languages } from "../../locales/languages.ts";
import { aroundBlank, type DateForm } from "../../model/time/access-date.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import type { Site } from "../../model/site.ts";
import { toApa } from "../../publish/cite/apa.ts";
import { toBibtex } from "../../publish/cite/bibtex.ts";
import type { Citable } from "../../publish/cite/citable.ts";
import { toCslJson } from "../../publish/cite/csl-json.ts";
import { toGbt2015, toGbt2025 } from "../../publish/cite/gbt7714.ts";
import { toRis } from "../../publish/cite/ris.ts";

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
  };
}

export interface Citation {
  name: string;
  text: string;
  /** Whether it is prose, else code. */
  prose: boolean;
  /** How it has the day of access, for which it leaves a blank; nothing where it wants none. */
  dated: DateForm | undefined;
}

interface Form {
  write: (citable: Citable) => string;
  prose: boolean;
  dated: DateForm;
}

const forms: Record<CitationForm, Form> = {
  gbt2025: { write: toGbt2025, prose: true, dated: "iso" },
  gbt2015: { write: toGbt2015, prose: true, dated: "iso" },
  apa: { write: toApa, prose: true, dated: "words" },
  bibtex: { write: toBibtex, prose: false, dated: "iso" },
  ris: { write: toRis, prose: false, dated: "slash" },
  cslJson: { write: toCslJson, prose: false, dated: "iso" },
};

export const citationsOf = (citable: Citable, locale: Locale): Citation[] =>
  languages[locale].citations.map((name) => {
    const { write, prose, dated } = forms[name];
    const text = write(citable);
    return {
      name: words[locale].cite.forms[name],
      text,
      prose,
      dated: aroundBlank(text, dated) ? dated : undefined,
    };
  });
