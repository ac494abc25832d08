import { badgeOf } from "../locales/badge.ts";
import { say, words } from "../locales/index.ts";
import type { Row } from "../model/table.ts";
import { rowsOf, type ViewContext } from "./context.ts";
import { referencesOf } from "./references.ts";
import { columnsOf, type TableCell } from "./table-columns.ts";
import { textWidth } from "./text.ts";

export interface TableColumn {
  label: string;
  numeric: boolean;
  /** Whether its texts are long, and may wrap. */
  long: boolean;
}

export interface TableRow {
  /** A row of the dataset has its record; a total has none. */
  record: number | null;
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
  /** Numbers that the view sets beside its own, below all rows. */
  references: TableCell[][];
  /** What all rows have in common, e.g. `["区域:嘉兴市"]`. */
  common: string[];
}

/** Texts up to this width stay on one line. */
const longEm = 14;

/**
 * The table of a view: what its rows share is said once, empty columns are left out.
 * A total stands below the row whose record it has; nothing is shared with it.
 */
export function tableOf(context: ViewContext, totals: Row[] = []): TableModel {
  const rows = rowsOf(context);
  const columns = columnsOf(context, rows).map((column) => ({
    ...column,
    cells: rows.map(column.cell),
  }));
  const filled = columns.filter(({ cells }) => cells.some(({ text }) => text !== ""));
  const isCommon = ({ cells, numeric }: (typeof columns)[number]) =>
    rows.length > 1 && !numeric && new Set(cells.map(({ text }) => text)).size === 1;
  const varying = filled.filter((column) => !isCommon(column));
  const { of } = words[context.locale].describe;
  return {
    badge: badgeOf(context.dataset, context.locale),
    columns: varying.map(({ label, numeric, cells }) => ({
      label,
      numeric,
      long: cells.some(({ text }) => textWidth(text, 1) > longEm),
    })),
    rows: rows.flatMap(({ record }, index) => [
      { record, cells: varying.flatMap(({ cells }) => cells[index] ?? []) },
      ...totals
        .filter((total) => total.record === record)
        .map((row) => ({ record: null, cells: varying.map(({ cell }) => cell(row)) })),
    ]),
    references: referencesOf(context).map((each) => {
      const at = varying.findIndex(({ numeric }) => numeric);
      return varying.map((_, index): TableCell => {
        if (index === at) return { text: each.number };
        return { text: index === 0 ? each.name : "" };
      });
    }),
    common: filled
      .filter(isCommon)
      .map(({ label, cells }) => say(of, { name: label, text: cells[0]?.text ?? "" })),
  };
}
