import type { Locale } from "../model/locale.ts";
import type { Site } from "../model/site.ts";

type Languages = Pick<Site, "locales">;

/** The folder of an address that stands for a language: none for the site's main one, at the root. */
export const languageOf = ({ locales }: Languages, locale: Locale): string | undefined =>
  locale === locales[0] ? undefined : locale;

/** The language of an address; nothing where the site does not speak it. */
export const localeOf = (
  { locales }: Languages,
  { language }: { language?: string | undefined },
): Locale | undefined =>
  locales.find((locale, index) => (index === 0 ? undefined : locale) === language);
