import { localised, type Locale, type Localised } from "../model/locale.ts";
import type { Reader } from "./read.ts";

/** `notes` are for all readers; `sample` says, as long as a dataset is one, why it is a sample. */
export type NotesKind = "notes" | "sample";

/** The notes beside a dataset, which stand in every language of the site or in none. */
export async function loadNotes(
  { reader, folder, locales }: { reader: Reader; folder: string; locales: readonly Locale[] },
  kind: NotesKind,
): Promise<Localised | null> {
  const nameOf = (locale: Locale): string => `${kind}.${locale}.md`;
  const present = (await reader.list(folder)).map(({ name }) => name);
  if (!locales.some((locale) => present.includes(nameOf(locale)))) return null;
  const texts = await Promise.all(
    locales.map((locale) => reader.text(`${folder}/${nameOf(locale)}`)),
  );
  return localised(locales, (locale) => texts[locales.indexOf(locale)]);
}
