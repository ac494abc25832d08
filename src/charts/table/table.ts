import { sentence } from "../../drawing/describe.ts";
import { rowsOf, type ViewContext } from "../../drawing/context.ts";
import type { Presentation } from "../../drawing/presentation.ts";
import { tableOf } from "../../drawing/table/table.ts";
import { formatList, formatNumber, sayCount } from "../../locales/format.ts";
import type { Forms } from "../../model/locale.ts";
import { say, words } from "../../locales/index.ts";
import { valueFields } from "../../model/dataset.ts";
import { type Locale, type Localised, textIn } from "../../model/locale.ts";
import type { ViewOf } from "../../model/view.ts";
import { byKind } from "../../stats/kind.ts";

export interface TableSpec {
  kind: "table";
  rows: number;
  /** Rows in which no value field has a number; null where the dataset has no value field. */
  absent: number | null;
  /** How many rows are of which kind; only where there are no values and several kinds. */
  kinds: { label: Localised; rows: number }[];
}

/** A view without a drawing: its rows are its table. */
export function tableSpec(context: ViewContext<ViewOf<"table">>): TableSpec {
  const rows = rowsOf(context);
  const { dataset } = context;
  if (valueFields(dataset).length > 0) {
    const absent = rows.filter((row) =>
      Object.values(row.values).every(({ value }) => value === null),
    );
    return { kind: "table", rows: rows.length, absent: absent.length, kinds: [] };
  }
  const kinds = byKind(dataset, rows).flatMap((kind) =>
    kind.label ? [{ label: kind.label, rows: kind.rows.length }] : [],
  );
  return { kind: "table", rows: rows.length, absent: null, kinds: kinds.length > 1 ? kinds : [] };
}

function formsOf({ absent, kinds }: TableSpec, locale: Locale): Forms {
  const { describe } = words[locale];
  if (absent === null) return kinds.length > 0 ? describe.rowsByKind : describe.rowsOnly;
  return absent === 0 ? describe.rowsAll : describe.rows;
}

export function describeTable(spec: TableSpec, locale: Locale): string {
  const number = (count: number) => formatNumber(count, locale);
  const kinds = spec.kinds.map(({ label, rows }) =>
    say(words[locale].describe.ofKind, { kind: textIn(label, locale), count: number(rows) }),
  );
  const params = {
    count: spec.rows,
    absent: number(spec.absent ?? 0),
    kinds: formatList(kinds, locale),
  };
  const text = sayCount(formsOf(spec, locale), params, locale);
  return sentence([{ name: null, text }], null, locale);
}

/** Decides a table: what it says of itself; there is nothing to draw. */
export const presentTable = (context: ViewContext<ViewOf<"table">>): Presentation => ({
  sentence: describeTable(tableSpec(context), context.locale),
  unit: "",
  saysUnit: false,
  marks: [],
  table: tableOf(context),
  draw: null,
});
