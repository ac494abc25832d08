import { fieldInRole, valueFields, type Field } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";
import { comparePeriods } from "../../model/period.ts";
import { areAlike } from "../../model/time/kinds.ts";
import { rowKey } from "../../model/row-key.ts";
import type { Row } from "../../model/table.ts";
import type { Comparison } from "../../stats/released.ts";
import { rowWords, strangeStep, type Compared, type Doubt, type Named } from "./doubt.ts";
import { groupsBut } from "./series.ts";
import { beginsAnew } from "./cumulative.ts";

/** The same period a year before, as cells write it. */
const yearBefore = (period: string): string =>
  period.replaceAll(/\d{4}(?=-|\/|$)/g, (year) => String(Number(year) - 1));

const exact = (observation: Observation | undefined): number | null =>
  observation && observation.qualifier === null ? observation.value : null;

/** A row of a new period, the one before it that is as long, and that of a year before. */
interface Step {
  row: Row;
  before: Row;
  lastYear: Row | undefined;
}

/** The rows of periods that were not released yet, beside those of their series. */
function stepsOf(dataset: Compared, period: Field, isNew: (row: Row) => boolean): Step[] {
  const periodOf = ({ cells }: Row): string => cells[period.name] ?? "";
  const series = groupsBut(dataset.table.rows, { fields: dataset.fields, but: period });
  return series.flatMap((rows) => {
    const sorted = rows.toSorted((a, b) => comparePeriods(periodOf(a), periodOf(b)));
    return sorted.flatMap((row, index) => {
      const before = sorted
        .slice(0, index)
        .findLast((each) => areAlike(periodOf(each), periodOf(row), period.calendar));
      if (!before || !isNew(row)) return [];
      const lastYear = sorted.find((each) => periodOf(each) === yearBefore(periodOf(row)));
      return [{ row, before, lastYear }];
    });
  });
}

interface Context {
  dataset: Compared;
  period: Field;
  named: Named;
}

/** What is strange beside the last period, unless the same of last year was alike. */
function stepDoubt(
  { row, before, lastYear }: Step,
  field: Field,
  { dataset, period, named }: Context,
): Doubt[] {
  const { name, title } = field;
  const periodOf = ({ cells }: Row): string => cells[period.name] ?? "";
  const [now, was, then] = [row, before, lastYear].map((each) => exact(each?.values[name]));
  if (now == null || was == null) return [];
  const isAnew = field.cumulative === true && beginsAnew(periodOf(before), periodOf(row));
  if (isAnew || strangeStep(was, now) === null) return [];
  if (then != null && strangeStep(then, now) === null) return [];
  const key = rowKey(row.cells, dataset.primaryKey);
  const value = row.cells[name] ?? "";
  const params = {
    field: title,
    row: rowWords(key, named),
    old: String(was),
    before: periodOf(before),
    ...(then != null && lastYear && { then: String(then), lastYear: periodOf(lastYear) }),
  };
  const rule = then == null ? "period" : "year";
  return [
    { key: `implausible-change.${rule}`, target: { key, column: name, value }, row, value, params },
  ];
}

/** Of so many rows of the last period a few may have been forgotten; more are another table. */
const mostForgotten = 0.5;

/** Rows that the last period has, and a new one lacks. */
function lackingDoubts({ dataset, period, named }: Context, added: ReadonlySet<string>): Doubt[] {
  const periodOf = ({ cells }: Row): string => cells[period.name] ?? "";
  const byPeriod = Map.groupBy(dataset.table.rows, periodOf);
  const periods = [...byPeriod.keys()].sort(comparePeriods);
  const others = dataset.primaryKey.filter((name) => name !== period.name);
  const keyOf = ({ cells }: Row): string => rowKey(cells, others);
  return periods.flatMap((text, index) => {
    const last = periods.slice(0, index).findLast((each) => areAlike(each, text, period.calendar));
    const [before, now] = [byPeriod.get(last ?? "") ?? [], byPeriod.get(text) ?? []];
    const keys = new Set(now.map(keyOf));
    const lacking = before.map(keyOf).filter((key) => !keys.has(key));
    const [row] = now;
    if (!added.has(text) || !row || lacking.length === 0) return [];
    if (lacking.length > before.length * mostForgotten) return [];
    const params = {
      before: last ?? "",
      rows: lacking.map((key) => rowWords(key, named)),
    };
    const key = rowKey({ [period.name]: text }, [period.name]);
    const target = { key, column: "", value: String(lacking.length) };
    return [{ key: "vanished.part" as const, target, row, value: text, params }];
  });
}

/** What is strange about periods that are released for the first time, beside those before them. */
export function newPeriodDoubts(
  dataset: Compared,
  { added, kept }: Comparison,
  named: Named,
): Doubt[] {
  const period = fieldInRole(dataset, "period");
  if (!period || kept.length === 0) return [];
  const context = { dataset, period, named };
  const rows = new Set(added.map(({ row }) => row));
  const released = new Set(kept.map(({ row }) => row.cells[period.name] ?? ""));
  const periods = new Set(
    [...rows].map(({ cells }) => cells[period.name] ?? "").filter((text) => !released.has(text)),
  );
  const isNew = (row: Row): boolean => periods.has(row.cells[period.name] ?? "");
  const steps = stepsOf(dataset, period, isNew);
  return [
    ...valueFields(dataset).flatMap((field) =>
      steps.flatMap((step) => stepDoubt(step, field, context)),
    ),
    ...lackingDoubts(context, periods),
  ];
}
