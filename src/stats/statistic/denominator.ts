import type { Dataset, Role } from "../../model/dataset.ts";
import type { Places } from "../../model/place.ts";
import { flagOf, observed, type Figure } from "../../model/observation.ts";
import type { Row } from "../../model/table.ts";
import type { Denominator } from "../../model/view.ts";
import { partsOf } from "../parts.ts";
import { selectRows } from "../select.ts";

type Columns = Pick<Dataset, "fields">;

/** A dataset as far as it takes to divide by its numbers. */
export type Divisible = Pick<Dataset, "id" | "fields" | "table">;

export interface DenominatorQuery {
  denominator: Denominator;
  /** The row whose number is divided, and the dataset it stands in. */
  row: Row;
  dataset: Columns;
  datasets: readonly Divisible[];
  places: Places;
}

/** What a number is divided by, and the rows of the denominator's dataset that make it up. */
export interface Divisor {
  /** The number with its status: a sum is as inexact as the least exact of its parts. */
  observation: Figure;
  rows: Row[];
}

const columnOf = ({ fields }: Columns, role: Role): string | undefined =>
  fields.find((field) => field.role === role)?.name;

function cellOf(dataset: Columns, row: Row, role: Role): string | undefined {
  const column = columnOf(dataset, role);
  return column === undefined ? undefined : row.cells[column];
}

function total(figures: Figure[]): Figure {
  const statuses = figures.map(({ status }) => status);
  const flag = flagOf(statuses.filter((each) => each !== "estimated"));
  const inexact = statuses.includes("estimated");
  const value = figures.reduce((sum, figure) => sum + figure.value, 0);
  return observed(value, flag, inexact ? "about" : null);
}

/** Of several rows, or of none, nothing is guessed. */
function only(rows: Row[], column: string): Divisor | null {
  const [row, another] = rows;
  const observation = row?.values[column];
  if (!row || another || observation?.value == null || observation.value === 0) return null;
  return { observation, rows: [row] };
}

function sum(divisors: (Divisor | null)[]): Divisor | null {
  const found = divisors.filter((divisor) => divisor !== null);
  if (found.length === 0 || found.length < divisors.length) return null;
  return {
    observation: total(found.map(({ observation }) => observation)),
    rows: found.flatMap(({ rows }) => rows),
  };
}

/**
 * The number that a row is divided by: that of the same place, and of the denominator's period or
 * else the row's own. A reporting area without a row of its own has the sum of its members,
 * and what lies between the whole and what is compared that of its parts.
 * Gives null where there is not exactly one such number, or where it is 0.
 */
export function denominatorOf(query: DenominatorQuery): Divisor | null {
  const { denominator, row, dataset, datasets, places } = query;
  const divisible = datasets.find(({ id }) => id === denominator.dataset);
  if (!divisible) return null;
  const { fields, table } = divisible;
  const period = denominator.period ?? cellOf(dataset, row, "period");
  const candidates = selectRows(table.rows, denominator.where ?? {}, { fields, places }).filter(
    (each) => period === undefined || cellOf(divisible, each, "period") === period,
  );
  const rowsOf = (place: string | undefined) =>
    candidates.filter((each) => cellOf(divisible, each, "place") === place);
  const place = cellOf(dataset, row, "place");
  const own = rowsOf(place);
  if (own.length > 0) return only(own, denominator.value);
  const { tier } = places.get(place ?? "") ?? {};
  const parts = tier === "joint" || tier === "between" ? partsOf(place ?? "", places) : [];
  return sum(parts.map((part) => only(rowsOf(part), denominator.value)));
}
