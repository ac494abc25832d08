import type { KnownTable } from "../src/check/table/known-tables.ts";
import type { CurrentTable } from "../src/load/next/current.ts";
import type { ReadNext } from "../src/load/next/outcome.ts";
import type { Row } from "../src/model/table.ts";
import { sidesOf, type Sides } from "../src/publishing/add/next-rows.ts";
import { tabled, wholeTable } from "./tabled.ts";

/** A table and the next file of it, both as lines; and how the cells of the table stand in its own file, where otherwise. */
interface Merging {
  known: KnownTable;
  current: CurrentTable;
  sides: Sides;
}

const textOf = (lines: readonly string[]): string =>
  lines.map((line) => `${line.replaceAll(" ", ",")}\n`).join("");

/**
 * A table and the next file of it, e.g. `["period place count", "2001 a 12"]`; rows are told apart by
 * all but `count` and notes.
 */
export function merging(
  before: string[],
  next: string[],
  { absent = [], written = before }: { absent?: string[]; written?: string[] } = {},
): Merging {
  const rowsOf = (lines: string[]): Row[] => tabled(wholeTable, lines).dataset.table.rows;
  const { fields } = tabled(wholeTable, before).dataset;
  const names = fields.map(({ name }) => name);
  const primaryKey = names.filter((name) => name !== "count" && !name.startsWith("note"));
  const known = { id: "homes", schema: { fields, primaryKey } } as unknown as KnownTable;
  const records = written.map((line, at) => ({
    line: at + 1,
    row: at + 1,
    cells: line.split(" "),
  }));
  const current: CurrentTable = {
    path: "data/datasets/homes/homes.csv",
    bytes: new TextEncoder().encode(textOf(written)),
    reading: {
      ...{ kind: "text", encoding: "utf-8", hasMark: false, delimiter: ",", hasSepLine: false },
    },
    labels: names,
    checked: { table: { rows: rowsOf(before) } } as unknown as CurrentTable["checked"],
    records: () => records,
    problems: [],
    repairs: [],
  };
  const checked = { table: { rows: rowsOf(next) } } as unknown as ReadNext["checked"];
  return { known, current, sides: sidesOf(known, current, { checked, absent }) };
}
