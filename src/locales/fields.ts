import { localeIds, localised, type Locale, type Localised } from "../model/locale.ts";
import en from "./en/fields.json" with { type: "json" };
import { say } from "./say.ts";
import zh from "./zh/fields.json" with { type: "json" };

type FieldWords = typeof en;

/** The titles of the columns of our own files, which no descriptor declares. */
const titles: Record<Locale, FieldWords> = { zh, en };

const languageName = (language: Locale, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;

/** What a column of ours is called, in every language; of a text, in which language it is. */
export const fieldTitle = (name: keyof FieldWords, language?: Locale): Localised =>
  localised(localeIds, (locale) =>
    say(titles[locale][name], { language: language ? languageName(language, locale) : "" }),
  );
