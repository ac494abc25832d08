import { isOwnUnit } from "../../check/cell/number/amounts.ts";
import { columnName } from "../../check/problem.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import type { CheckedTable } from "../../check/table/table.ts";
import { placeInTraditional } from "../../draft/readings.ts";
import type { Field } from "../../model/dataset.ts";
import type { Correction, Problem } from "../../model/problem.ts";
import type { Reading } from "../../model/reading.ts";
import type { Repair } from "../../model/repair.ts";
import { checkParsed } from "../dataset.ts";
import {
  nextRecords,
  type AnyRecord,
  type Edits,
  type LeftOut,
  type LeftReason,
} from "./records.ts";

/** A table that is to be put right. */
interface Ground {
  all: readonly AnyRecord[];
  /** Of a file that was turned into a long table: its rows, with some cells of the file mended. */
  turned?: ((fixes: readonly Correction[]) => readonly AnyRecord[]) | undefined;
  reading: Reading;
  known: KnownTable;
  edits: Edits;
}

/** A file as it was checked, all put right that is certain or was wanted. */
export interface Mended {
  checked: CheckedTable;
  leftOut: LeftOut[];
  /** What was mended because somebody wanted it. */
  suggested: Repair[];
}

/** Each round finds what the one before had hidden: a label in a row of totals. */
const mostRounds = 5;

const rowOf = ({ cell }: Problem): number | null => {
  const row = Number(/\d+$/.exec(cell ?? "")?.[0]);
  return row > 0 ? row : null;
};

/** Rows that a check says are none of the table. */
function extraRows(problems: readonly Problem[]): [number, LeftReason][] {
  return problems.flatMap((problem): [number, LeftReason][] => {
    const { code, rule } = problem;
    const row = rowOf(problem);
    return code === "extra-row" && row !== null && (rule === "total" || rule === "note")
      ? [[row, rule]]
      : [];
  });
}

/** What stands beside a number and says no more than its column does: its unit, `%` of per cent, brackets below zero of money, signs that part thousands. */
const plainRules = ["percent", "brackets", "grouping"];

/** Whether a suggestion is certain, as it is where `data:new` reads the same of a whole file. */
function isPlain({ code, rule = "", params }: Problem, { schema }: KnownTable): boolean {
  const text = (param: string) => {
    const found = params[param];
    return typeof found === "string" ? found : "";
  };
  const isOf = (field: Field) =>
    JSON.stringify(field.title) === JSON.stringify(params["field"]) &&
    isOwnUnit(text("unit"), field);
  return (
    code === "type-error" &&
    (plainRules.includes(rule) ||
      (rule === "sign" && !/\p{L}/u.test(text("sign"))) ||
      (rule === "unit" && schema.fields.some(isOf)))
  );
}

/** The id of a place whose name stands there in traditional letters, as `data:new` reads it too. */
function simplified(each: Problem, { schema }: KnownTable): Correction | undefined {
  const row = rowOf(each);
  const { code, column, value } = each;
  if (code !== "foreign-key" || row === null || column === null || !schema.places) return undefined;
  const id = placeInTraditional(value ?? "", schema.places);
  return id === null ? undefined : { row, column, value: id };
}

/** What a round of checking says is to be mended. */
function improved(
  problems: readonly Problem[],
  edits: Edits,
  { known, isFixing }: { known: KnownTable; isFixing: boolean },
): Edits | null {
  const rows = extraRows(problems).filter(([row]) => !edits.left.has(row) && !edits.kept.has(row));
  const fixes = problems.flatMap((each) => {
    const certain = simplified(each, known);
    const correction = certain ?? each.correction;
    const isDue =
      correction &&
      correction.row > edits.header.row &&
      (isFixing || certain || isPlain(each, known));
    return isDue ? correction : [];
  });
  if (rows.length === 0 && fixes.length === 0) return null;
  return {
    ...edits,
    left: new Map([...edits.left, ...rows]),
    fixes: [...edits.fixes, ...fixes],
  };
}

/** What was written in place of texts of the file. */
function mendedCells(file: string, all: readonly AnyRecord[], edits: Edits) {
  const { fixes, header, left, added } = edits;
  const texts = (cells: readonly string[]) => [...cells, ...added.map(([, value]) => value)];
  const byRow = Map.groupBy(fixes, ({ row }) => row);
  return all.flatMap((record): Repair[] => {
    if (!("cells" in record) || record.row <= header.row || left.has(record.row)) return [];
    const { line, row, cells } = record;
    const last = new Map(byRow.get(row)?.map(({ column, value }) => [column, value]));
    return [...last].map(([column, after]) => ({
      kinds: ["suggested"],
      file,
      line,
      column,
      cell: `${columnName(column)}${row}`,
      before: (cells.length === header.cells.length ? texts(cells) : cells)[column - 1] ?? "",
      after,
    }));
  });
}

/** Checks a file as a dataset's table, and puts right what is certain, and what is wanted. */
export function mended(
  {
    name,
    fixes = [],
    isFixing = false,
  }: { name: string; fixes?: readonly Correction[] | undefined; isFixing?: boolean | undefined },
  ground: Ground,
): Mended {
  const { all, reading, known, turned } = ground;
  let edits: Edits = { ...ground.edits, fixes };
  for (let round = 1; ; round += 1) {
    const { records, leftOut } = turned
      ? nextRecords(turned(edits.fixes), { ...edits, fixes: [] })
      : nextRecords(all, edits);
    const checked = checkParsed(name, { reading, records: () => records }, known.schema);
    const next = round < mostRounds ? improved(checked.problems, edits, { known, isFixing }) : null;
    if (!next) return { checked, leftOut, suggested: mendedCells(name, all, edits) };
    edits = next;
  }
}
