import { deskWords, say } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { isDay } from "../../model/period.ts";
import type { LoggedChange } from "../../model/change.ts";
import { formatDay } from "../day.ts";

/** The days that a release can be of. */
interface Days {
  /** That of the last release; undefined where there is none. */
  first: string | undefined;
  /** Today; that of the last release where a clock was wrong. */
  latest: string;
}

/** A release is of no day before the last one, and of none to come: no later one could be of a day before it. */
export function daysOf(log: readonly LoggedChange[], today: string): Days {
  const first = log.at(-1)?.date;
  return { first, latest: first !== undefined && first > today ? first : today };
}

/** What keeps a release from being of a day, in words; null where nothing does. */
export function dayFault(day: string, { first, latest }: Days, locale: Locale): string | null {
  const texts = deskWords[locale].release;
  if (!isDay(day)) return texts.noDay;
  if (first !== undefined && day < first)
    return say(texts.tooEarly, { date: formatDay(first, locale) });
  return day > latest ? say(texts.tooLate, { date: formatDay(latest, locale) }) : null;
}
