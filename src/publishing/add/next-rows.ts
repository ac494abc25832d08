import type { CurrentTable } from "../../load/next/current.ts";
import type { ReadNext } from "../../load/next/outcome.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import type { Change } from "../../model/change.ts";
import type { Calendar } from "../../model/dataset.ts";
import { rowKey } from "../../model/row-key.ts";
import type { Row } from "../../model/table.ts";
import { rhythmOf, timeOf, type TimeUnit } from "../../model/time/kinds.ts";
import { changesOf } from "../../stats/changes.ts";

/** The rows of both files, by what tells them apart. */
export interface Sides {
  current: readonly Row[];
  next: readonly Row[];
  keyOf: (row: Row) => string;
  periodOf: (row: Row) => string;
  calendar: Calendar;
}

/** Rows of a file that has no column for some fields: what stands in these stays. */
function completed(next: readonly Row[], before: readonly Row[], { absent, keyOf }: Completing) {
  if (absent.length === 0) return next;
  const known = new Map(before.map((row) => [keyOf(row), row.cells]));
  return next.map((row) => {
    const cells = known.get(keyOf(row));
    const kept = absent.map((name) => [name, cells?.[name] ?? ""] as const);
    return { ...row, cells: { ...row.cells, ...Object.fromEntries(kept) } };
  });
}

interface Completing extends Pick<Sides, "keyOf"> {
  absent: readonly string[];
}

export function sidesOf(
  { schema }: KnownTable,
  current: CurrentTable,
  { checked, absent }: Pick<ReadNext, "checked" | "absent">,
): Sides {
  const { fields, primaryKey } = schema;
  const { name = "", calendar = {} } = fields.find(({ role }) => role === "period") ?? {};
  const keyOf: Sides["keyOf"] = ({ cells }) => rowKey(cells, primaryKey);
  const before = current.checked?.table?.rows ?? [];
  return {
    current: before,
    next: completed(checked?.table?.rows ?? [], before, { absent, keyOf }),
    keyOf,
    periodOf: ({ cells }) => cells[name] ?? "",
    calendar,
  };
}

/** Makes the test whether a file speaks of a period: it has it, or others of its sort before and after it. */
function spokenOf({ current, next, periodOf, calendar }: Sides): (period: string) => boolean {
  const own = new Set(next.map(periodOf));
  const all = [...new Set([...own, ...current.map(periodOf)])];
  const rhythm = rhythmOf(all, calendar);
  const times = new Map(
    all.map((period, at) => [
      period,
      rhythm ? { unit: rhythm.unit, number: rhythm.numbers[at] ?? NaN } : timeOf(period, calendar),
    ]),
  );
  const ends = new Map<TimeUnit, { first: number; last: number }>();
  for (const period of own) {
    const time = times.get(period);
    if (!time) continue;
    const { first, last } = ends.get(time.unit) ?? { first: time.number, last: time.number };
    ends.set(time.unit, {
      first: Math.min(first, time.number),
      last: Math.max(last, time.number),
    });
  }
  return (period) => {
    const time = times.get(period);
    const span = time ? ends.get(time.unit) : undefined;
    const isWithin = time && span && span.first < time.number && time.number < span.last;
    return own.has(period) || isWithin === true;
  };
}

/** Rows that the next file lacks though it speaks of their period; of a file that replaces another all. */
export function goneRows(sides: Sides, isWhole: boolean): Row[] {
  const { current, next, keyOf, periodOf } = sides;
  const keys = new Set(next.map(keyOf));
  const isSpokenOf = spokenOf(sides);
  return current.filter((row) => !keys.has(keyOf(row)) && (isWhole || isSpokenOf(periodOf(row))));
}

/** What is new, changed and gone, value by value. */
export function differences(
  known: KnownTable,
  { current, next, keyOf }: Sides,
  gone: readonly Row[],
): Change[] {
  const { fields, primaryKey } = known.schema;
  const keys = new Set([...next, ...gone].map(keyOf));
  const compared = current.filter((row) => keys.has(keyOf(row)));
  const columns = fields.map(({ name }) => name);
  const before = compared.map(({ cells, record }) => ({ line: record, cells }));
  const dataset = { fields: [...fields], primaryKey: [...primaryKey], table: { rows: [...next] } };
  return changesOf(dataset, { columns, rows: before }).map((change) => ({
    dataset: known.id,
    reason: null,
    ...change,
  }));
}
