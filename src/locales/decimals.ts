import { extent } from "d3-array";
import { fieldInRole, valueFields, type Dataset } from "../model/dataset.ts";
import type { Row } from "../model/table.ts";
import type { Statistic } from "../model/view.ts";

/** Decimals of a number without what arithmetic of computers adds: 0.30000000000000004 → 1. */
export const decimalsOf = (value: number): number =>
  (String(Number(value.toPrecision(12))).split(".")[1] ?? "").length;

/** As many decimals as published numbers have in any case; of longer ones as many as tell them apart. */
const plainDecimals = 2;
const tellingDigits = 3;
const tellingOfSpan = 2;

const powerOf = (size: number): number => Math.floor(Math.log10(size));

/** Decimals that tell numbers apart which are all much alike: [7.12345, 7.12401] → 5. */
function decimalsOfSpan(values: readonly number[]): number {
  const [lowest = 0, highest = 0] = extent(values);
  const span = Number((highest - lowest).toPrecision(12));
  return span > 0 ? tellingOfSpan - 1 - powerOf(span) : 0;
}

/** One number of decimals for numbers that stand together: [3, 4.25] → 2, [0.33333, 12.5] → 2. */
export function commonDecimals(values: readonly number[]): number {
  const most = values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  const sizes = values
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const typical = sizes[Math.floor(sizes.length / 2)] ?? 1;
  const telling = tellingDigits - 1 - powerOf(typical);
  return Math.min(most, Math.max(plainDecimals, telling, decimalsOfSpan(values)));
}

/** Numbers of more decimals than these come from a division, and are not read to the last. */
const mostDecimals = 4;

const isLong = (value: number): boolean =>
  (String(value).split(".")[1] ?? "").length > mostDecimals;

function digitsOfValues(values: readonly number[]): number | undefined {
  return values.some(isLong) ? commonDecimals(values) : undefined;
}

const unitIn = (dataset: Dataset, row: Row | undefined): string =>
  row?.cells[fieldInRole(dataset, "unit")?.name ?? ""] ?? "";

type DigitsByColumn = Map<string, number | undefined>;

/** By unit. */
function digitsIn(dataset: Dataset): Map<string, DigitsByColumn> {
  const byUnit = Map.groupBy(dataset.table.rows, (row) => unitIn(dataset, row));
  const ofRows = (rows: readonly Row[]) =>
    valueFields(dataset).map(({ name }) => {
      const values = rows.flatMap(({ values }) => values[name]?.value ?? []);
      return [name, digitsOfValues(values)] as const;
    });
  return new Map([...byUnit].map(([unit, rows]) => [unit, new Map(ofRows(rows))]));
}

const known = new WeakMap<Dataset, Map<string, DigitsByColumn>>();

/**
 * Decimals to which the numbers of a column are shown that are in the unit of a row; undefined
 * where all are short enough to be shown as they were published. Downloads have them in full.
 */
export function publishedDigits(
  dataset: Dataset,
  column: string,
  row: Row | undefined,
): number | undefined {
  const digits = known.get(dataset) ?? digitsIn(dataset);
  known.set(dataset, digits);
  return digits.get(unitIn(dataset, row))?.get(column);
}

const mostKnown = new WeakMap<Dataset, Map<string, number>>();

/** The most decimals that a column has anywhere. */
function columnDecimals(dataset: Dataset): Map<string, number> {
  const decimalsIn = (name: string): number =>
    dataset.table.rows.reduce(
      (most, { values }) => Math.max(most, decimalsOf(values[name]?.value ?? 0)),
      0,
    );
  const decimals =
    mostKnown.get(dataset) ??
    new Map(
      valueFields(dataset).map(({ name }) => [name, Math.min(mostDecimals, decimalsIn(name))]),
    );
  mostKnown.set(dataset, decimals);
  return decimals;
}

/** Decimals of what is computed: so many, or so many more than the numbers have that it is of. */
const computedDecimals: Record<Statistic, { always: number } | { more: number }> = {
  ratePer10000: { always: 2 },
  share: { always: 1 },
  change: { more: 0 },
  percentChange: { always: 1 },
  index: { always: 1 },
  movingMean: { more: 1 },
  cumulative: { more: 0 },
  perDay: { more: 1 },
};

/** Decimals to which a statistic of a column is shown. */
export function statisticDigits(dataset: Dataset, column: string, statistic: Statistic): number {
  const decimals = computedDecimals[statistic];
  if ("always" in decimals) return decimals.always;
  return (columnDecimals(dataset).get(column) ?? 0) + decimals.more;
}
