import { inject } from "vitest";
import { loadCatalogue } from "../../src/load/catalogue.ts";
import type { Locale } from "../../src/model/locale.ts";
import { embedsOf, filesOf, pagesOf, withdrawnOf } from "../stage/dist.ts";

// Rules hold for every site: vitest.config.ts says which one a run is about.
declare module "vitest" {
  export interface ProvidedContext {
    siteUnderTest: { root: string; folder: string };
  }
}

/** The folder that has the site's `data/` in it, and the one that the site was built into. */
export const { root, folder } = inject("siteUnderTest");

const loaded = await loadCatalogue(root);
if (!loaded.catalogue) throw new Error("the data has problems: npm run data:check");

/** What the site is made of. */
export const catalogue = loaded.catalogue;
export const { site, datasets } = catalogue;

/** What was built of it. */
export const files = filesOf(folder);
export const pages = pagesOf(files);
export const allEmbeds = embedsOf(files);
export const withdrawn = withdrawnOf(files);
/** In the reader's scheme; those in light and in dark are the same but for that. */
export const embeds = allEmbeds.filter(({ at }) => at.theme === undefined);

/** The languages whose words these rules know. */
export type Known = Extract<Locale, "zh" | "en">;

/** What addresses of a language begin with, and the language; the main one is at the root. */
export const languages = site.locales.map((locale, at): [prefix: string, locale: Known] => {
  if (locale !== "zh" && locale !== "en") throw new Error(`no rules for pages in ${locale}`);
  return [at === 0 ? "" : `/${locale}`, locale];
});

/** The language of an address, and what is left of it without: `["en", "/about/"]`. */
export function inLanguage(address: string): [locale: Known, rest: string] {
  const [prefix, locale] =
    languages.find(([each]) => each !== "" && address.startsWith(`${each}/`)) ?? languages[0]!;
  return [locale, address.slice(prefix.length)];
}
