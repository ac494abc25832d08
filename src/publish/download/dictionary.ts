import { say, words } from "../../locales/index.ts";
import type { Dataset, Field } from "../../model/dataset.ts";
import { type Locale, textIn } from "../../model/locale.ts";
import { flagStatuses, statusFlags, symbols, type MissingSymbol } from "../../model/observation.ts";

/** One line of the data dictionary. */
export interface FieldEntry {
  name: string;
  title: string;
  type: string;
  description: string;
  /** What a cell may hold, each with its label. */
  values: string[];
}

function valuesOf(field: Field, locale: Locale): string[] {
  const { obs, qualifier } = words[locale];
  if (field.role === "status")
    return statusFlags.map((flag) => `${flag} ${obs[flagStatuses[flag]]}`);
  if (field.role === "qualifier") return Object.values(qualifier);
  return field.categories.map(({ value, label }) => `${value} ${textIn(label, locale)}`);
}

/** What a column holds, in words. */
export function fieldEntry(field: Field, locale: Locale): FieldEntry {
  const unit = textIn(field.unit, locale);
  const { figure, type } = words[locale];
  return {
    name: field.name,
    title: textIn(field.title, locale),
    type: type[field.type],
    description: [textIn(field.description, locale), unit && say(figure.unit, { unit })]
      .filter(Boolean)
      .join(" "),
    values: valuesOf(field, locale),
  };
}

export interface SymbolEntry {
  symbol: MissingSymbol;
  label: string;
}

/** What the symbols mean that stand where there is no number, as the dataset itself says it. */
export const symbolEntries = (
  { missingLabels }: Pick<Dataset, "missingLabels">,
  locale: Locale,
): SymbolEntry[] =>
  (Object.keys(symbols) as MissingSymbol[]).map((symbol) => ({
    symbol,
    label: textIn(missingLabels[symbol], locale) ?? words[locale].obs[symbols[symbol]],
  }));
