import { tableLabelTest } from "../../check/reshape/label.ts";
import type { Spot } from "../../check/problem.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import type { CheckedTable } from "../../check/table/table.ts";
import { checkParsed } from "../../load/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import { rowKey } from "../../model/row-key.ts";
import type { Row } from "../../model/table.ts";
import { parseTable } from "../../parse/table.ts";

/** A Problem in another place, with what mends it. */
function moved({ correction, ...problem }: Problem, file: string, spot: Spot): Problem {
  const row = Number(/\d+$/.exec(spot.cell ?? "")?.[0]);
  const { column } = spot;
  const isPlaced = correction && column !== null && row > 0;
  return {
    ...problem,
    file,
    ...spot,
    ...(isPlaced && { correction: { ...correction, row, column } }),
  };
}

interface Merged {
  /** Of the file that was added. */
  name: string;
  checked: CheckedTable;
  known: KnownTable;
  /** The path of the table that it was merged into, and what that holds then. */
  path: string;
  table: Uint8Array;
}

/** Problems of a merged table as those of the file whose cells they stand in, as far as they do. */
export async function placedInFile(
  problems: readonly Problem[],
  { name, checked, known, path, table }: Merged,
): Promise<Problem[]> {
  if (problems.every(({ file, line }) => file !== path || line === null)) return [...problems];
  const { schema, sheet } = known;
  if (schema.reshape)
    return problems.map((each) => (each.file === path ? { ...each, file: name } : each));
  const parsed = await parseTable(table, { isLabel: tableLabelTest([schema]), sheet });
  const merged = "fault" in parsed ? null : checkParsed(path, parsed, schema);
  const keyOf = ({ cells }: Row) => rowKey(cells, schema.primaryKey);
  const next = new Map(checked.table?.rows.map((row) => [keyOf(row), row]));
  const byLine = new Map(merged?.table?.rows.map((row) => [merged.spotOf(row).line, row]));
  const fieldAt = (row: Row, column: number | null) =>
    schema.fields.find((field) => merged?.spotOf(row, field.name).column === column);
  return problems.map((each) => {
    const row = each.file === path ? byLine.get(each.line) : undefined;
    const own = row && next.get(keyOf(row));
    if (!row || !own) return each;
    const spot = checked.spotOf(own, fieldAt(row, each.column)?.name);
    return moved(each, name, spot);
  });
}
