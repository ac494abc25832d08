/** The languages the site's own words exist in; `site.json` says which of them a site uses. */
export const localeIds = ["zh", "en"] as const;

export type Locale = (typeof localeIds)[number];

/** A text in every language, e.g. `{ zh: "区域", en: "Area" }`. */
export type Localised = Record<Locale, string>;
