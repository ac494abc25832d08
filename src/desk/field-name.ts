import type { Field } from "../model/dataset.ts";
import { textIn, type Locale } from "../model/locale.ts";

/** What a field is called, for who knows its title and for who knows its name. */
export const fieldName = ({ name, title }: Pick<Field, "name" | "title">, locale: Locale): string =>
  `${textIn(title, locale)} (${name})`;
