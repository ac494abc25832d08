import type { ViewContext } from "../../charts/kinds.ts";
import type { Row } from "../../model/table.ts";
import { selectRows } from "../../stats/select.ts";

/** The rows of a dataset that a view shows. */
export const rowsShown = ({ view, dataset, catalogue }: ViewContext): Row[] =>
  selectRows(dataset.table.rows, view.where ?? {}, {
    fields: dataset.fields,
    places: catalogue.places,
  });
