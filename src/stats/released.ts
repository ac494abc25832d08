import type { Dataset } from "../model/dataset.ts";
import type { ReleasedRow, ReleasedTable } from "../model/release.ts";
import { rowKey } from "../model/row-key.ts";
import type { Row } from "../model/table.ts";

type Keyed = Pick<Dataset, "fields" | "primaryKey" | "table">;

/** A dataset beside what was last released of it. */
export interface Comparison {
  /** Rows that were released and are still there, in the order of the file. */
  kept: { key: string; row: Row; was: ReleasedRow }[];
  added: { key: string; row: Row }[];
  removed: { key: string; was: ReleasedRow }[];
  columns: { added: string[]; removed: string[]; kept: string[] };
}

/** Rows are matched by the primary key; null where that does not tell the released ones apart. */
export function compareReleased(
  { fields, primaryKey, table }: Keyed,
  released: ReleasedTable,
): Comparison | null {
  const names = fields.map(({ name }) => name);
  const was = new Map(released.rows.map((row) => [rowKey(row.cells, primaryKey), row]));
  const isKeyed = primaryKey.every((name) => released.columns.includes(name));
  if (!isKeyed || was.size < released.rows.length) return null;
  const now = table.rows.map((row) => ({ key: rowKey(row.cells, primaryKey), row }));
  const keys = new Set(now.map(({ key }) => key));
  return {
    kept: now.flatMap(({ key, row }) => {
      const before = was.get(key);
      return before ? [{ key, row, was: before }] : [];
    }),
    added: now.filter(({ key }) => !was.has(key)),
    removed: [...was]
      .filter(([key]) => !keys.has(key))
      .map(([key, before]) => ({ key, was: before })),
    columns: {
      added: names.filter((name) => !released.columns.includes(name)),
      removed: released.columns.filter((name) => !names.includes(name)),
      kept: names.filter((name) => released.columns.includes(name)),
    },
  };
}
