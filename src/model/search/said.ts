import type { SearchUnit } from "./search.ts";

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: string, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = formats.get(key) ?? new Intl.NumberFormat(language, digits);
  formats.set(key, format);
  return format;
}

/** A number with so many decimals as a language writes it. */
export const numberText = (value: number, decimals: number, language: string): string =>
  formatOf(language, decimals).format(value).replace("-", "−");

/** A number with the unit of its measure. */
export const withUnit = (value: number, { text, decimals }: SearchUnit, language: string): string =>
  text.replace("{number}", numberText(value, decimals, language));

const mostDecimals = 6;

/** How a text writes a number that it says; null where it does not. */
export function unitIn(text: string, value: number, language: string): SearchUnit | null {
  for (let decimals = mostDecimals; decimals >= 0; decimals -= 1) {
    const parts = text.split(numberText(value, decimals, language));
    if (parts.length === 2) return { text: parts.join("{number}"), decimals };
  }
  return null;
}
