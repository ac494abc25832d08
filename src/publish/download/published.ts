import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Localised } from "../../model/locale.ts";
import type { Cited } from "../cite/citable.ts";

/** A dataset to be published, with what its files tell of it beside its rows. */
export interface Published {
  catalogue: Pick<Catalogue, "site" | "places" | "boundaries" | "datasets">;
  dataset: Dataset;
  /** The page of a view, where a file holds no more than that shows. */
  page?: PublishedPage;
}

export interface PublishedPage {
  title: Localised;
  /** Without language. */
  path: string;
  cited: Cited;
}
