import { isAnyLabel } from "../../parse/delimiter.ts";
import { parseTable } from "../../parse/table.ts";
import type { Addition } from "../../publishing/add/addition.ts";
import type { Dropped } from "../dropped.ts";

/** Rows of a file by their numbers, with what is the same in all of them behind, and what was mended in them. */
export async function rowsOf(
  { bytes, fixes }: Dropped,
  { reading, given, header }: Addition,
  wanted: ReadonlySet<number>,
): Promise<Map<number, string[]>> {
  const sheet = reading?.kind === "workbook" ? reading.sheet : undefined;
  const parsed = await parseTable(bytes, { sheet, isLabel: isAnyLabel });
  const rows = new Map<number, string[]>();
  if ("fault" in parsed) return rows;
  const behind = (row: number) => given.map(({ field, value }) => (row === header ? field : value));
  for (const record of parsed.records())
    if ("cells" in record && wanted.has(record.row))
      rows.set(record.row, [...record.cells, ...behind(record.row)]);
  for (const { row, column, value } of fixes) {
    const cells = rows.get(row);
    if (cells) cells[column - 1] = value;
  }
  return rows;
}
