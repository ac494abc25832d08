import { meant, qualifierMeanings, statusMeanings } from "../../check/cell/meanings.ts";
import { bare } from "../../check/header/search.ts";
import { columnName } from "../../check/problem.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import type { CheckedTable } from "../../check/table/table.ts";
import type { Correction, Problem } from "../../model/problem.ts";
import type { Reading } from "../../model/reading.ts";
import type { Repair, RepairKind } from "../../model/repair.ts";
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
  reading: Reading;
  known: KnownTable;
  edits: Edits;
}

/** A file as it was checked, all put right that is certain or was wanted. */
export interface Mended {
  checked: CheckedTable;
  leftOut: LeftOut[];
  /** What was mended beside what a check puts right by itself. */
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

/** Whether a text is what readers see in place of the code: the label of a category, the title of a source. */
function isWord({ value, correction }: Problem, { known, edits }: Ground): boolean {
  const { fields, sourceTitles } = known.schema;
  const taken = edits.columns.find(({ index }) => index + 1 === correction?.column);
  const field = fields.find(({ name }) => name === taken?.field);
  if (!field || !correction || value === null) return false;
  const text = bare(value);
  if (field.role === "status") return meant(text, statusMeanings).nearest === correction.value;
  if (field.role === "qualifier")
    return meant(text, qualifierMeanings).nearest === correction.value;
  if (field.role === "source") return sourceTitles?.get(text) === correction.value;
  const category = field.categories.find((each) => each.value === correction.value);
  return (
    category !== undefined && Object.values(category.label).some((label) => bare(label) === text)
  );
}

/** What a round of checking says is to be mended. */
function improved(problems: readonly Problem[], ground: Ground, isFixing: boolean): Edits | null {
  const { edits } = ground;
  const rows = extraRows(problems).filter(([row]) => !edits.left.has(row) && !edits.kept.has(row));
  const words = new Map([...edits.words].map(([column, texts]) => [column, new Map(texts)]));
  const fixes: Correction[] = [];
  let isMore = rows.length > 0;
  for (const problem of problems) {
    const { correction, value } = problem;
    if (!correction) continue;
    if (value !== null && isWord(problem, ground)) {
      const texts = words.get(correction.column) ?? new Map<string, string>();
      if (!texts.has(value)) isMore = true;
      words.set(correction.column, texts.set(value, correction.value));
    } else if (isFixing && correction.row > edits.header.row) fixes.push(correction);
  }
  if (!isMore && fixes.length === 0) return null;
  return {
    ...edits,
    left: new Map([...edits.left, ...rows]),
    words,
    fixes: [...edits.fixes, ...fixes],
  };
}

/** So many cells of one sort are told one by one; more are counted. */
const mostTold = 100;

/** What was written in place of texts of the file. */
function mendedCells(file: string, all: readonly AnyRecord[], edits: Edits): Repair[] {
  const told: Repair[] = [];
  const add = (
    kind: RepairKind,
    at: { line: number; row: number; column: number },
    texts: [string, string],
  ) => {
    const [before, after] = texts;
    const { line, row, column } = at;
    const alike = told.filter((each) => each.kinds[0] === kind && each.column === column);
    const [last] = alike.slice(-1);
    if (last && alike.length >= mostTold) last.more = (last.more ?? 0) + 1;
    else
      told.push({
        kinds: [kind],
        file,
        line,
        column,
        cell: `${columnName(column)}${row}`,
        before,
        after,
      });
  };
  const fixes = Map.groupBy(edits.fixes, ({ row }) => row);
  for (const record of all) {
    if (!("cells" in record) || record.row <= edits.header.row || edits.left.has(record.row))
      continue;
    const { line, row, cells } = record;
    for (const [column, texts] of edits.words) {
      const before = cells[column - 1] ?? "";
      const after = texts.get(before);
      if (after !== undefined) add("word", { line, row, column }, [before, after]);
    }
    for (const { column, value } of fixes.get(row) ?? [])
      add("suggested", { line, row, column }, [cells[column - 1] ?? "", value]);
  }
  return told;
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
  const { all, reading, known } = ground;
  let edits: Edits = { ...ground.edits, fixes };
  for (let round = 1; ; round += 1) {
    const { records, leftOut } = nextRecords(all, edits);
    const checked = checkParsed(name, { reading, records: () => records }, known.schema);
    const next =
      round < mostRounds ? improved(checked.problems, { ...ground, edits }, isFixing) : null;
    if (!next) return { checked, leftOut, suggested: mendedCells(name, all, edits) };
    edits = next;
  }
}
