import type { Loaded } from "../load/catalogue.ts";
import type { Field } from "../model/dataset.ts";
import { textIn, type Locale } from "../model/locale.ts";

/** What readers call a dataset; its id where it has faults. */
export function datasetTitle(dataset: string, { catalogue }: Loaded, locale: Locale): string {
  const found = catalogue?.datasets.find(({ id }) => id === dataset);
  return found ? textIn(found.title, locale) : dataset;
}

/** What a field is called, for who knows its title and for who knows its name. */
export const fieldName = ({ name, title }: Pick<Field, "name" | "title">, locale: Locale): string =>
  `${textIn(title, locale)} (${name})`;
