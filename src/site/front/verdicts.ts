import { say } from "../../locales/index.ts";
import { wordsOf } from "../../locales/levels.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Locale } from "../../model/locale.ts";
import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import { wholeName } from "../page/named.ts";
import { pageOf, type Page } from "../page/page.ts";
import { mostStandout } from "../place/district.ts";
import { leastCount, similarPart } from "../place/verdict.ts";
import { recentYears } from "../view/age.ts";

export interface VerdictsPage {
  page: Page;
  rules: { name: string; text: string }[];
}

/** By which rules figures are ranked, called higher or lower, and put into sentences. */
export function verdictsPage(catalogue: Catalogue, locale: Locale): VerdictsPage {
  const { about, verdicts } = wordsOf(catalogue.site, locale);
  const limits = {
    city: wholeName(catalogue, locale),
    percent: similarPart * 100,
    least: leastCount,
    most: mostStandout,
    years: recentYears,
  };
  return {
    page: pageOf(catalogue, {
      locale,
      path: paths.verdicts,
      heading: verdicts.heading,
      description: verdicts.description,
      trail: [{ label: about.heading, href: pageHref(catalogue.site, locale, paths.about) }],
    }),
    rules: Object.values(verdicts.rules).map(({ name, text }) => ({
      name,
      text: say(text, limits),
    })),
  };
}
