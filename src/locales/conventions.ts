import type { Locale } from "../model/locale.ts";
import { languages } from "./languages.ts";

/** Whose conventions numbers, dates and lists follow. */
export const conventionsOf = (locale: Locale): string => languages[locale].conventions;

/** Makes what a key stands for once: formats are slow to make, and a build asks for many thousands. */
export function kept<T>(make: (locale: Locale, variant: string) => T): typeof make {
  const all = new Map<string, T>();
  return (locale, variant) => {
    const key = `${locale} ${variant}`;
    const found = all.get(key) ?? make(locale, variant);
    all.set(key, found);
    return found;
  };
}
