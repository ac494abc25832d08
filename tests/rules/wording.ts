import { type Locale, type Localised, textIn } from "../../src/model/locale.ts";
import type { Observation } from "../../src/model/observation.ts";

/** A number with a comma between thousands, rounded only where `digits` says to how many. */
export function grouped(value: number, digits?: number): string {
  const [whole = "", fraction] = (
    digits === undefined ? String(value) : value.toFixed(digits)
  ).split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ",").replace("-", "−");
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

const isChinese = (text: string) => /^[\u4e00-\u9fff%]/.test(text);

const qualified = {
  zh: {
    over: (number: string) => (/\d$/.test(number) ? `${number} 以上` : `${number}以上`),
    near: (number: string) => `近 ${number}`,
    about: (number: string) => `约 ${number}`,
    upto: (number: string) => `至多 ${number}`,
  },
  en: {
    over: (number: string) => `over ${number}`,
    near: (number: string) => `nearly ${number}`,
    about: (number: string) => `about ${number}`,
    upto: (number: string) => `at most ${number}`,
  },
};

const flagged = {
  zh: {
    provisional: (text: string) => `${text}（初步）`,
    projected: (text: string) => `${text}（预测）`,
    derived: (text: string) => `${text}（推算）`,
  },
  en: {
    provisional: (text: string) => `${text} (provisional)`,
    projected: (text: string) => `${text} (projected)`,
    derived: (text: string) => `${text} (derived)`,
  },
};

/** Of what is worked out here in some languages, that of one. */
function inLanguage<T>(all: Partial<Record<Locale, T>>, locale: Locale): T {
  const found = all[locale];
  if (!found) throw new Error(`nothing is worked out in ${locale}`);
  return found;
}

/** What stands for a symbol, by status. */
export type Absences = Partial<Record<string, Localised>>;

interface Wording {
  locale: Locale;
  unit: string;
  digits?: number | undefined;
  absent: Absences;
}

/** What a cell of a value must say, worked out apart from the site's own formatter. */
export function wording(observation: Observation, style: Wording): string {
  const { value, status, qualifier } = observation;
  const { locale, unit, digits, absent } = style;
  if (value === null) return textIn(absent[status], locale) ?? "";
  const number = grouped(value, digits) + (unit === "" || isChinese(unit) ? "" : " ") + unit;
  const text = qualifier ? inLanguage(qualified, locale)[qualifier](number) : number;
  if (status === "provisional" || status === "projected")
    return inLanguage(flagged, locale)[status](text);
  return status === "estimated" && !qualifier ? inLanguage(flagged, locale).derived(text) : text;
}

/** A heading with its unit: 常住人口（人）, Residents (people). */
export function headed(label: string, unit: string, locale: Locale): string {
  if (unit === "") return label;
  return locale === "zh" ? `${label}（${unit}）` : `${label} (${unit})`;
}

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** A date in words, e.g. 2026年11月22日. */
export function dated(date: string, locale: Locale): string {
  const [year = "", month = "", day = ""] = date.split("-").map((part) => String(Number(part)));
  return locale === "zh"
    ? `${year}年${month}月${day}日`
    : `${day} ${months[Number(month) - 1] ?? ""} ${year}`;
}
