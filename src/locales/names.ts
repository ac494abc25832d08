import type { Locale } from "../model/locale.ts";

const lists = new Map<Locale, Intl.ListFormat>();

/** A list without a last “and”, for it may be one to choose from: 甲、乙、丙 / A, B, C. */
export function formatNames(names: readonly string[], locale: Locale): string {
  const made = lists.get(locale);
  const list = made ?? new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" });
  lists.set(locale, list); // to make one takes longer than to use it a hundred times
  return list.format(names);
}

/** What a language is called in another: 英语, Traditional Chinese. */
export const languageName = (language: Locale, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
