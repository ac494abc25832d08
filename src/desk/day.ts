import { formatPeriod } from "../locales/times.ts";
import type { Locale } from "../model/locale.ts";

/** A day as a language writes it, e.g. `1 December 2026`. */
export const formatDay = (day: string, locale: Locale): string => formatPeriod(day, locale);
