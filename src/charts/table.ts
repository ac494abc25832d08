import { sentence } from "../drawing/describe.ts";
import { rowsOf, type ViewContext } from "../drawing/mark.ts";
import { say, words } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import type { ViewOf } from "../model/view.ts";

export interface TableSpec {
  kind: "table";
  rows: number;
  /** Rows in which no value field has a number. */
  absent: number;
  /** Whether rows hold figures at all; a list of places does not. */
  hasFigures: boolean;
}

/** A view without a drawing: its rows are its table. */
export function tableSpec(context: ViewContext<ViewOf<"table">>): TableSpec {
  const rows = rowsOf(context);
  const absent = rows.filter((row) =>
    Object.values(row.values).every(({ value }) => value === null),
  );
  const hasFigures = context.dataset.fields.some(({ role }) => role === "value");
  return { kind: "table", rows: rows.length, absent: absent.length, hasFigures };
}

export function describeTable({ rows, absent, hasFigures }: TableSpec, locale: Locale): string {
  const { describe } = words[locale];
  const template = absent === 0 ? describe.rowsAll : describe.rows;
  const text = say(hasFigures ? template : describe.rowsBare, { rows, absent });
  return sentence([{ name: null, text }], null, locale);
}
