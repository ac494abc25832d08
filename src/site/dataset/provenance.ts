import type { TableModel } from "../../charts/kinds.ts";
import { formatPeriod } from "../../locales/times.ts";
import { say, words } from "../../locales/index.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { LoggedChange } from "../../model/change.ts";
import { speaks, type Dataset } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import { rowKey } from "../../model/row-key.ts";
import type { Row } from "../../model/table.ts";
import { contextOf, entryOf, type ChangeContext } from "../changes/entry.ts";

export interface Told {
  catalogue: Catalogue;
  dataset: Dataset;
  locale: Locale;
}

/** The cells that a row was read from, as a spreadsheet names them. */
const cellsText = ({ origins = {} }: Row): string => [...new Set(Object.values(origins))].join(" ");

/** What a cell was and became with a release, in words. */
function pastText(context: ChangeContext, change: LoggedChange): string {
  const { locale, dataset } = context;
  const { changes, describe } = words[locale];
  const { old, new: now } = entryOf(context, change);
  const title = textIn(dataset?.fields.find(({ name }) => name === change.column)?.title, locale);
  const step = old === null ? (now ?? "") : say(changes.step, { old, new: now ?? "" });
  const when = formatPeriod(change.date, locale);
  return say(describe.of, {
    name: say(changes.row, { row: when, column: title ?? change.column }),
    text: step,
  });
}

/** Changed cells that a reader of a language is told of, by the keys of their rows. */
const pastOf = ({ catalogue, dataset, locale }: Told): Map<string, LoggedChange[]> =>
  Map.groupBy(
    catalogue.changes.filter(
      ({ dataset: id, kind, column }) =>
        id === dataset.id &&
        kind === "changed" &&
        speaks({ name: column }, locale, catalogue.site.locales),
    ),
    ({ key }) => key,
  );

/** The table of all rows, each with the cells that it was read from and what it said before. */
export function withProvenance(table: TableModel, told: Told): TableModel {
  const { catalogue, dataset, locale } = told;
  const labels = words[locale].dataset;
  const context = contextOf(catalogue, dataset.id, locale);
  const past = pastOf(told);
  const historyText = ({ cells }: Row): string =>
    (past.get(rowKey(cells, dataset.primaryKey)) ?? [])
      .map((change) => pastText(context, change))
      .join(" · ");
  const rows = new Map(dataset.table.rows.map((row) => [row.record, row]));
  const parts = [
    { label: labels.cells, long: false, text: cellsText },
    { label: labels.past, long: true, text: historyText },
  ];
  return parts.reduce((whole, { label, long, text }) => {
    const texts = whole.rows.map(({ record }) => {
      const row = rows.get(record ?? 0);
      return row ? text(row) : "";
    });
    if (texts.every((each) => each === "")) return whole;
    return {
      ...whole,
      columns: [...whole.columns, { label, numeric: false, long }],
      rows: whole.rows.map((line, at) => ({
        ...line,
        cells: [...line.cells, { text: texts[at] ?? "" }],
      })),
    };
  }, table);
}
