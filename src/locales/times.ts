import type { Locale } from "../model/locale.ts";
import { endAt, lastDay, parsePeriod, timeOf, type Time } from "../model/period.ts";
import { conventionsOf, kept } from "./conventions.ts";
import { say, words } from "./index.ts";

const dateFormat = kept((locale, variant) => {
  const [parts, month] = variant.split(" ") as [string, "long" | "short"];
  return new Intl.DateTimeFormat(conventionsOf(locale), {
    timeZone: "UTC",
    year: "numeric",
    ...(Number(parts) > 1 && { month }),
    ...(Number(parts) > 2 && { day: "numeric" }),
  });
});

function formatInstant(text: string, locale: Locale, month: "long" | "short"): string {
  const parts = text.split("-").map(Number);
  const [year = 0, monthOfYear = 1, day = 1] = parts;
  const date = new Date(Date.UTC(year, monthOfYear - 1, day));
  return dateFormat(locale, `${String(parts.length)} ${month}`).format(date);
}

/** A period in words: `2012-04/2013-04` → 2012年4月至2013年4月 / April 2012 to April 2013. */
export function formatPeriod(text: string, locale: Locale): string {
  if (!parsePeriod(text)) throw new Error(`not a period: ${text}`);
  const [start = "", end] = text.split("/");
  if (end === undefined) return formatInstant(start, locale, "long");
  return say(words[locale].period.span, {
    start: formatInstant(start, locale, "long"),
    end: formatInstant(end, locale, "long"),
  });
}

const monthFormat = kept(
  (locale, day) =>
    new Intl.DateTimeFormat(conventionsOf(locale), {
      timeZone: "UTC",
      month: "short",
      ...(day !== "" && { day: "numeric" }),
    }),
);

/** A part of a year apart from it: 4月 of 2012年, Q1 of 2021; null of what is a year itself. */
export function partOfYear(
  { unit, number }: Time,
  locale: Locale,
): { part: string; year: string } | null {
  const { quarters, toDate } = words[locale].period;
  if (unit === "year" || unit === "twelve-months") return null;
  const end = endAt(unit, number);
  const month = monthFormat(locale, unit === "day" ? "day" : "").format(new Date(lastDay(end)));
  const isJanuary = end.endsWith("-01");
  return {
    year: formatInstant(end.slice(0, 4), locale, "short"),
    part:
      unit === "quarter"
        ? quarters[String((number % 4) + 1) as keyof typeof quarters]
        : unit === "to-date" && !isJanuary
          ? say(toDate, { month })
          : month,
  };
}

/** A year, or twelve months that begin in another one than they end in: 2011/12. */
export const formatYear = ({ unit, number }: Time, locale: Locale): string =>
  unit === "twelve-months"
    ? `${number}/${String((number + 1) % 100).padStart(2, "0")}`
    : formatInstant(String(number).padStart(4, "0"), locale, "short");

/** A period as short as drawings need it: 31 Dec 2019, Q1 2021, 2011/12. */
export function formatShortPeriod(text: string, locale: Locale): string {
  const time = text.includes("/") ? timeOf(text) : null;
  const parts = time && partOfYear(time, locale);
  if (parts) return say(words[locale].period.partOfYear, parts);
  if (time) return formatYear(time, locale);
  return text
    .split("/")
    .map((instant) => formatInstant(instant, locale, "short"))
    .join("–");
}
