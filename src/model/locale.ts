/** The languages that the software has words for; `site.json` says which of them a site speaks. */
export const localeIds = ["zh", "en", "zh-Hant", "ru"] as const;

export type Locale = (typeof localeIds)[number];

/** Whether it is written in characters, which are read in letters by pinyin. */
export const isChinese = (locale: Locale): boolean => /^zh\b/.test(locale);

/** The language of a site that stands at its root. */
export const mainLocale = ({ locales }: { locales: readonly Locale[] }): Locale =>
  locales[0] ?? localeIds[0];

/**
 * A text in the languages it was given in, the main one of its site first,
 * e.g. `{ zh: "区域", en: "Area" }`. Read it by `textIn`.
 */
export type Localised = Readonly<Partial<Record<Locale, string>>>;

/** A text in the plural forms of its language, e.g. `{ one: "{count} row", other: "{count} rows" }`. */
export type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Puts together what a text is in each of some languages; a blank is none. */
export function localised(
  locales: readonly Locale[],
  inLocale: (locale: Locale) => string | null | undefined,
): Localised {
  const texts = locales.map((locale) => [locale, inLocale(locale)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text));
}

/** The languages that a text was given in, the main one of its site first. */
export const languagesOf = (text: Localised): Locale[] => Object.keys(text) as Locale[];

/** The language in which readers of another are given a text: theirs, else the main one. */
export function languageIn(text: Localised, locale: Locale): Locale {
  const [main] = languagesOf(text);
  const language = text[locale] === undefined ? main : locale;
  if (language === undefined) throw new Error("a text without words");
  return language;
}

/** A text as readers of a language are given it. */
export function textIn(text: Localised, locale: Locale): string;
export function textIn(text: Localised | null | undefined, locale: Locale): string | undefined;
export function textIn(text: Localised | null | undefined, locale: Locale): string | undefined {
  return text ? text[languageIn(text, locale)] : undefined;
}

/** A text in the main language of its site. */
export const mainText = (text: Localised): string | undefined => Object.values(text)[0];

/** How the names of columns end that speak one language: `_zh`, `_zh_hant`. */
const endOf = (locale: Locale): string => `_${locale.toLowerCase().replaceAll("-", "_")}`;

/** The column that says something in a language, e.g. `note_en`. */
export const columnIn = (stem: string, locale: Locale): string => stem + endOf(locale);

/** The language that a column is named for; undefined where it is named for none of these. */
export const columnLanguage = (name: string, locales: readonly Locale[]): Locale | undefined =>
  locales.find((locale) => name.endsWith(endOf(locale)));

/** What the columns of a text in several languages have in common: `note` of `note_en`. */
export const columnStem = (name: string, locale: Locale): string =>
  name.slice(0, -endOf(locale).length);
