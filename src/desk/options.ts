import type { KnownTable } from "../check/table/known-tables.ts";
import { wordOf } from "../check/view/words.ts";
import type { Loaded } from "../load/catalogue.ts";
import { staffWords } from "../locales/index.ts";
import type { Field } from "../model/dataset.ts";
import { textIn, type Locale, type Localised } from "../model/locale.ts";
import { qualifiers, statusFlags } from "../model/observation.ts";

/** What a cell of a list may hold, and what readers call that. */
export interface Option {
  value: string;
  label: string;
  /** What it is called in any language. */
  names: readonly string[];
}

const optionOf = (value: string, word: string | Localised, locale: Locale): Option =>
  typeof word === "string"
    ? { value, label: word, names: [word] }
    : { value, label: textIn(word, locale), names: Object.values(word) };

/** What a field may be where that is a list: places, categories, sources, marks; null where it is anything. */
export function optionsOf(
  field: Field,
  known: KnownTable,
  { loaded: { places, catalogue }, locale }: { loaded: Loaded; locale: Locale },
): Option[] | null {
  const dataset = catalogue?.datasets.find(({ id }) => id === known.id);
  if (field.role === "source")
    return known.sources.map(({ name, title }) => {
      const declared = dataset?.sources.find((each) => each.name === name);
      return optionOf(name, declared?.title ?? title, locale);
    });
  const option = (value: string): Option => optionOf(value, wordOf(value, field, places), locale);
  if (field.role === "place") {
    const own = new Set(dataset?.table.rows.map(({ cells }) => cells[field.name] ?? ""));
    return [...(places?.keys() ?? [])].filter((id) => own.size === 0 || own.has(id)).map(option);
  }
  const { status, qualifier } = staffWords[locale].template;
  if (field.role === "status")
    return statusFlags.map((value) => optionOf(value, status[value], locale));
  if (field.role === "qualifier")
    return qualifiers.map((value) => optionOf(value, qualifier[value], locale));
  const values = field.constraints.enum ?? field.categories.map(({ value }) => value);
  return values.length > 0 ? values.map(option) : null;
}
