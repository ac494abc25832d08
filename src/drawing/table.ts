import { badgeOf } from "../locales/badge.ts";
import { formatNumber } from "../locales/format.ts";
import { say, words } from "../locales/index.ts";
import { kindOf, seriesColours, type Channel, type ViewKind } from "../model/kinds.ts";
import { comparePeriods } from "../model/period.ts";
import type { Row } from "../model/table.ts";
import { columnOf } from "../model/view.ts";
import { rowsOf, type ViewContext } from "./context.ts";
import { referencesOf } from "./references.ts";
import { orderedValues } from "./series.ts";
import { columnsOf, type CellColumn, type TableCell } from "./table-columns.ts";
import { textWidth } from "./text.ts";

export interface TableColumn {
  label: string;
  /** Where its label leads, and the id of the place that it names, as those of a cell. */
  href?: string;
  place?: string;
  numeric: boolean;
  /** Whether its texts or its label are long, and may wrap. */
  long: boolean;
}

export interface TableRow {
  /** The row of the dataset that it is; of totals, and where each cell is of its own row, null. */
  record: number | null;
  isTotal?: true;
  cells: TableCell[];
  /** What scripts read of the row, as `data-` attributes. */
  hooks?: Record<string, string>;
}

export interface TableModel {
  /** The mark of a sample, else null. */
  badge: string | null;
  /** The first names the rows. */
  columns: TableColumn[];
  rows: TableRow[];
  /** How many rows there are, e.g. `1,461`. */
  count: string;
  /** Numbers that the view sets beside its own, below all rows. */
  references: TableCell[][];
  /** What all rows have in common, e.g. `["区域：嘉兴市"]`. */
  common: string[];
  /** Long texts of rows, each once: cells have its mark instead, the first being `[1]`. */
  notes: TableCell[];
}

/** A column with its cells, one for each row. */
interface Filled extends CellColumn {
  cells: TableCell[];
}

/** What a table is made of. */
interface Parts {
  rows: Row[];
  columns: Filled[];
  /** Sums of rows; each has the record of the last of them. */
  totals: readonly Row[];
}

/** The cells of some columns as marks, and what these stand for, the same text once. */
export function withMarks<T extends { cells: TableCell[] }>(
  columns: readonly T[],
  isMarked: (column: T) => boolean,
): { columns: T[]; notes: TableCell[] } {
  const notes = new Map<string, TableCell>();
  const marked = columns.map((column): T => {
    if (column.cells.length < 2 || !isMarked(column)) return column;
    const cells = column.cells.map((note): TableCell => {
      if (note.text === "") return note;
      notes.set(note.text, notes.get(note.text) ?? note);
      const number = [...notes.keys()].indexOf(note.text) + 1;
      return { text: `[${number}]`, value: String(number) };
    });
    return { ...column, cells };
  });
  return { columns: marked, notes: [...notes.values()] };
}

/** Texts up to this width stay on one line. */
const longEm = 14;

const isLong = (text: string): boolean => textWidth(text, 1) > longEm;

/** Whether a label would make its column wide by one word, or its row high by many lines. */
const isLongLabel = (label: string): boolean =>
  label.split(/\s/).some(isLong) || textWidth(label, 1) > 2 * longEm;

/** Long notes and sources, which stand below the table. */
const isLongNote = ({ noted, cells }: Filled): boolean =>
  noted === true && cells.some(({ text }) => isLong(text));

type Body = Pick<TableModel, "columns" | "rows"> & { common?: string };

const columnFrom = ({ label, numeric, cells }: Omit<Filled, "cell">): TableColumn => ({
  label,
  numeric,
  long: isLongLabel(label) || cells.some(({ text }) => isLong(text)),
});

/** A line for each row, a total below the row whose record it has. */
const longBody = ({ rows, columns, totals }: Parts): Body => ({
  columns: columns.map(columnFrom),
  rows: rows.flatMap(({ record }, index): TableRow[] => [
    { record, cells: columns.flatMap(({ cells }) => cells[index] ?? []) },
    ...totals
      .filter((total) => total.record === record)
      .map((row) => ({
        record: null,
        isTotal: true as const,
        cells: columns.map(({ cell }) => cell(row)),
      })),
  ]),
});

/** Kinds whose rows are their series: what stands along the axis are few periods. */
const lyingKinds: readonly ViewKind[] = ["slope", "heatmap"];

/** The columns of a view whose values may stand beside each other, the best first. */
function spreadable({ view }: ViewContext): string[] {
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

/** A line for all rows that differ in one column alone, whose values stand beside each other; null where that is no shorter. */
function wideBody(context: ViewContext, { rows, columns, totals }: Parts, by: string): Body | null {
  const [number, ...others] = columns.filter(({ numeric }) => numeric);
  const named = columns.filter(({ of }) => of === by);
  const keys = columns.filter((column) => column !== number && !named.includes(column));
  const values = orderedValues(context, rows, by).filter((value) =>
    rows.some(({ cells }) => cells[by] === value),
  );
  const lines = Map.groupBy(inTime(context, rows, by), (index) =>
    keys.map(({ cells }) => cells[index]?.text).join("\n"),
  );
  const valueAt = (index: number): string => rows[index]?.cells[by] ?? "";
  const isClear = [...lines.values()].every(
    (line) => new Set(line.map(valueAt)).size === line.length,
  );
  const isShorter = lines.size * 2 <= rows.length && values.length <= seriesColours;
  if (!number || others.length > 0 || keys.length === 0 || !isClear || !isShorter) return null;
  const cellAt = (index: number): TableCell => ({
    ...(number.cells[index] ?? { text: "" }),
    record: rows[index]?.record ?? 0,
  });
  const totalOf = (line: number[]): TableCell[] => {
    const total = totals.find(({ record }) => line.some((each) => rows[each]?.record === record));
    return totals.length === 0 ? [] : [total ? number.cell(total) : { text: "" }];
  };
  const heads = values.map((value): TableColumn => {
    const head = named.at(-1)?.cells[rows.findIndex(({ cells }) => cells[by] === value)];
    const { text: label = "", href, place } = head ?? {};
    const leads = href && place ? { href, place } : {};
    return { label, ...leads, numeric: true, long: isLongLabel(label) };
  });
  const total = { label: words[context.locale].legend.total, numeric: true, long: false };
  // Notes and sources stand behind the numbers, as they did behind the one.
  const before = keys.filter((key) => columns.indexOf(key) < columns.indexOf(number));
  const behind = keys.filter((key) => !before.includes(key));
  const textsOf = (some: readonly Filled[], [first = 0]: readonly number[]) =>
    some.flatMap(({ cells }) => cells[first] ?? []);
  return {
    columns: [
      ...before.map(columnFrom),
      ...heads,
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

/** Rows in the order in which a drawing has their marks. */
function inOrder(rows: Row[], records: readonly number[]): Row[] {
  const places = new Map([...new Set(records)].map((record, index) => [record, index]));
  const placeOf = ({ record }: Row) => places.get(record) ?? rows.length;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/**
 * The table of a view: what its rows share is said once, empty columns are left out, and where that makes
 * it shorter its series stand beside each other. Nothing is shared with a total.
 */
export function tableOf(
  context: ViewContext,
  { totals = [], records = [] }: { totals?: readonly Row[]; records?: readonly number[] } = {},
): TableModel {
  const { locale } = context;
  const rows = inOrder(rowsOf(context), records);
  const columns = columnsOf(context, rows).map((column) => ({
    ...column,
    cells: rows.map(column.cell),
  }));
  const filled = columns.filter(({ cells }) => cells.some(({ text }) => text !== ""));
  const isCommon = ({ cells, numeric }: Filled) =>
    rows.length > 1 && !numeric && new Set(cells.map(({ text }) => text)).size === 1;
  const varying = filled.filter((column) => !isCommon(column));
  const { of } = words[locale].describe;
  const { columns: marked, notes } = withMarks(varying, isLongNote);
  const blank = () => ({ text: "" });
  const shown = marked.map((each, index) =>
    each === varying[index] ? each : { ...each, cell: blank },
  );
  const parts = { rows, columns: shown, totals };
  const references = referencesOf(context);
  const wide = references.length > 0 ? [] : spreadable(context);
  const found = wide.map((by) => wideBody(context, parts, by)).find((body) => body !== null);
  const { common, ...body } = found ?? longBody(parts);
  return {
    badge: badgeOf(context.dataset, locale),
    ...body,
    count: formatNumber(body.rows.length, locale),
    notes,
    references: references.map((each) => {
      const at = varying.findIndex(({ numeric }) => numeric);
      return varying.map((_, index): TableCell => {
        if (index === at) return { text: each.number };
        return { text: index === 0 ? each.name : "" };
      });
    }),
    common: [
      ...filled
        .filter(isCommon)
        .map(({ label, cells }) => say(of, { name: label, text: cells[0]?.text ?? "" })),
      ...(common === undefined ? [] : [common]),
    ],
  };
}
