import { localeIds } from "../../model/locale.ts";
import type { Problem } from "../../model/problem.ts";
import { problem } from "../problem.ts";

/** What spreadsheets and systems leave beside a file. */
export const isLitter = (name: string): boolean =>
  /^(\.|~\$)/.test(name) || ["Thumbs.db", "desktop.ini"].includes(name);

/** Checks that a dataset's folder holds nothing that would be forgotten there. */
export function checkFolder(folder: string, table: string, names: readonly string[]): Problem[] {
  const kinds = ["notes", "sample"] as const;
  const notes = kinds.flatMap((kind) => localeIds.map((locale) => `${kind}.${locale}.md`));
  const known = ["datapackage.json", table, ...notes];
  return names
    .filter((name) => !known.includes(name) && !isLitter(name))
    .map((value) =>
      problem("extra-file", `${folder}/${value}`, { value, params: { table, notes } }),
    );
}
