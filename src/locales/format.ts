import { endAt, lastDay, parsePeriod, timeOf, type Time } from "../model/period.ts";
import type { Dataset, Field } from "../model/dataset.ts";
import { type Forms, languageIn, type Locale, type Localised, textIn } from "../model/locale.ts";
import type { MissingSymbol, Observation } from "../model/observation.ts";
import { symbols } from "../model/observation.ts";
import type { Place } from "../model/place.ts";
import type { Row } from "../model/table.ts";
import { say, words } from "./index.ts";
import { languages } from "./languages.ts";
import { formOf } from "./say.ts";

/** The BCP 47 tag of a page, e.g. `zh-CN`. */
export const languageTag = (locale: Locale): string => languages[locale].tag;

/** A language as Open Graph names it, always with a territory. */
export const openGraphLocale = (locale: Locale): string => languages[locale].openGraph;

/** The tag of the language that a text has for readers of another; undefined where it is theirs. */
export function otherLanguage(text: Localised, locale: Locale): string | undefined {
  const language = languageIn(text, locale);
  return language === locale ? undefined : languageTag(language);
}

/** Whose conventions numbers, dates and lists follow. */
const conventionsOf = (locale: Locale): string => languages[locale].conventions;

/** Makes what a key stands for once: formats are slow to make, and a build asks for many thousands. */
function kept<T>(make: (locale: Locale, variant: string) => T): typeof make {
  const all = new Map<string, T>();
  return (locale, variant) => {
    const key = `${locale} ${variant}`;
    const found = all.get(key) ?? make(locale, variant);
    all.set(key, found);
    return found;
  };
}

const numberFormat = kept(
  (locale, digits) =>
    new Intl.NumberFormat(conventionsOf(locale), {
      maximumFractionDigits: digits === "" ? 20 : Number(digits),
      minimumFractionDigits: Number(digits),
    }),
);

/** A number in full, never rounded unless `digits` says to how many decimals. */
export function formatNumber(value: number, locale: Locale, digits?: number): string {
  return numberFormat(locale, String(digits ?? ""))
    .format(value || 0) // −0 is 0
    .replace("-", "−");
}

const decimalsOf = (value: number): number =>
  (String(Number(value.toPrecision(12))).split(".")[1] ?? "").length;

/**
 * The round numbers of an axis, all in one unit and with one number of decimals: 0, 5万, 10万 in
 * Chinese, 0, 50,000, 100,000 in English.
 */
export function formatTicks(values: readonly number[], locale: Locale): string[] {
  const largest = Math.max(0, ...values.map(Math.abs));
  const unit = languages[locale].tickUnits.find(
    ({ size }) => largest >= size && values.every((value) => Number.isInteger((value / size) * 2)),
  );
  const counts = values.map((value) => value / (unit?.size ?? 1));
  const digits = Math.max(0, ...counts.map(decimalsOf));
  return counts.map((count) =>
    unit && count === 0 ? "0" : formatNumber(count, locale, digits) + (unit?.name ?? ""),
  );
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

/** A text of a count, which is `{count}` in it, in the form that goes with it. */
export const sayCount = (
  forms: Forms,
  params: { count: number; [name: string]: string | number },
  locale: Locale,
): string =>
  say(formOf(forms, params.count, locale), {
    ...params,
    count: formatNumber(params.count, locale),
  });

/** A list in words: 甲、乙和丙 / A, B and C. */
export function formatList(parts: string[], locale: Locale): string {
  return new Intl.ListFormat(conventionsOf(locale), { type: "conjunction" }).format(parts);
}

/** By the parts a date has and the length of its month, e.g. `2 short` of a year and a month. */
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

/** A number and its unit: 1,358人, 14.2%, 1,358 people. */
export function withUnit(number: string, unit: string): string {
  return /^[%\u4e00-\u9fff]/.test(unit) ? number + unit : `${number} ${unit}`.trimEnd();
}

interface ObservationStyle {
  locale: Locale;
  /** Decimals of a computed number; a published one is never rounded. */
  digits?: number | undefined;
  unit?: string;
  missingLabels?: Partial<Record<MissingSymbol, Localised>>;
}

/** The words for a cell without a number: what the dataset says, else the site's own. */
export function absentLabel(
  observation: Observation,
  { locale, missingLabels = {} }: Pick<ObservationStyle, "locale" | "missingLabels">,
): string {
  const symbol = (Object.keys(symbols) as MissingSymbol[]).find(
    (key) => symbols[key] === observation.status,
  );
  return (symbol && textIn(missingLabels[symbol], locale)) ?? words[locale].obs[observation.status];
}

/** Adds the word of a flag that no qualifier says already: 12（初步）. */
function flagged(text: string, { status, qualifier }: Observation, locale: Locale): string {
  const { flag, marked } = words[locale];
  if (status === "provisional") return say(marked, { number: text, mark: flag.provisional });
  if (status === "estimated" && qualifier === null)
    return say(marked, { number: text, mark: flag.estimated });
  return text;
}

/** No space after a unit: 1,200人次以上, but 1,200 以上. */
const closed = (text: string) => text.replace(/(?<=[%\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, "");

/** An observation as tables print it: 12, 1,200 以上, 12（初步）, 未公布. */
export function formatObservation(observation: Observation, style: ObservationStyle): string {
  const { value, qualifier } = observation;
  if (value === null) return absentLabel(observation, style);
  const { locale, digits, unit = "" } = style;
  const number = withUnit(formatNumber(value, locale, digits), unit);
  const text = qualifier ? closed(say(words[locale].qualified[qualifier], { number })) : number;
  return flagged(text, observation, locale);
}

const signs = { over: "≥", near: "<", about: "≈", upto: "≤" } as const;

/** An observation as a label of a drawing, where room is short: 12, ≥1,200, 12（初步）. */
export function formatMark(observation: Observation, style: ObservationStyle): string {
  const { value, qualifier } = observation;
  if (value === null) return absentLabel(observation, style);
  const sign = qualifier ? signs[qualifier] : "";
  const text = sign + formatNumber(value, style.locale, style.digits);
  return flagged(text, observation, style.locale);
}

const formatCategory = ({ categories }: Field, value: string, locale: Locale): string =>
  textIn(categories.find((category) => category.value === value)?.label, locale) ?? value;

interface CellContext {
  locale: Locale;
  places: Map<string, Place>;
}

/** A cell that is no value, in words: a place's name, a category's label, a period. */
export function formatCell(field: Field, text: string, { locale, places }: CellContext): string {
  if (text === "") return "";
  if (field.role === "place") return textIn(places.get(text)?.name, locale) ?? text;
  if (field.role === "period") return formatPeriod(text, locale);
  return formatCategory(field, text, locale);
}

interface UnitQuery {
  dataset: Pick<Dataset, "fields">;
  /** Name of the value field. */
  column: string;
  row: Row | undefined;
  locale: Locale;
}

/** The unit of a published value, `""` where there is none: the row's own, else the field's. */
export function publishedUnit({ dataset, column, row, locale }: UnitQuery): string {
  const { fields } = dataset;
  const unitField = fields.find(({ role }) => role === "unit");
  if (unitField && row) return formatCategory(unitField, row.cells[unitField.name] ?? "", locale);
  return textIn(fields.find(({ name }) => name === column)?.unit, locale) ?? "";
}

/** A number apart from the words around it, for those who set it large: over | 1,200 | people. */
export interface SplitNumber {
  before: string;
  number: string;
  after: string;
}

/** Splits what `formatObservation` wrote; a text without a number is all number. */
export function splitNumber(
  text: string,
  { value }: Observation,
  style: ObservationStyle,
): SplitNumber {
  const number = value === null ? text : formatNumber(value, style.locale, style.digits);
  const at = text.indexOf(number);
  return { before: text.slice(0, at).trim(), number, after: text.slice(at + number.length).trim() };
}

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
