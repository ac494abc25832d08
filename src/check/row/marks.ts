import type { Role } from "../../model/dataset.ts";
import { qualifiers, statusFlags, type MarkMeaning, type Marks } from "../../model/observation.ts";
import type { Problem } from "../../model/problem.ts";
import type { Repair } from "../../model/repair.ts";
import type { RawRecord } from "../../model/table.ts";
import { bareMark, markedNumber } from "../cell/number/marks.ts";
import type { FieldColumn } from "../header/header.ts";
import { cellSpot, problem } from "../problem.ts";
import type { RecordContext } from "./repeats.ts";

/** A record without the marks beside its numbers, which its own columns say instead. */
export interface UnmarkedRecord {
  record: RawRecord;
  repairs: Repair[];
  problems: Problem[];
}

/** A cell that has a number, and what its mark means; null where it has none. */
interface Figure {
  column: FieldColumn;
  text: string;
  number: string;
  mark: string;
  meaning: MarkMeaning | null;
}

const said: readonly [role: Role, meanings: readonly MarkMeaning[]][] = [
  ["status", statusFlags],
  ["qualifier", qualifiers],
];

/** Makes the lookup of what a mark means; brackets and capitals make no other mark of it. */
function meaningOf(marks: Marks): (mark: string) => MarkMeaning | undefined {
  const known = new Map(Object.entries(marks).map(([mark, meaning]) => [bareMark(mark), meaning]));
  return (mark) => known.get(bareMark(mark));
}

/** Makes the reader of marks beside numbers that a dataset has declared. */
export function marksReader({ file, header, schema }: RecordContext) {
  const { marks = {} } = schema;
  const lookup = meaningOf(marks);
  const inRole = (role: Role) => header.columns.filter(({ field }) => field.role === role);
  const values = inRole("value");

  const figureIn = (column: FieldColumn, { cells }: RawRecord): Figure | null => {
    const text = cells[column.index] ?? "";
    const found = markedNumber(text);
    const meaning = found ? lookup(found.mark) : undefined;
    if (found && meaning) return { column, text, ...found, meaning };
    return /\d/.test(text) ? { column, text, number: text, mark: "", meaning: null } : null;
  };

  /** Writes what marks mean into the column that says it of the whole row. */
  const say = (unmarked: UnmarkedRecord, figures: readonly Figure[]): void => {
    for (const [role, meanings] of said) {
      const means = ({ meaning }: Figure) => (meaning && meanings.includes(meaning) ? meaning : "");
      const marked = figures.find((figure) => means(figure) !== "");
      const [target] = inRole(role);
      if (!marked || !target) continue; // without a column for it the descriptor is wrong
      const own = unmarked.record.cells[target.index]?.trim() ?? "";
      const meaning = means(marked);
      const isShared = figures.every((figure) => means(figure) === meaning);
      if (isShared && (own === "" || own === meaning)) {
        unmarked.record.cells[target.index] = meaning;
        continue;
      }
      const params = { mark: marked.mark, meaning, other: target.field.title, text: own };
      const details = {
        spot: cellSpot(unmarked.record, marked.column.index),
        value: marked.text,
        params: { ...params, field: marked.column.field.title },
      };
      const rule = isShared ? "column" : "values";
      unmarked.problems.push(problem(`mark-conflict.${rule}`, file, details));
    }
  };

  return (raw: RawRecord): UnmarkedRecord => {
    const unmarked: UnmarkedRecord = { record: raw, repairs: [], problems: [] };
    if (Object.keys(marks).length === 0) return unmarked;
    const figures = values.flatMap((column) => figureIn(column, raw) ?? []);
    const found = figures.filter(({ meaning }) => meaning !== null);
    if (found.length === 0) return unmarked;
    unmarked.record = { ...raw, cells: [...raw.cells] };
    for (const { column, text, number } of found) {
      unmarked.record.cells[column.index] = number;
      const place = { file, ...cellSpot(raw, column.index) };
      unmarked.repairs.push({ kinds: ["marked"], ...place, before: text, after: number });
    }
    say(unmarked, figures);
    return unmarked;
  };
}
