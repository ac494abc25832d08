import type { Role } from "../model/dataset.ts";
import { writtenColumn, type Rewriting } from "./cells.ts";
import { columnNameOf, distinctNames } from "./identifier.ts";
import type { DraftColumn } from "./columns.ts";

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

function nameOf({ role, label, title }: DraftColumn): string {
  const usual = usualNames[role];
  if (usual !== undefined) return usual;
  const language = /(英文|_en$|english)/i.test(label) ? "en" : "zh";
  if (role === "note" && /^(备注|说明|注|注释|附注|note|notes|remarks?|note_(zh|en))$/i.test(label))
    return `note_${language}`;
  if (role === "name" && /(名称|name)/i.test(label)) return `name_${language}`;
  return columnNameOf(title);
}

/** The columns of the new table: their names, and their cells as they are written there. */
export function fieldsOf(columns: readonly DraftColumn[]): DraftField[] {
  const names = distinctNames(columns.map(nameOf));
  return columns.map((column, index) => ({
    ...column,
    ...writtenColumn(column),
    originals: column.texts,
    name: names[index] ?? column.label,
  }));
}
