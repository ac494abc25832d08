import { words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Term } from "../../model/glossary.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import { pageOf, type Page } from "./page.ts";
import { fragmentHref, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";

/** What a word means, and where the glossary says so. */
export interface Definition {
  id: string;
  term: string;
  text: string;
  href: string;
}

export interface GlossaryPage {
  page: Page;
  terms: (Definition & { source: { label: string; href: string | null } | null })[];
}

function definitionOf({ id, term, definition }: Term, { site }: Catalogue, locale: Locale) {
  const href = fragmentHref(pageHref(site, locale, paths.glossary), id);
  return { id, term: textIn(term, locale), text: textIn(definition, locale), href };
}

/** Every form in which a term may stand in a text; a single character stands in too many others. */
const formsOf = ({ term, aliases }: Term, locale: Locale): string[] =>
  [textIn(term, locale), ...(aliases?.[locale] ?? [])].filter(({ length }) => length > 1);

/** A pattern for a form: a word of letters is not part of a longer one. */
function patternOf(form: string): string {
  const escaped = form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return escaped.replace(/^(?=\w)/, "\\b").replace(/(?<=\w)$/, "\\b");
}

/** What the terms mean that texts use, in the order of their first use; the longest form wins. */
export function definitionsIn(
  texts: readonly (string | null)[],
  catalogue: Catalogue,
  locale: Locale,
): Definition[] {
  const terms = new Map(
    catalogue.glossary.flatMap((term) =>
      formsOf(term, locale).map((form) => [form.toLowerCase(), term] as const),
    ),
  );
  if (terms.size === 0) return [];
  const forms = [...terms.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(forms.map(patternOf).join("|"), "gi");
  const used = texts.flatMap((text) => text?.match(pattern) ?? []);
  const found = new Set(used.flatMap((form) => terms.get(form.toLowerCase()) ?? []));
  return [...found].map((term) => definitionOf(term, catalogue, locale));
}

/** Takes from each figure of a page in turn the definitions that stand above it. */
export function definingOnce(above: readonly Definition[] = []) {
  const seen = new Set(above.map(({ id }) => id));
  return <T extends { terms: Definition[] }>(figure: T): T => {
    const terms = figure.terms.filter(({ id }) => !seen.has(id));
    for (const { id } of terms) seen.add(id);
    return { ...figure, terms };
  };
}

/** All words that the site explains. */
export function glossaryPage(catalogue: Catalogue, locale: Locale): GlossaryPage {
  const { heading, description } = words[locale].glossary;
  return {
    page: pageOf(catalogue, { locale, path: paths.glossary, heading, description }),
    terms: catalogue.glossary.map((term) => ({
      ...definitionOf(term, catalogue, locale),
      source: term.source
        ? { label: textIn(term.source.title, locale), href: term.source.path ?? null }
        : null,
    })),
  };
}
