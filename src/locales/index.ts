import { localeIds, type Locale } from "../model/locale.ts";
import type { CommandWords, DeskWords, Language, StaffWords, Words } from "./language.ts";
import { languages } from "./languages.ts";
import type { Findings } from "./problems.ts";

const ofEach = <T>(part: (language: Language, locale: Locale) => T): Record<Locale, T> =>
  Object.fromEntries(
    localeIds.map((locale) => [locale, part(languages[locale], locale)]),
  ) as Record<Locale, T>;

/** The site's own words. */
export const words: Record<Locale, Words> = ofEach(({ site }) => site);

/** The words of templates and drafts, which only staff read; no page holds them. */
export const staffWords: Record<Locale, StaffWords> = ofEach(({ staff }) => staff);

/** What commands say of themselves. */
export const commandWords: Record<Locale, CommandWords> = ofEach(({ commands }) => commands);

/** The words of the desk, which only staff read. */
export const deskWords: Record<Locale, DeskWords> = ofEach(({ desk }) => desk);

/** The words of everything that a check tells. */
export const findingWords: Record<Locale, Findings> = ofEach(({ findings }, locale) => ({
  locale,
  ...findings,
}));

export { say } from "./say.ts";
export type { CommandWords, DeskWords, StaffWords, Words };
