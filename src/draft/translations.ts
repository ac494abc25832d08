import type { Field } from "../model/dataset.ts";
import type { Localised } from "../model/locale.ts";

/** English texts by the Chinese ones that they stand for. */
export type Translations = ReadonlyMap<string, string>;

/** What the site's datasets already say in English; a text that has two translations is left out. */
export function translationsOf(fields: readonly Field[]): Translations {
  const texts = fields.flatMap(({ title, unit, categories }): Localised[] => [
    title,
    ...(unit ? [unit] : []),
    ...categories.map(({ label }) => label),
  ]);
  const found = Map.groupBy(texts, ({ zh }) => zh);
  return new Map(
    [...found].flatMap(([zh, all]) => {
      const english = [...new Set(all.map(({ en }) => en))];
      return english.length === 1 && english[0] !== undefined && zh !== undefined
        ? [[zh, english[0]]]
        : [];
    }),
  );
}
