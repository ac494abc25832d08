import type { Field } from "../../model/dataset.ts";
import type { Row } from "../../model/table.ts";
import { columnSumsOf, type ColumnSum } from "../column-sums.ts";
import { isExact } from "./evident.ts";

/** The columns of a sum that tell one of them. */
interface Telling extends ColumnSum {
  others: readonly Field[];
}

const numberIn = (row: Row, { name }: Field): number | null => {
  const observation = row.values[name];
  return isExact(observation) ? (observation?.value ?? null) : null;
};

function excessIn(row: Row, { total, parts }: ColumnSum): number | null {
  const numbers = parts.map((part) => numberIn(row, part));
  const whole = numberIn(row, total);
  if (whole === null || numbers.includes(null)) return null;
  return Math.abs(numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0) - whole);
}

/** Whether columns add up in more than one row, and in each whose numbers are all known. */
function isEvident(sum: ColumnSum, rows: readonly Row[]): boolean {
  const known = rows.flatMap((row) => excessIn(row, sum) ?? []);
  return known.length > 1 && known.every((excess) => excess <= sum.tolerance + 1e-6);
}

/** The sums across columns that a column stands in, as a whole or as a part. */
export const columnsTelling = (
  field: Field,
  { fields, rows }: { fields: readonly Field[]; rows: readonly Row[] },
): Telling[] =>
  columnSumsOf(fields)
    .filter(({ total, parts }) => total === field || parts.includes(field))
    .filter((sum) => sum.isDeclared || isEvident(sum, rows))
    .map((sum) => {
      const others = [...sum.parts, sum.total].filter((each) => each !== field);
      return { ...sum, others };
    });

/** What the other columns of a sum leave for one of a row; null where one of them is not known. */
export function columnRange({ total, others, tolerance }: Telling, row: Row) {
  const numbers = others.map((other) => numberIn(row, other));
  if (numbers.includes(null)) return null;
  const signed = others.map((other, index) => (other === total ? -1 : 1) * (numbers[index] ?? 0));
  const number = Math.abs(signed.reduce((sum, each) => sum + each, 0));
  return { least: Math.max(0, number - tolerance), most: number + tolerance };
}
