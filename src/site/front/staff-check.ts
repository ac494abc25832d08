import { findingWords, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import { siteCodes } from "../../model/problem-codes.ts";
import { factsFirst } from "../dataset/datasets.ts";
import { pageOf, type Page } from "../page/page.ts";
import { fileHref, pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";

export interface StaffCheckPage {
  page: Page;
  datasets: { id: string; title: string }[];
  /** Where the rules of the tables lie. */
  tablesHref: string;
  /** Where the words of what is found lie. */
  findingsHref: string;
}

/** The page on which staff check a file before it is published. */
export function staffCheckPage(catalogue: Catalogue, locale: Locale): StaffCheckPage {
  const { staff, staffCheck } = words[locale];
  const { heading, description } = staffCheck;
  const trail = [{ label: staff.heading, href: pageHref(catalogue.site, locale, paths.staff) }];
  return {
    page: pageOf(catalogue, { locale, path: paths.staffCheck, heading, description, trail }),
    datasets: factsFirst(catalogue.datasets).map(({ id, title }) => ({
      id,
      title: textIn(title, locale),
    })),
    tablesHref: fileHref(catalogue.site, paths.tables),
    findingsHref: fileHref(catalogue.site, paths.findings({ locale })),
  };
}

/** The words of what is found in a table alone, which is all that a browser checks. */
export function tableFindings(locale: Locale) {
  const words = findingWords[locale];
  const isOfSite = (key: string) => siteCodes.some((code) => code === key.split(".")[0]);
  const problems = Object.entries(words.problems).filter(([key]) => !isOfSite(key));
  return { ...words, problems: Object.fromEntries(problems) };
}
