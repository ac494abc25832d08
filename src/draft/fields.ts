import type { Role } from "../model/dataset.ts";
import { writtenColumn, type Rewriting } from "./cells.ts";
import { numberFault } from "../check/cell/figures.ts";
import { remarked } from "../check/cell/time/remarks.ts";
import { bareMark } from "../check/cell/number/marks.ts";
import { paramText } from "../check/table-schema.ts";
import { CodedTexts } from "../check/table/coded-texts.ts";
import { columnNameOf, distinctNames } from "./identifier.ts";
import { languages } from "../locales/languages.ts";
import type { CellMark } from "../model/table.ts";
import { columnIn, columnLanguage, localeIds, type Locale } from "../model/locale.ts";
import type { DraftColumn } from "./columns.ts";
import { nameLabel, noteLabel } from "./labels.ts";

/** A column of the new table. */
export interface DraftField extends DraftColumn {
  /** As the header names it. */
  name: string;
  /** The cells as they stood in the file. */
  originals: CodedTexts;
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
  if (role === "name" && nameLabel.test(label)) return columnIn("name", language);
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

/** The marks beside the numbers of a table, as a descriptor declares them. */
export function marksIn(fields: readonly DraftField[]): string[] {
  const found = new Set<string>();
  for (const { role, texts } of fields)
    for (const text of role === "value" ? texts.values : []) {
      const fault = numberFault(text, null);
      if (fault?.key === "type-error.mark") found.add(bareMark(paramText(fault, "mark")));
    }
  return [...found];
}

/** What remarks beside the times of a table say of their figures: `2023p` → `P`; null where there are none. */
function statusesIn(fields: readonly DraftField[]): CodedTexts | null {
  const period = fields.find(({ role }) => role === "period");
  const told = period?.originals.mapped((text) => remarked(text)?.status ?? "");
  return told && told.filledCount > 0 ? told : null;
}

/** With a column of statuses, where marks beside numbers or times may tell some and there is no such column. */
export function withStatus(fields: readonly DraftField[]): DraftField[] {
  const told = statusesIn(fields);
  const isDue =
    (told !== null || marksIn(fields).length > 0) && !fields.some(({ role }) => role === "status");
  if (!isDue) return [...fields];
  const texts = told ?? new CodedTexts([""], new Uint32Array(fields[0]?.texts.length ?? 0));
  const name = usualNames.status ?? "";
  const rest = { title: name, unit: null, type: "string", read: null, doubts: [] } as const;
  const cells = { raw: texts.values, marks: new Map<number, CellMark>(), coded: texts };
  const column = { cells, texts, originals: texts, rewriting: null };
  return [...fields, { name, label: name, role: "status", ...rest, ...column, doubts: [] }];
}
