import { paths } from "../../address/paths.ts";
import { hasPage } from "../../address/place.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { LoggedChange } from "../../model/change.ts";
import { fieldInRole, type Dataset } from "../../model/dataset.ts";
import type { Localised } from "../../model/locale.ts";
import { keyParts } from "../../model/row-key.ts";
import { isWithin } from "../../stats/select.ts";

/** Whose feed it is: its name, its page, and where its feeds stand; all without language. */
export interface Followed {
  /** Null for all that is released. */
  name: Localised | null;
  page: string;
  atom: string;
  json: string;
  /** The day of its last change, which its page tells too. */
  modified: string;
  isMeant?: (change: LoggedChange) => boolean;
}

/** Everything that is released. */
export const everything = ({ modified }: Pick<Catalogue, "modified">): Followed => ({
  name: null,
  page: paths.changes,
  atom: paths.atom,
  json: paths.jsonFeed,
  modified,
});

const feeds = (pathOf: (ending: string) => string) => ({
  atom: pathOf("xml"),
  json: pathOf("json"),
});

/** A topic is as new as the newest of its datasets, and as the site where it has none. */
export function followedTopic(catalogue: Catalogue, topic: string, name: Localised): Followed {
  const own = catalogue.datasets.filter((dataset) => dataset.topic === topic);
  const dates = own.map(({ modified }) => modified).sort();
  return {
    name,
    page: paths.topic({ topic }),
    ...feeds((ending) => paths.topicFeed({ topic, ending })),
    modified: dates.at(-1) ?? catalogue.modified,
    isMeant: ({ dataset }) => own.some(({ id }) => id === dataset),
  };
}

export const followedDataset = ({
  id,
  title,
  modified,
}: Pick<Dataset, "id" | "title" | "modified">): Followed => ({
  name: title,
  page: paths.dataset({ dataset: id }),
  modified,
  ...feeds((ending) => paths.datasetFeed({ dataset: id, ending })),
  isMeant: (change) => change.dataset === id,
});

/** The place of a changed row; null where the change is of no single row, or of no place. */
function placeOf({ datasets }: Catalogue, { dataset: id, key }: LoggedChange): string | null {
  const dataset = datasets.find((each) => each.id === id);
  const column = dataset && fieldInRole(dataset, "place")?.name;
  return keyParts(key).find(([name]) => name === column)?.[1] ?? null;
}

/** Rows of a place, and of those within it. */
export function followedDistrict(catalogue: Catalogue, place: string, name: Localised): Followed {
  return {
    name,
    page: paths.district({ place }),
    ...feeds((ending) => paths.districtFeed({ place, ending })),
    modified: catalogue.modified,
    isMeant(change) {
      const changed = placeOf(catalogue, change);
      return changed !== null && (changed === place || isWithin(changed, place, catalogue.places));
    },
  };
}

/** All that has a feed of its own: topics, datasets, and the places that have a page. */
export function allFollowed(catalogue: Catalogue): Followed[] {
  const { site, datasets, places } = catalogue;
  return [
    ...site.topics.map(({ id, title }) => followedTopic(catalogue, id, title)),
    ...datasets.map(followedDataset),
    ...places
      .values()
      .filter((place) => hasPage(catalogue, place))
      .map(({ id, name }) => followedDistrict(catalogue, id, name)),
  ];
}
