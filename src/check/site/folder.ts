import { localeIds, type Locale } from "../../model/locale.ts";
import type { Problem } from "../../model/problem.ts";
import { problem } from "../problem.ts";

/** What spreadsheets and systems leave beside a file. */
export const isLitter = (name: string): boolean =>
  /^(\.|~\$)/.test(name) || ["Thumbs.db", "desktop.ini"].includes(name);

const notesIn = (locales: readonly Locale[]): string[] =>
  ["notes", "sample"].flatMap((kind) => locales.map((locale) => `${kind}.${locale}.md`));

/** Checks that a dataset's folder holds nothing that would be forgotten there. */
export function checkFolder(
  folder: string,
  table: string,
  { names, locales }: { names: readonly string[]; locales: readonly Locale[] },
): Problem[] {
  const notes = notesIn(locales);
  const known = ["datapackage.json", table, ...notesIn(localeIds)];
  return names
    .filter((name) => !known.includes(name) && !isLitter(name))
    .map((value) => {
      const rule = /\.ods$/i.test(value) ? "opendocument" : "dataset";
      const params = { table, notes };
      return problem(`extra-file.${rule}`, `${folder}/${value}`, { value, params });
    });
}
