import { csvText } from "../../model/csv-text.ts";
import { columnIn, textIn, type Locale } from "../../model/locale.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { guarded } from "./plain-text.ts";

/** The columns of the file of places. */
export function placesColumns(locales: readonly Locale[]): string[] {
  const named = (stem: string) => locales.map((locale) => columnIn(stem, locale));
  return [
    ...["id", "level"],
    ...[...named("name"), ...named("short")],
    ...["parent", ...named("parent_name")],
    "members",
  ];
}

/** Every place of the site with its codes and its names in all languages, as CSV. */
export function toPlacesCsv({ site, places }: Pick<Catalogue, "site" | "places">): string {
  const { locales } = site;
  const head = placesColumns(locales);
  const inEach = (text: (locale: Locale) => string) => locales.map(text);
  const records = [...places.values()].map(({ id, level, name, short, parent, members }) => [
    id,
    level,
    ...inEach((locale) => textIn(name, locale)),
    ...inEach((locale) => textIn(short, locale)),
    parent ?? "",
    ...inEach((locale) => textIn(places.get(parent ?? "")?.name, locale) ?? ""),
    members.join(" "),
  ]);
  return csvText([head, ...records.map((record) => record.map(guarded))], { lineEnd: "\n" });
}
