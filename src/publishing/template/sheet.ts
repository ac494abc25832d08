import { aggregatesOf } from "../../check/aggregates.ts";
import { overOf } from "../../check/figures/totals.ts";
import { sumsOf } from "../../check/figures/sums.ts";
import type { Total } from "../../model/agreement.ts";
import {
  fieldInRole,
  valueFields,
  type Dataset,
  type Field,
  type Role,
  type Source,
} from "../../model/dataset.ts";
import { comparePeriods } from "../../model/period.ts";
import type { Places } from "../../model/place.ts";
import type { Row } from "../../model/table.ts";
import { areAlike } from "../../model/time/kinds.ts";
import { nextPeriod } from "../../model/time/next.ts";
import type { SheetRow } from "../../publish/template/rules.ts";
import { selectRows } from "../../stats/select.ts";

/** Roles of what is the same in each period: what a figure is of, and not the figure. */
const lasting: readonly Role[] = [
  "place",
  "dimension",
  "unit",
  "key",
  "name",
  "longitude",
  "latitude",
];

/** What stands where there can be no number, in the next period as in the last. */
const notApplicable = "z";

/** A dataset, which of its figures add up to others, and where they are. */
interface Ground {
  dataset: Dataset;
  totals: readonly Total[];
  places: Places;
}

/** Of each whole among some rows the places of its parts, by the declarations of totals. */
function sumsIn(rows: readonly Row[], { dataset, totals, places }: Ground) {
  const { fields } = dataset;
  const found = new Map<Row, Record<string, number[]>>();
  for (const declared of totals) {
    const value = fields.find(({ name }) => name === declared.value);
    const over = overOf(fields, declared);
    if (!value || !over || aggregatesOf(value) !== "sum") continue;
    const selected = selectRows(rows, declared.where ?? {}, { fields, places });
    for (const { whole, parts } of sumsOf(selected, declared, { field: over, fields, places })) {
      const counted = parts.filter(({ row }) => row?.cells[value.name] !== notApplicable);
      const at = counted.map(({ row }) => (row ? rows.indexOf(row) : -1));
      if (at.length > 0 && !at.includes(-1))
        found.set(whole, { ...found.get(whole), [value.name]: at });
    }
  }
  return found;
}

const without = (sums: Record<string, number[]>, fields: readonly Field[]) =>
  Object.fromEntries(
    Object.entries(sums).filter(([name]) => !fields.some((field) => field.name === name)),
  );

/**
 * Whether a source goes on from one period to the next: one whose name or title tells a year, such as
 * “Yearbook 2024”, is an issue that says nothing of later ones.
 */
const isLasting = ({ name, title }: Source): boolean =>
  [name, ...Object.values(title)].every((text) => !/\p{Nd}{4}/u.test(text));

/** Where the figures of a row come from, as far as those of the next period will too. */
function sourceOf(row: Row, { fields, sources }: Dataset): Record<string, string> {
  const field = fields.find(({ role }) => role === "source");
  const source = sources.find(({ name }) => field && name === row.cells[field.name]);
  return field && source && isLasting(source) ? { [field.name]: source.name } : {};
}

const periodIn = (period: Field) => (row: Row) => row.cells[period.name] ?? "";

/** The last period of a dataset, and the one that follows; null where the periods do not tell which that is. */
export function periodsOf(
  { table }: Pick<Dataset, "table">,
  period: Field,
): { last: string; next: string | null } {
  const all = table.rows.map(periodIn(period)).sort(comparePeriods);
  const last = all.at(-1) ?? "";
  const alike = all.filter((each) => areAlike(each, last, period.calendar));
  return { last, next: nextPeriod(alike, period.calendar) };
}

/**
 * The rows that a dataset has next: those of its last period, in the one that follows, without figures.
 * Nothing where it has no periods.
 */
export function nextRows(ground: Ground): { period: string | null; rows: SheetRow[] } {
  const { dataset } = ground;
  const period = fieldInRole(dataset, "period");
  if (!period) return { period: null, rows: [] };
  const { fields, table } = dataset;
  const { last, next } = periodsOf(dataset, period);
  const periodOf = periodIn(period);
  const before = table.rows.filter((row) => periodOf(row) === last);
  const sums = sumsIn(before, ground);
  const rows = before.map((row): SheetRow => {
    const kept = fields.filter(({ role }) => lasting.includes(role));
    const cells = kept.map(({ name }) => [name, row.cells[name] ?? ""] as const);
    const never = valueFields(dataset).filter(({ name }) => row.cells[name] === notApplicable);
    return {
      cells: {
        ...Object.fromEntries(cells),
        ...sourceOf(row, dataset),
        ...Object.fromEntries(never.map(({ name }) => [name, notApplicable])),
        [period.name]: next ?? "",
      },
      sums: without(sums.get(row) ?? {}, never),
    };
  });
  return { period: next, rows };
}
