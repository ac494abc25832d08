import type { z } from "zod";
import { paths } from "../../address/paths.ts";
import { hasPage } from "../../address/place.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Index, PlacesAnswer } from "../../publish/api/answers.ts";
import { chartLink, datasetLink, fileAt, pagesAt } from "./links.ts";

/** Where programs begin: what there is, and where. */
export function indexAnswer({ site, datasets, modified }: Catalogue): z.input<typeof Index> {
  return {
    title: site.name,
    description: site.description,
    publisher: site.publisher.name,
    contact: site.contact.email,
    license: site.license,
    languages: site.locales,
    modified,
    datasets: datasets.map((dataset) => datasetLink(site, dataset)),
    charts: datasets.flatMap((dataset) =>
      dataset.views.map((view) => chartLink(site, dataset, view)),
    ),
    links: {
      self: fileAt(site, paths.apiIndex),
      openapi: fileAt(site, paths.openApi),
      places: fileAt(site, paths.apiPlaces),
      keyFigures: fileAt(site, paths.apiKeyFigures),
      page: pagesAt(site, paths.home),
      changes: fileAt(site, paths.changeLog),
      feed: pagesAt(site, paths.jsonFeed),
    },
  };
}

/** Every place by its code. */
export const placesAnswer = (catalogue: Catalogue): z.input<typeof PlacesAnswer> => {
  const { site, places } = catalogue;
  return {
    places: [...places.values()].map((place) => ({
      id: place.id,
      level: place.level,
      name: place.name,
      short: place.short,
      parent: place.parent,
      members: place.members,
      page: hasPage(catalogue, place) ? pagesAt(site, paths.district({ place: place.id })) : null,
    })),
    links: {
      self: fileAt(site, paths.apiPlaces),
      csv: fileAt(site, paths.places),
      boundaries: fileAt(site, paths.districts),
    },
  };
};
