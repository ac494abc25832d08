import type { ViewAddress } from "../../address/paths.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { viewStates } from "../view/state.ts";

/** The address of every view and of each of its other states. */
export function chartTargets(catalogue: Catalogue) {
  return catalogue.datasets.flatMap((dataset) =>
    dataset.views.flatMap((view) => {
      const others = viewStates({ catalogue, dataset, view }).filter(({ isMain }) => !isMain);
      return [undefined, ...others.map(({ slug }) => slug)].map((state) => {
        const of: ViewAddress = { dataset: dataset.id, view: view.name, state };
        return { params: of, props: of };
      });
    }),
  );
}
