import type { Role } from "../model/dataset.ts";
import { writtenColumn, type Rewriting } from "./cells.ts";
import { columnNameOf, distinctNames } from "./identifier.ts";
import { languages } from "../locales/languages.ts";
import { columnIn, columnLanguage, localeIds, type Locale } from "../model/locale.ts";
import { noteLabel, type DraftColumn } from "./columns.ts";

/** A column of the new table. */
export interface DraftField extends DraftColumn {
  /** As the header names it. */
  name: string;
  /** The cells as they stood in the file. */
  originals: string[];
  rewriting: Rewriting | null;
}

/** What columns are called everywhere, so that tools and people find them. */
const usualNames: Partial<Record<Role, string>> = {
  period: "period",
  place: "place",
  unit: "unit",
  status: "obs_status",
  qualifier: "qualifier",
  source: "source",
  longitude: "longitude",
  latitude: "latitude",
};

/** The language that a label says its column is in, else the main one. */
function languageOf(label: string, locales: readonly Locale[]): Locale {
  const [main = localeIds[0]] = locales;
  const called = locales.find((locale) => languages[locale].called.test(label));
  return columnLanguage(label.toLowerCase(), locales) ?? called ?? main;
}

function nameOf({ role, label, title }: DraftColumn, locales: readonly Locale[]): string {
  const usual = usualNames[role];
  if (usual !== undefined) return usual;
  const language = languageOf(label, locales);
  if (role === "note" && noteLabel.test(label)) return columnIn("note", language);
  if (role === "name" && /(名称|name)/i.test(label)) return columnIn("name", language);
  return columnNameOf(title);
}

/** The columns of the new table: their names, and their cells as they are written there. */
export function fieldsOf(
  columns: readonly DraftColumn[],
  locales: readonly Locale[],
): DraftField[] {
  const names = distinctNames(columns.map((column) => nameOf(column, locales)));
  return columns.map((column, index) => ({
    ...column,
    ...writtenColumn(column),
    originals: column.texts,
    name: names[index] ?? column.label,
  }));
}
