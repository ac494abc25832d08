import { fieldTitle } from "../locales/fields.ts";
import type { Constraints, Field, FieldType, Role } from "../model/dataset.ts";
import { columnIn, localeIds, type Locale } from "../model/locale.ts";

/** A column of a file of ours, which no descriptor describes. */
export interface Declaration {
  role: Role;
  type?: FieldType;
  constraints?: Constraints;
}

type Name = Parameters<typeof fieldTitle>[0];

/** A column of a file of ours; of a text, in the language it is for. */
export function declaredField(
  name: Name,
  { role, type = "string", constraints = {} }: Declaration,
  language?: Locale,
): Field {
  return {
    name: language ? columnIn(name, language) : name,
    type,
    role,
    title: fieldTitle(name, language),
    description: null,
    unit: null,
    categories: [],
    constraints,
  };
}

/** The languages that a file has columns in for a text: those due first, then others it has. */
export function languagesOf(
  stem: Name,
  due: readonly Locale[],
  labels: ReadonlySet<string>,
): Locale[] {
  const others = localeIds.filter((locale) => labels.has(columnIn(stem, locale)));
  return [...new Set([...due, ...others])];
}
