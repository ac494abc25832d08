import fc from "fast-check";
import type { ViewContext } from "../src/drawing/context.ts";
import { localeIds, type Locale, type Localised } from "../src/model/locale.ts";

/** The languages that a site speaks, and the one in which it is read. */
export interface Speech {
  locales: readonly Locale[];
  locale: Locale;
}

const spokenBy = (...locales: Locale[]): Speech[] => locales.map((locale) => ({ locales, locale }));

/** Sites of two languages, and of each language alone. */
export const speeches: fc.Arbitrary<Speech> = fc.constantFrom(
  ...spokenBy("zh", "en"),
  ...localeIds.flatMap((locale) => spokenBy(locale)),
);

/** In which language of which site a view is read: `ru of ru`. */
export const said = ({ locales, locale }: Speech): string => `${locale} of ${locales.join()}`;

const isLocalised = (value: object): value is Localised => {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([key, text]) => localeIds.some((id) => id === key) && typeof text === "string")
  );
};

/** A value whose texts, which are in Chinese and English, are in the languages of a site alone. */
function textsIn(value: unknown, locales: readonly Locale[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => textsIn(each, locales));
  if (value instanceof Map)
    return new Map([...value].map(([key, each]) => [key, textsIn(each, locales)]));
  if (isLocalised(value))
    return Object.fromEntries(
      locales.map((locale) => [locale, value[locale] ?? (locale === "ru" ? value.en : value.zh)]),
    );
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, textsIn(each, locales)]),
  );
}

/** A view as it is on a site that speaks these languages, and no other. */
export function spoken(context: ViewContext, { locales, locale }: Speech): ViewContext {
  const translated = textsIn(context, locales) as ViewContext;
  const site = { ...translated.catalogue.site, locales: [...locales] };
  return { ...translated, locale, catalogue: { ...translated.catalogue, site } };
}
