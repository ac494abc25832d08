import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import type { ViewContext } from "../../charts/kinds.ts";
import { isDrawn } from "../../model/kinds.ts";
import type { Row } from "../../model/table.ts";
import type { View } from "../../model/view.ts";
import { selectRows } from "../../stats/select.ts";
import { shownView, type Viewed } from "./state.ts";

/** By the rows of a dataset the chart that shows each: one of it alone, else the first that has it. */
export function chartsOfRows({ catalogue, dataset }: Omit<Viewed, "view">): Map<Row, View> {
  const { fields, table } = dataset;
  const charts = dataset.views.filter(({ kind }) => isDrawn(kind) || kind === "figure");
  const lone = charts.filter(({ kind }) => kind === "figure");
  const shown = [...lone, ...charts].map((view) => {
    const { where = {} } = shownView({ catalogue, dataset, view });
    const rows = selectRows(table.rows, where, { fields, places: catalogue.places });
    return [view, rows] as const;
  });
  // What is set last stays: the first that shows a row.
  return new Map(shown.toReversed().flatMap(([view, rows]) => rows.map((row) => [row, view])));
}

/** The address of the chart that shows a row; null without any. */
export function chartOfRow(scope: Omit<ViewContext, "view">, row: Row): string | null {
  const { catalogue, dataset, locale } = scope;
  const view = chartsOfRows(scope).get(row);
  return view
    ? pageHref(catalogue.site, locale, paths.chart({ dataset: dataset.id, view: view.name }))
    : null;
}
