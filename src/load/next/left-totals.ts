import { aggregatesOf } from "../../check/aggregates.ts";
import { numberIn } from "../../check/cell/plain-number.ts";
import { columnName, problem } from "../../check/problem.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import type { CheckedTable } from "../../check/table/table.ts";
import type { Field } from "../../model/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import type { NextColumn } from "./labels.ts";
import type { LeftOut } from "./records.ts";

/** A file as it was read, and what was left out of it. */
interface Ground {
  name: string;
  known: KnownTable;
  columns: readonly NextColumn[];
  leftOut: readonly LeftOut[];
  checked: CheckedTable;
}

/** Floating point, e.g. 0.1 + 0.2. */
const slack = 1e-6;

const rowOf = (cell: string | null): number => Number(/\d+$/.exec(cell ?? "")?.[0]);

/** What rows add up to; null where a number is lacking, or no exact one. */
function sumOf(rows: readonly Row[], { name }: Field): number | null {
  let sum = 0;
  for (const { values } of rows) {
    const { value = null, qualifier = null } = values[name] ?? {};
    if (value === null || qualifier !== null) return null;
    sum += value;
  }
  return sum;
}

/** The sums that a row of totals may tell: of all rows above it, of parts alone, or of wholes alone. */
function sumsOf(rows: readonly Row[], field: Field, { schema }: KnownTable): number[] {
  const place = schema.fields.find(({ role }) => role === "place");
  const isWhole = ({ cells }: Row) => place !== undefined && cells[place.name] === schema.whole;
  const groups = [rows, rows.filter((row) => !isWhole(row)), rows.filter(isWhole)];
  return groups.filter((group) => group.length > 0).flatMap((group) => sumOf(group, field) ?? []);
}

/** Warns of rows of totals that were left out and are not what the rows above them add up to. */
export function leftTotals({ name, known, columns, leftOut, checked }: Ground): Problem[] {
  const rows = checked.table?.rows ?? [];
  const numbers = new Map(rows.map((row) => [row, rowOf(checked.spotOf(row).cell)]));
  const fields = known.schema.fields.filter(
    (field) => field.role === "value" && aggregatesOf(field) === "sum",
  );
  let from = 0;
  return leftOut.flatMap(({ row: at, reason, cells }) => {
    if (reason !== "total") return [];
    const above = rows.filter((row) => {
      const number = numbers.get(row) ?? 0;
      return number > from && number < at;
    });
    from = at;
    return fields.flatMap((field): Problem[] => {
      const column = columns.find((each) => each.field === field.name)?.index;
      const total = numberIn(cells[column ?? -1] ?? "");
      const sums = sumsOf(above, field, known);
      const [sum] = sums;
      if (column === undefined || total === null || sum === undefined) return [];
      if (sums.some((each) => Math.abs(each - total) <= slack)) return [];
      const spot = { line: at, column: column + 1, cell: `${columnName(column + 1)}${at}` };
      const params = {
        field: field.title,
        whole: cells.find((cell) => cell.trim() !== "")?.trim() ?? "",
        parts: above.map(({ cells: own }) => own[field.name] ?? ""),
        sum: String(sum),
        excess: String(Number(Math.abs(sum - total).toFixed(10))),
        tolerance: "0",
      };
      const found = problem("total-mismatch.sum", name, { spot, value: String(total), params });
      return [{ ...found, severity: "warning" }];
    });
  });
}
