import type { Dataset, Field } from "../model/dataset.ts";
import { type Forms, languageIn, type Locale, type Localised, textIn } from "../model/locale.ts";
import type { MissingSymbol, Observation } from "../model/observation.ts";
import { symbols } from "../model/observation.ts";
import type { Place } from "../model/place.ts";
import type { Row } from "../model/table.ts";
import { say, words } from "./index.ts";
import { decimalsOf } from "./decimals.ts";
import { conventionsOf, kept } from "./conventions.ts";
import { languages } from "./languages.ts";
import { formOf } from "./say.ts";
import { placeName } from "./place-name.ts";
import { formatPeriod } from "./times.ts";
import { isolated } from "./isolated.ts";

/** The BCP 47 tag of a page, e.g. `zh-CN`. */
export const languageTag = (locale: Locale): string => languages[locale].tag;

/** A language as Open Graph names it, always with a territory. */
export const openGraphLocale = (locale: Locale): string => languages[locale].openGraph;

/** The tag of the language that a text has for readers of another; undefined where it is theirs. */
export function otherLanguage(text: Localised, locale: Locale): string | undefined {
  const language = languageIn(text, locale);
  return language === locale ? undefined : languageTag(language);
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

/**
 * The round numbers of an axis, all in one unit and with one number of decimals: 0, 5万, 10万 in
 * Chinese, 0, 50K, 100K in English.
 */
export function formatTicks(values: readonly number[], locale: Locale): string[] {
  const largest = Math.max(0, ...values.map(Math.abs));
  const unit = languages[locale].tickUnits.find(
    ({ size, from = size, parts = 2 }) =>
      largest >= from && values.every((value) => Number.isInteger((value * parts) / size)),
  );
  const counts = values.map((value) => value / (unit?.size ?? 1));
  const digits = Math.max(0, ...counts.map(decimalsOf));
  return counts.map((count) =>
    unit && count === 0 ? "0" : formatNumber(count, locale, digits) + (unit?.name ?? ""),
  );
}

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

const listFormat = kept(
  (locale) => new Intl.ListFormat(conventionsOf(locale), { type: "conjunction" }),
);

/** A list in words: 甲、乙和丙 / A, B and C. */
export const formatList = (parts: string[], locale: Locale): string =>
  listFormat(locale, "").format(parts.map(isolated));

/** A number and its unit: 1,358人, 14.2%, 1,358 people, 3.5 × 10,000 yuan. */
export function withUnit(number: string, unit: string): string {
  if (/^\d/.test(unit)) return `${number} × ${unit}`;
  return /^[%‰\u4e00-\u9fff]/.test(unit) ? number + unit : `${number} ${unit}`.trimEnd();
}

interface ObservationStyle {
  locale: Locale;
  /** Decimals of a number that is computed, or published with more than can be read. */
  digits?: number | undefined;
  /** Whether a number above zero has its sign too, as a change has. */
  signed?: boolean;
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
  if (status === "provisional" || status === "projected")
    return say(marked, { number: text, mark: flag[status] });
  if (status === "estimated" && qualifier === null)
    return say(marked, { number: text, mark: flag.estimated });
  return text;
}

/** No space after a unit: 1,200人次以上, but 1,200 以上. */
const closed = (text: string) => text.replace(/(?<=[%‰\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, "");

/** So many digits tell of a number that it is no zero. */
const tellingDigits = 3;

/** A number to so many decimals; one that is no zero keeps the first digits that tell so. */
function shownNumber(value: number, { locale, digits, signed }: ObservationStyle): string {
  const isLost = digits !== undefined && value !== 0 && Math.abs(value) * 10 ** digits < 0.5;
  const number = isLost
    ? formatNumber(Number(value.toPrecision(tellingDigits)), locale)
    : formatNumber(value, locale, digits);
  return signed && value > 0 ? `+${number}` : number;
}

/** An observation as tables print it: 12, 1,200 以上, 12（初步）, 未公布. */
export function formatObservation(observation: Observation, style: ObservationStyle): string {
  const { value, qualifier } = observation;
  if (value === null) return absentLabel(observation, style);
  const { locale, unit = "" } = style;
  const number = withUnit(shownNumber(value, style), unit);
  const text = qualifier ? closed(say(words[locale].qualified[qualifier], { number })) : number;
  return flagged(text, observation, locale);
}

const signs = { over: "≥", near: "<", about: "≈", upto: "≤" } as const;

/** An observation as a label of a drawing, where room is short: 12, ≥1,200, 12（初步）. */
export function formatMark(observation: Observation, style: ObservationStyle): string {
  const { value, qualifier } = observation;
  if (value === null) return absentLabel(observation, style);
  const sign = qualifier ? signs[qualifier] : "";
  return flagged(sign + shownNumber(value, style), observation, style.locale);
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
  const place = field.role === "place" ? places.get(text) : undefined;
  if (place) return placeName(place, { places, locale });
  if (field.role === "period") return formatPeriod(text, locale, field.calendar);
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
  const number = value === null ? text : shownNumber(value, style);
  const at = text.indexOf(number);
  return { before: text.slice(0, at).trim(), number, after: text.slice(at + number.length).trim() };
}

/** A text with its number apart; all of it where there is none. */
export function numberIn(text: string): SplitNumber {
  const [number = text] = /[-−]?\d(?:[\d.,\s]*\d)?/.exec(text) ?? [];
  const [before = "", after = ""] = text.split(number);
  return { before: before.trim(), number, after: after.trim() };
}

/** A text with as many decimals as its label has among those of others: 40 % beside 41.2 is 40.0 %. */
export function asAmongOthers(text: string, label: string): string {
  const [own, among] = [numberIn(text).number, numberIn(label).number];
  const zeros = among.startsWith(own) ? among.slice(own.length) : "";
  const isDecimal = /^[.,]0+$/.test(zeros) || (/^0+$/.test(zeros) && /[.,]\d+$/.test(own));
  return isDecimal ? text.replace(own, among) : text;
}
