import type { Locale } from "../model/locale.ts";

/** A list without a last “and”, for it may be one to choose from: 甲、乙、丙 / A, B, C. */
export const formatNames = (names: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" }).format(names);

/** What a language is called in another: 英语, Traditional Chinese. */
export const languageName = (language: Locale, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
