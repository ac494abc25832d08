import { localeIds, localised, type Locale, type Localised } from "../model/locale.ts";
import type { FieldWords } from "./language.ts";
import { languages } from "./languages.ts";
import { languageName } from "./names.ts";
import { say } from "./say.ts";

/** What a column of ours is called, in every language; of a text, in which language it is. */
export const fieldTitle = (name: keyof FieldWords, language?: Locale): Localised =>
  localised(localeIds, (locale) =>
    say(languages[locale].fields[name], {
      language: language ? languageName(language, locale) : "",
    }),
  );
