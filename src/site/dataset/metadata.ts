import type { Catalogue } from "../../model/catalogue.ts";
import { mainLocale } from "../../model/locale.ts";
import {
  describedDataset,
  describedPlaces,
  type Described,
  type DescribedSite,
} from "../../publish/metadata/described.ts";
import { datasetNamed } from "../page/named.ts";

/** The metadata of a dataset in one dialect. */
export async function datasetMetadata(
  catalogue: Catalogue,
  name: string,
  write: (site: DescribedSite, described: Described) => string,
): Promise<string> {
  const described = await describedDataset(catalogue, datasetNamed(catalogue, name));
  const site = {
    catalogue,
    main: mainLocale(catalogue.site),
    datasets: [described],
    places: await describedPlaces(catalogue),
  };
  return write(site, described);
}
