import { words } from "../../locales/index.ts";
import { kindOf, seriesColours, type Channel, type ViewKind } from "../../model/kinds.ts";
import { comparePeriods } from "../../model/period.ts";
import type { Row } from "../../model/table.ts";
import { columnOf } from "../../model/view.ts";
import type { ViewContext } from "../context.ts";
import { orderedValues } from "../series.ts";
import {
  columnFrom,
  isLongLabel,
  type Body,
  type Filled,
  type Parts,
  type TableCell,
  type TableColumn,
} from "./model.ts";

/** Kinds whose rows are their series: what stands along the axis are few periods. */
const lyingKinds: readonly ViewKind[] = ["slope", "heatmap"];

/** The columns of a view whose values may stand beside each other, the best first. */
export function spreadable({ view }: ViewContext): string[] {
  const { columns } = kindOf(view.kind);
  const along: Channel = "period" in columns ? "period" : "label";
  const across: Channel = "part" in columns ? "part" : "series";
  const channels = lyingKinds.includes(view.kind) ? [along, across] : [across, along];
  return columnOf(view, across) === undefined
    ? []
    : channels.flatMap((channel) => columnOf(view, channel) ?? []);
}

/** The indices of rows, in order of time where that is what their lines are of. */
function inTime(context: ViewContext, rows: readonly Row[], by: string): number[] {
  const indices = [...rows.keys()];
  const field = context.dataset.fields.find(({ role }) => role === "period");
  if (!field || field.name === by) return indices;
  const periodOf = (index: number) => rows[index]?.cells[field.name] ?? "";
  return indices.toSorted((a, b) => comparePeriods(periodOf(a), periodOf(b)));
}

/** The head of the column of a value, called and leading as the cells that have it. */
function headOf(
  value: string,
  named: readonly Filled[],
  { rows, by }: { rows: readonly Row[]; by: string },
): TableColumn {
  const head = named.at(-1)?.cells[rows.findIndex(({ cells }) => cells[by] === value)];
  const { text: label = "", href, place } = head ?? {};
  const leads = href && place ? { href, place } : {};
  return { label, ...leads, numeric: true, long: isLongLabel(label) };
}

/** A line for all rows that differ in one column alone, whose values stand beside each other; null where that is no shorter. */
export function wideBody(
  context: ViewContext,
  { rows, columns, totals }: Parts,
  by: string,
): Body | null {
  const [number, ...others] = columns.filter(({ numeric }) => numeric);
  const named = columns.filter(({ of }) => of === by);
  const keys = columns.filter((column) => column !== number && !named.includes(column));
  const told = new Set(rows.map(({ cells }) => cells[by]));
  const values = orderedValues(context, rows, by).filter((value) => told.has(value));
  if (values.length > seriesColours) return null;
  const lines = Map.groupBy(inTime(context, rows, by), (index) =>
    keys.map(({ cells }) => cells[index]?.text).join("\n"),
  );
  const valueAt = (index: number): string => rows[index]?.cells[by] ?? "";
  const isClear = [...lines.values()].every(
    (line) => new Set(line.map(valueAt)).size === line.length,
  );
  const isShorter = lines.size * 2 <= rows.length;
  if (!number || others.length > 0 || keys.length === 0 || !isClear || !isShorter) return null;
  const cellAt = (index: number): TableCell => ({
    ...(number.cells[index] ?? { text: "" }),
    record: rows[index]?.record ?? 0,
  });
  const totalOf = (line: number[]): TableCell[] => {
    const total = totals.find(({ record }) => line.some((each) => rows[each]?.record === record));
    return totals.length === 0 ? [] : [total ? number.cell(total) : { text: "" }];
  };
  const total = { label: words[context.locale].legend.total, numeric: true, long: false };
  // Notes and sources stand behind the numbers, as they did behind the one.
  const before = keys.filter((key) => columns.indexOf(key) < columns.indexOf(number));
  const behind = keys.filter((key) => !before.includes(key));
  const textsOf = (some: readonly Filled[], [first = 0]: readonly number[]) =>
    some.flatMap(({ cells }) => cells[first] ?? []);
  return {
    columns: [
      ...before.map(columnFrom),
      ...values.map((value) => headOf(value, named, { rows, by })),
      ...(totals.length > 0 ? [total] : []),
      ...behind.map(columnFrom),
    ],
    rows: [...lines.values()].map((line) => ({
      record: null,
      cells: [
        ...textsOf(before, line),
        ...values.map((value) => {
          const index = line.find((each) => valueAt(each) === value);
          return index === undefined ? { text: "" } : cellAt(index);
        }),
        ...totalOf(line),
        ...textsOf(behind, line),
      ],
    })),
    common: number.label,
  };
}
