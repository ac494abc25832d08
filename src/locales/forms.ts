import type { Forms } from "../model/locale.ts";

/** The form that goes with a count, in a language by its BCP 47 tag. */
export const formOf = (forms: Forms, count: number, language: string): string =>
  forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
