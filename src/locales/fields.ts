import { localeIds, localised, type Locale, type Localised } from "../model/locale.ts";
import type { FieldWords } from "./language.ts";
import { languages } from "./languages.ts";
import { say } from "./say.ts";

/** What a language is called in another. */
export const languageName = (language: Locale, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;

/** What a column of ours is called, in every language; of a text, in which language it is. */
export const fieldTitle = (name: keyof FieldWords, language?: Locale): Localised =>
  localised(localeIds, (locale) =>
    say(languages[locale].fields[name], {
      language: language ? languageName(language, locale) : "",
    }),
  );
