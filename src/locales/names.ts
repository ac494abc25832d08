import type { Locale } from "../model/locale.ts";

// To make either takes longer than to use it a hundred times.
const lists = new Map<Locale, Intl.ListFormat>();
const languages = new Map<Locale, Intl.DisplayNames>();

/** A list without a last “and”, for it may be one to choose from: 甲、乙、丙 / A, B, C. */
export function formatNames(names: readonly string[], locale: Locale): string {
  const made = lists.get(locale);
  const list = made ?? new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" });
  lists.set(locale, list);
  return list.format(names);
}

/** What a language is called in another: 英语, Traditional Chinese. */
export function languageName(language: Locale, locale: Locale): string {
  const names = languages.get(locale) ?? new Intl.DisplayNames(locale, { type: "language" });
  languages.set(locale, names);
  return names.of(language) ?? language;
}
