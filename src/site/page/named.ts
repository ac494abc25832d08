import type { Catalogue } from "../../model/catalogue.ts";
import type { Dataset } from "../../model/dataset.ts";
import { textIn, type Locale } from "../../model/locale.ts";
import type { Place } from "../../model/place.ts";
import type { Topic } from "../../model/site.ts";
import type { View } from "../../model/view.ts";

/** What a name stands for; fails where it stands for nothing: names come from the catalogue itself. */
function known<T>(found: T | undefined, sort: string, name: string): T {
  if (found === undefined) throw new Error(`unknown ${sort}: ${name}`);
  return found;
}

export const datasetNamed = ({ datasets }: Catalogue, name: string): Dataset =>
  known(
    datasets.find(({ id }) => id === name),
    "dataset",
    name,
  );

export const topicNamed = ({ site }: Catalogue, name: string): Topic =>
  known(
    site.topics.find(({ id }) => id === name),
    "topic",
    name,
  );

export const placeNamed = ({ places }: Catalogue, name: string): Place =>
  known(places.get(name), "place", name);

/** Finds a view by `<dataset>/<view>`. */
export function viewNamed({ datasets }: Catalogue, name: string): { dataset: Dataset; view: View } {
  const [id, viewName] = name.split("/");
  const dataset = datasets.find((each) => each.id === id);
  const view = dataset?.views.find((each) => each.name === viewName);
  return known(dataset && view && { dataset, view }, "view", name);
}

/** What the whole is called of which a site tells: a city, or a country. */
export const wholeName = ({ site, places }: Catalogue, locale: Locale): string =>
  textIn(places.get(site.city)?.name, locale) ?? "";
