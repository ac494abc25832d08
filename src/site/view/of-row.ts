import { pageHref } from "../../address/href.ts";
import { paths } from "../../address/paths.ts";
import type { ViewContext } from "../../charts/kinds.ts";
import { isDrawn } from "../../model/kinds.ts";
import type { Row } from "../../model/table.ts";
import { shownView } from "./state.ts";
import { rowsShown } from "./rows.ts";

/** The address of the chart that shows a row: one of it alone, else the first that has it; null without any. */
export function chartOfRow(scope: Omit<ViewContext, "view">, row: Row): string | null {
  const { catalogue, dataset, locale } = scope;
  const showing = dataset.views.filter((view) => {
    const shown = shownView({ catalogue, dataset, view });
    return (
      (isDrawn(view.kind) || view.kind === "figure") &&
      rowsShown({ ...scope, view: shown }).includes(row)
    );
  });
  const view = showing.find(({ kind }) => kind === "figure") ?? showing[0];
  return view
    ? pageHref(catalogue.site, locale, paths.chart({ dataset: dataset.id, view: view.name }))
    : null;
}
