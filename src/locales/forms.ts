import type { Locale } from "../model/locale.ts";

/** A text in the plural forms of its language, e.g. `{ one: "{count} row", other: "{count} rows" }`. */
export type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** The form that goes with a count. */
export const formOf = (forms: Forms, count: number, locale: Locale): string =>
  forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
