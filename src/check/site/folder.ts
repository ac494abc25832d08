import { localeIds, type Locale } from "../../model/locale.ts";
import type { ProblemKey } from "../../model/problem-codes.ts";
import type { Problem } from "../../model/problem.ts";
import { problem } from "../problem.ts";

/** What spreadsheets and systems leave beside a file. */
export const isLitter = (name: string): boolean =>
  /^(\.|~\$)/.test(name) || ["Thumbs.db", "desktop.ini"].includes(name);

const notesIn = (locales: readonly Locale[]): string[] =>
  ["notes", "sample"].flatMap((kind) => locales.map((locale) => `${kind}.${locale}.md`));

/** What files are by their endings that stand in the place of a table, and cannot be read as one. */
const kinds: Readonly<Record<string, ProblemKey>> = {
  ods: "file-kind.opendocument",
  xls: "workbook-error.old",
  et: "workbook-error.old",
  numbers: "file-kind.numbers",
  pdf: "file-kind.pdf",
  htm: "file-kind.web-page",
  html: "file-kind.web-page",
  xml: "file-kind.xml",
  doc: "file-kind.document",
  docx: "file-kind.document",
  wps: "file-kind.document",
  zip: "file-kind.document",
  png: "file-kind.image",
  jpg: "file-kind.image",
  jpeg: "file-kind.image",
};

const kindOf = (name: string): ProblemKey | undefined =>
  kinds[name.slice(name.lastIndexOf(".") + 1).toLowerCase()];

/** The file that is called as the table of a dataset but for its ending, where the table is not there. */
export function standIn(table: string, names: readonly string[]): string | undefined {
  const [id = ""] = table.split(".");
  if (names.includes(table)) return undefined;
  return names.find((name) => name.startsWith(`${id}.`) && kindOf(name) !== undefined);
}

/** Checks that a dataset's folder holds nothing that would be forgotten there. */
export function checkFolder(
  folder: string,
  table: string,
  { names, locales }: { names: readonly string[]; locales: readonly Locale[] },
): Problem[] {
  const notes = notesIn(locales);
  const known = ["datapackage.json", table, ...notesIn(localeIds)];
  const instead = standIn(table, names);
  return names
    .filter((name) => !known.includes(name) && !isLitter(name))
    .map((value) => {
      const kind = value === instead ? kindOf(value) : undefined;
      if (kind) return problem(kind, `${folder}/${value}`);
      const rule = /\.ods$/i.test(value) ? "opendocument" : "dataset";
      const params = { table, notes };
      return problem(`extra-file.${rule}`, `${folder}/${value}`, { value, params });
    });
}
