import type { Catalogue } from "../model/catalogue.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import type { Row } from "../model/table.ts";
import type { View } from "../model/view.ts";
import { selectRows } from "../stats/select.ts";

/** A view with all that it takes to draw, describe or table it. */
export interface ViewContext<V extends View = View> {
  view: V;
  dataset: Dataset;
  catalogue: Catalogue;
  locale: Locale;
  /** Of one of several facets the view that has them all, and the numbers that their scale holds. */
  whole?: ViewContext;
  shared?: readonly number[];
}

/** The rows of a view, in the order of the file. */
export function rowsOf({ view, dataset, catalogue }: ViewContext): Row[] {
  return selectRows(dataset.table.rows, view.where ?? {}, {
    fields: dataset.fields,
    places: catalogue.places,
  });
}

/** The rows of a view, or of the one that has all facets. */
export const rowsOfWhole = (context: ViewContext): Row[] => rowsOf(context.whole ?? context);
