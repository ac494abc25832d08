import { otherUnitsIn } from "../../check/header/unit-scale.ts";
import { plainLabel } from "../../check/reshape/label.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import type { Problem } from "../../model/problem.ts";
import type { CellOrigin, RawRecord } from "../../model/table.ts";

/** A table that names in one column what stands in another, and the names of its fields. */
export interface Pivot {
  /** The places of the two columns. */
  names: number;
  figures: number;
  /** By the text that names it the field of a figure. */
  fields: ReadonlyMap<string, string>;
}

/** By each title of a field of values its name. */
function valuesCalled({ schema }: KnownTable): Map<string, string> {
  const values = schema.fields.filter(({ role }) => role === "value");
  return new Map(
    values.flatMap(({ name, title }) =>
      [name, ...Object.values(title)].map((text) => [plainLabel(text), name] as const),
    ),
  );
}

/** The label of a cell without its unit: `人口（人）`. */
const unitless = (text: string): string => plainLabel(text).replace(/[(（][^()（）]*[)）]$/, "");

/** The column that names fields of values of a dataset, of several at the least; null where none does. */
export function pivotOf(
  [, ...rows]: readonly RawRecord[],
  figures: number,
  known: KnownTable,
): Pivot | null {
  const called = valuesCalled(known);
  const [first] = rows;
  for (const names of first?.cells.keys() ?? []) {
    const texts = new Set(rows.map(({ cells }) => cells[names] ?? ""));
    const fields = new Map<string, string>();
    for (const text of texts) {
      const name = called.get(plainLabel(text)) ?? called.get(unitless(text));
      if (name === undefined) break;
      fields.set(text, name);
    }
    const isWhole = names !== figures && fields.size === texts.size;
    if (isWhole && fields.size > 1 && new Set(fields.values()).size === fields.size)
      return { names, figures, fields };
  }
  return null;
}

const originAt = ({ line, row, origins }: RawRecord, index: number): CellOrigin =>
  origins?.[index] ?? { line, row, index };

/** The records of a table with a column for each of the fields that its rows name; a figure that is told twice has two rows. */
export function pivoted(
  [header, ...rows]: readonly RawRecord[],
  { names, figures, fields }: Pivot,
): RawRecord[] {
  if (!header) return [];
  const kept = [...header.cells.keys()].filter((index) => index !== names && index !== figures);
  const columns = [...new Set(fields.values())];
  const open = new Map<string, RawRecord & { origins: CellOrigin[] }>();
  const made: RawRecord[] = [];
  for (const record of rows) {
    const { line, row } = record;
    const cells = kept.map((index) => record.cells[index] ?? "");
    const at = kept.length + columns.indexOf(fields.get(record.cells[names] ?? "") ?? "");
    const key = JSON.stringify(cells);
    let own = open.get(key);
    if (own?.cells[at] !== "") {
      const places = [...kept, ...columns.map(() => figures)];
      const origins = places.map((index) => originAt(record, index));
      own = { line, row, cells: [...cells, ...columns.map(() => "")], origins };
      open.set(key, own);
      made.push(own);
    }
    own.cells[at] = record.cells[figures] ?? "";
    own.origins[at] = originAt(record, figures);
  }
  const labels = [...kept.map((index) => header.cells[index] ?? ""), ...columns];
  return [{ ...header, cells: labels }, ...made];
}

/** What the names of figures say of their units, where these count by other numbers than the dataset's. */
export function otherUnitsOf(
  file: string,
  [, ...rows]: readonly RawRecord[],
  { pivot: { names, fields }, known }: { pivot: Pivot; known: KnownTable },
): Problem[] {
  return [...fields].flatMap(([label, name]) => {
    const record = rows.find(({ cells }) => cells[names] === label);
    const field = known.schema.fields.find((each) => each.name === name);
    return record ? otherUnitsIn(file, record, [{ label, index: names, field }]) : [];
  });
}
