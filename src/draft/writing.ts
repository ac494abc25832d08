import { unfinishedMark } from "../check/descriptor/unfinished.ts";
import { languageName } from "../locales/fields.ts";
import { say, staffWords, type StaffWords } from "../locales/index.ts";
import { languages } from "../locales/languages.ts";
import type { Locale } from "../model/locale.ts";
import type { Places } from "../model/place.ts";
import type { Site } from "../model/site.ts";
import type { DraftField } from "./fields.ts";
import type { Translate } from "./translations.ts";

/** What a draft is made of, beside the columns themselves. */
export interface DraftContext {
  id: string;
  /** What the file is called; a title where it is in the main language. */
  fileName: string;
  /** The day on which the figures are taken over. */
  modified: string;
  site: Site;
  places: Places;
  translate: Translate;
  /** The language of the hints where a text is still to be written. */
  locale: Locale;
}

type Hints = StaffWords["draft"]["hints"];

/** Makes the texts that are known in the main language and those that somebody has to write. */
export function writer({ locale, translate, site }: DraftContext, fields: readonly DraftField[]) {
  const { hints } = staffWords[locale].draft;
  const [main = locale] = site.locales;
  const due = (hint: keyof Hints, params: Record<string, string> = {}): string =>
    unfinishedMark + say(hints[hint], params);
  /** A text in another language; the text itself may be unwritten. */
  const nameOf = (language: Locale): string => languageName(language, locale);
  const translated = (text: string, into: Locale): string => {
    const of = text.startsWith(unfinishedMark) ? "…" : text;
    return translate(text, into) ?? due("translated", { text: of, language: nameOf(into) });
  };
  const isMain = (text: string): boolean => languages[main].letter.test(text);
  const labels = fields.map(({ label }) => label);
  /** The labels of several columns, which cannot be the title of each. */
  const repeated = new Set(labels.filter((label, index) => labels.indexOf(label) < index));
  return { main, due, nameOf, translated, isMain, repeated };
}

export type Writer = ReturnType<typeof writer>;
