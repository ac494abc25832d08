import { z } from "zod";
import { localeIds, localised, type Locale, type Localised } from "./locale.ts";

/** A text that says something: blanks alone do not. */
export const text = z.string().trim().min(1);

/** Something in each language that is due; what is given in others is let be, and not read. */
export function inLanguages<T extends z.ZodType>(due: readonly Locale[], schema: T) {
  const others = localeIds.filter((locale) => !due.includes(locale));
  return z.strictObject({
    ...Object.fromEntries(due.map((locale) => [locale, schema])),
    ...Object.fromEntries(others.map((locale) => [locale, schema.optional()])),
  });
}

/** A text in each language that is due, e.g. `{ "zh": "区域", "en": "Area" }`. */
export const localisedText = (due: readonly Locale[]) =>
  inLanguages(due, text).transform((texts) =>
    localised(due, (locale) => (texts as Localised)[locale]),
  );

/** An address that a page may link to: `javascript:` is one of the others. */
export const webAddress = z.url({ protocol: /^https?$/, abort: true });

/** Whether a text is a time zone of the IANA data base, or an offset: `Asia/Shanghai`, `+08:00`. */
function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat(undefined, { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

export const timeZone = z.string().refine(isZone, { error: "zone" });
