import { words } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";

/** What a reader should know of a form of files; null where that is well known. */
export function formatNoteOf(ending: string, locale: Locale): string | null {
  const notes: Readonly<Partial<Record<string, string>>> = words[locale].dataset.formatNotes;
  return notes[ending] ?? null;
}
