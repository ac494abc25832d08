import { paths } from "../../address/paths.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { furtherParts, rowsPage, type RowsPage } from "../view/parts.ts";
import { viewAt, type ViewQuery } from "../view/state.ts";
import { figureOf } from "../view/view.ts";
import { chartTargets } from "./targets.ts";

/** The further parts of the tables of views, and of their other states, that are too long for one page. */
export function chartRowsTargets(catalogue: Catalogue) {
  const { datasets, site } = catalogue;
  const long = datasets.filter(({ table }) => furtherParts(table.rows.length).length > 0);
  const targets = chartTargets({ ...catalogue, datasets: long });
  // A table has as many rows in one language as in another.
  return site.locales.slice(0, 1).flatMap((locale) =>
    targets.flatMap(({ props }) => {
      const { table } = figureOf(viewAt(catalogue, { ...props, locale }), props.state);
      return furtherParts(table.rows.length).map((part) => {
        const of = { ...props, part };
        return { params: of, props: of };
      });
    }),
  );
}

/** A further part of the table of a view, in a state. */
export function chartRowsPage(query: ViewQuery & { part: string }): RowsPage {
  const { catalogue, dataset, state, locale, part } = query;
  const { shown, title, name, badge, href, table, parts } = figureOf(query, state);
  return rowsPage(catalogue, {
    locale,
    path: paths.chartRows({ ...shown, part }),
    whole: { label: title, href },
    name,
    badge,
    modified: dataset.modified,
    shows: shown,
    table,
    parts,
    part,
  });
}
