import type { Field } from "../model/dataset.ts";
import { languagesOf, mainText, type Locale, type Localised } from "../model/locale.ts";

/** What a text of the main language is in another; undefined where that is not known. */
export type Translate = (text: string, locale: Locale) => string | undefined;

/** What the site's datasets already say in other languages; a text said in two ways is left out. */
export function translatorOf(fields: readonly Field[]): Translate {
  const texts = fields.flatMap(({ title, unit, categories }): Localised[] => [
    title,
    ...(unit ? [unit] : []),
    ...categories.map(({ label }) => label),
  ]);
  const known = Map.groupBy(texts, mainText);
  return (text, locale) => {
    const said = (known.get(text) ?? []).filter((each) => languagesOf(each).includes(locale));
    const [only, ...others] = new Set(said.map((each) => each[locale]));
    return others.length === 0 ? only : undefined;
  };
}
