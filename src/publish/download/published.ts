import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";

/** A dataset to be published, with what its files tell of it beside its rows. */
export interface Published {
  catalogue: Pick<Catalogue, "site" | "places">;
  dataset: Dataset;
}
