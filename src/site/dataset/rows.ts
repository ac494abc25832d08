import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import type { TableModel } from "../../charts/kinds.ts";
import { badgeOf } from "../../locales/badge.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { textIn } from "../../model/locale.ts";
import { oncePer } from "../../stats/once.ts";
import { furtherParts, partsOf, rowsPage, type Part, type RowsPage } from "../view/parts.ts";
import { recentlyMade } from "../view/recent.ts";
import { datasetTable } from "../view/view.ts";
import { withProvenance, type Told } from "./provenance.ts";

interface Rows {
  table: TableModel;
  parts: Part[];
}

const tables = oncePer<Catalogue, ReturnType<typeof recentlyMade<Rows>>>(() => recentlyMade(1));

function makeRows({ catalogue, dataset, locale }: Told): Rows {
  const of = { catalogue, dataset, locale };
  const table = withProvenance(datasetTable(of), of);
  const href = (path: string) => pageHref(catalogue.site, locale, path);
  const parts = partsOf(table, {
    locale,
    first: href(paths.dataset({ dataset: dataset.id })),
    further: (part) => href(paths.datasetRows({ dataset: dataset.id, part })),
    byRecord: true,
  });
  return { table, parts };
}

/** All rows of a dataset, made once for the pages of its parts, which follow each other. */
export const rowsOfDataset = (told: Told): Rows =>
  tables(told.catalogue)(`${told.locale}/${told.dataset.id}`, () => makeRows(told));

/** The further parts of the datasets that are too long for one page. */
export const datasetRowsTargets = ({ datasets }: Catalogue) =>
  datasets.flatMap(({ id, table }) =>
    furtherParts(table.rows.length).map((part) => {
      const of = { dataset: id, part };
      return { params: of, props: of };
    }),
  );

/** A further part of the rows of a dataset. */
export function datasetRowsPage(told: Told, part: string): RowsPage {
  const { catalogue, dataset, locale } = told;
  const title = textIn(dataset.title, locale);
  const { table, parts } = rowsOfDataset(told);
  return rowsPage(catalogue, {
    locale,
    path: paths.datasetRows({ dataset: dataset.id, part }),
    whole: {
      label: title,
      href: pageHref(catalogue.site, locale, paths.dataset({ dataset: dataset.id })),
    },
    name: title,
    badge: badgeOf(dataset, locale),
    modified: dataset.modified,
    table,
    parts,
    part,
  });
}
