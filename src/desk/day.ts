import { conventionsOf } from "../locales/conventions.ts";
import { formatPeriod } from "../locales/times.ts";
import type { Locale } from "../model/locale.ts";

/** A day as a language writes it, e.g. `1 December 2026`. */
export const formatDay = (day: string, locale: Locale): string => formatPeriod(day, locale);

/** A moment as the clock of this machine has it, e.g. `1 Dec 2026, 10:02:03`. */
export const formatMoment = (at: string, locale: Locale): string =>
  new Intl.DateTimeFormat(conventionsOf(locale), {
    dateStyle: "medium",
    timeStyle: "medium",
  }).format(new Date(at));
