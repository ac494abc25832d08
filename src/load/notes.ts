import { withoutUnseen } from "../check/unseen.ts";
import { localeIds, localised, type Locale, type Localised } from "../model/locale.ts";
import type { Reader } from "./read.ts";

/** `notes` are for all readers; `sample` says, as long as a dataset is one, why it is a sample. */
export type NotesKind = "notes" | "sample";

/** A text without what nobody sees in it. */
async function read(reader: Reader, file: string): Promise<string | null> {
  const text = await reader.text(file);
  if (text === null) return null;
  const { seen, repairs } = withoutUnseen(file, text);
  reader.repairs.push(...repairs);
  return seen;
}

/**
 * The notes beside a dataset, which stand in every language of the site or in none; where it is not
 * known which those are, what there is will do.
 */
export async function loadNotes(
  { reader, folder, listed }: { reader: Reader; folder: string; listed: readonly Locale[] | null },
  kind: NotesKind,
): Promise<Localised | null> {
  const nameOf = (locale: Locale): string => `${kind}.${locale}.md`;
  const names = new Set((await reader.list(folder)).map(({ name }) => name));
  const present = (listed ?? localeIds).filter((locale) => names.has(nameOf(locale)));
  if (present.length === 0) return null;
  const locales = listed ?? present;
  const texts = await Promise.all(
    locales.map((locale) => read(reader, `${folder}/${nameOf(locale)}`)),
  );
  return localised(locales, (locale) => texts[locales.indexOf(locale)]);
}
