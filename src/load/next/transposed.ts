import type { CellOrigin, RawRecord } from "../../model/table.ts";

/** So many columns, and rows, a table has at most that lies on its side. */
const most = { columns: 2_000, rows: 200 };

/** The columns of a file as rows, numbered as the columns are; null where it is too large to lie on its side. */
export function transposed(records: readonly RawRecord[]): RawRecord[] | null {
  const rows = records.filter(({ cells }) => cells.filter((cell) => cell.trim()).length > 1);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (rows.length < 2 || rows.length > most.rows || width > most.columns) return null;
  return Array.from({ length: width }, (_, index): RawRecord => {
    const origins = rows.map(({ line, row }): CellOrigin => ({ line, row, index }));
    const marks = rows.flatMap((record, at) => {
      const mark = record.marks?.get(index);
      return mark ? [[at, mark] as const] : [];
    });
    return {
      ...{ line: index + 1, row: index + 1 },
      cells: rows.map(({ cells }) => cells[index] ?? ""),
      ...(marks.length > 0 && { marks: new Map(marks) }),
      origins,
    };
  });
}
