import type { Catalogue } from "../../src/model/catalogue.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { View } from "../../src/model/view.ts";
import { statesOf } from "../../src/stats/states.ts";

/** A view as one page shows it. */
export interface Shown {
  dataset: Dataset;
  /** So far narrowed that it has no states. */
  view: View;
  /** Null where the view has no states. */
  state: string | null;
  /** Without language, e.g. `/charts/population/by-district/2000-11-01/`. */
  address: string;
  /** Addresses of all states in order. */
  states: string[];
}

/** Every view in each of its states. */
export function shownViews({ datasets, places }: Catalogue): Shown[] {
  return datasets.flatMap((dataset) =>
    dataset.views.flatMap((view): Shown[] => {
      const { fields, table } = dataset;
      const own = `/charts/${dataset.id}/${view.name}/`;
      const all = statesOf(view, { fields, rows: table.rows, places });
      const addressOf = ({ isMain, slug }: (typeof all)[number]) =>
        isMain ? own : `${own}${slug}/`;
      const states = all.map(addressOf);
      if (all.length === 0) return [{ dataset, view, state: null, address: own, states }];
      return all.map((each) => ({
        dataset,
        view: each.view,
        state: each.slug,
        address: addressOf(each),
        states,
      }));
    }),
  );
}
