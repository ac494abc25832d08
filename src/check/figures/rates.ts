import { aggregatesOf } from "../aggregates.ts";
import type { Field } from "../../model/dataset.ts";
import type { Row } from "../../model/table.ts";
import { isExact } from "./evident.ts";

/** A published rate of a count, by which the count can be told. */
export interface Rate {
  field: Field;
  /** What the count is divided by; null where that is not known. */
  divisorOf: (row: Row) => number | null;
  /** 100 for a percentage. */
  scale: number;
  /** Half a unit of its last decimal. */
  half: number;
}

const scales = [1, 100, 1_000, 10_000, 100_000];

/** So many rows have to agree before a column is taken for a rate of another. */
const enough = 3;

const known = (row: Row, column: string): number | null => {
  const observation = row.values[column];
  return observation && isExact(observation) ? observation.value : null;
};

/** Half a unit of the last decimal that any cell of a column has. */
function halfUnit(rows: readonly Row[], column: string): number {
  const decimals = rows.map(({ cells }) => (cells[column] ?? "").split(".")[1]?.length ?? 0);
  return 0.5 / 10 ** Math.max(0, ...decimals);
}

interface Divisor {
  divisorOf: Rate["divisorOf"];
  rows: readonly Row[];
}

/** A column as the rate of a count over some divisor, where all rows say that it is. */
function rateOver(field: Field, count: string, { divisorOf, rows }: Divisor): Rate[] {
  const half = halfUnit(rows, field.name);
  const told = rows.flatMap((row) => {
    const [rate, number] = [known(row, field.name), known(row, count)];
    const divisor = divisorOf(row);
    return rate !== null && number !== null && number > 0 && divisor !== null && divisor > 0
      ? [{ rate, ratio: number / divisor }]
      : [];
  });
  if (told.length < enough) return [];
  const scale = scales.find((each) =>
    told.every(({ rate, ratio }) => Math.abs(rate - ratio * each) <= half * 1.02 + 1e-9),
  );
  return scale === undefined ? [] : [{ field, divisorOf, scale, half }];
}

/** The columns that are evidently rates of a count: over another column, or over what a view divides by. */
export function ratesOf(
  count: string,
  { fields, rows }: { fields: readonly Field[]; rows: readonly Row[] },
  divisors: readonly Rate["divisorOf"][],
): Rate[] {
  const values = fields.filter(({ role, name }) => role === "value" && name !== count);
  const rates = values.filter((field) => aggregatesOf(field) !== "sum");
  const counts = values.filter((field) => aggregatesOf(field) === "sum");
  const all = [
    ...counts.map(
      ({ name }) =>
        (row: Row) =>
          known(row, name),
    ),
    ...divisors,
  ];
  return rates.flatMap((field) =>
    all.flatMap((divisorOf) => rateOver(field, count, { divisorOf, rows })),
  );
}

/** What a rate leaves for the count of a row; null where it says nothing. */
export function countRange({ field, divisorOf, scale, half }: Rate, row: Row) {
  const [rate, divisor] = [known(row, field.name), divisorOf(row)];
  if (rate === null || divisor === null || divisor <= 0) return null;
  const [least, most] = [rate - half, rate + half].map((each) => (each * divisor) / scale);
  return { least: Math.max(0, least ?? 0), most: most ?? Infinity };
}
