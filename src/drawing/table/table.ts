import { badgeOf } from "../../locales/badge.ts";
import { formatNumber } from "../../locales/format.ts";
import { say, words } from "../../locales/index.ts";
import type { Row } from "../../model/table.ts";
import { rowsOf, type ViewContext } from "../context.ts";
import { referencesOf } from "../references.ts";
import { columnsOf } from "./columns.ts";
import {
  columnFrom,
  isLong,
  type Body,
  type Filled,
  type Parts,
  type TableCell,
  type TableModel,
  type TableRow,
} from "./model.ts";
import { spreadable, wideBody } from "./wide.ts";

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

/** Long notes and sources, which stand below the table. */
const isLongNote = ({ noted, cells }: Filled): boolean =>
  noted === true && cells.some(({ text }) => isLong(text));

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
