import type { Field } from "../../model/dataset.ts";
import { localised, type Localised } from "../../model/locale.ts";
import type { Places } from "../../model/place.ts";
import { valueAt } from "../json.ts";
import type { ViewScope } from "./scope.ts";

/** What a cell of a column is called: a place by its name, a category by its label. */
export function wordOf(
  text: string,
  { role, categories }: Pick<Field, "role" | "categories">,
  places: Places | null,
): string | Localised {
  if (role === "place") return places?.get(text)?.name ?? text;
  return categories.find(({ value }) => value === text)?.label ?? text;
}

/** The same of a column of a view's dataset. */
export function wordIn({ fields, places }: ViewScope, column: string, text: string) {
  const field = fields.find(({ name }) => name === column);
  return field ? wordOf(text, field, places) : text;
}

/** What a column is called. */
export const titleOf = ({ fields }: ViewScope, column: string): string | Localised =>
  fields.find(({ name }) => name === column)?.title ?? column;

/** What a view is called, in each language in which its descriptor says it. */
export function viewTitle({ view, source, locales }: ViewScope): string | Localised {
  if (!locales) return view.title;
  return localised(locales, (locale) => {
    if (locale === locales[0]) return view.title;
    const title = valueAt(source.document.value, [
      "translations",
      locale,
      "views",
      view.name,
      "title",
    ]);
    return typeof title === "string" ? title : null;
  });
}
