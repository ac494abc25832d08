/** The languages the site's own words exist in; `site.json` says which of them a site uses. */
export const localeIds = ["zh", "en"] as const;

export type Locale = (typeof localeIds)[number];

/** Whether a column is meant for readers of a language: `note_en` is for English alone. */
export function speaks(column: string, locale: Locale): boolean {
  const language = localeIds.find((id) => column.endsWith(`_${id}`));
  return language === undefined || language === locale;
}

/** A text in every language, e.g. `{ zh: "区域", en: "Area" }`. */
export type Localised = Record<Locale, string>;
