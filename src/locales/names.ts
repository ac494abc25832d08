import type { Locale } from "../model/locale.ts";

/** A list without a last “and”, for it may be one to choose from: 甲、乙、丙 / A, B, C. */
export const formatNames = (names: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" }).format(names);
