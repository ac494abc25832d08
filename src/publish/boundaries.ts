import type { Catalogue } from "../model/catalogue.ts";
import { comparedAreas } from "../stats/land/ground.ts";
import { meridiansOf, unrolled } from "../stats/land/unrolled.ts";

/** Of more towns than these a map in a browser names none: their names would weigh more than its places. */
const mostTowns = 500;

/** Where the towns are, and what they are called. */
function townsOf({ boundaries, places }: Catalogue) {
  const { read } = meridiansOf(comparedAreas(boundaries.features, places));
  const towns = [...places.values()].flatMap(({ tier, position, short }) =>
    tier === "finer" && position ? [{ position: [read(position[0]), position[1]], short }] : [],
  );
  return towns.length > mostTowns ? [] : towns;
}

/**
 * The polygons of the districts as GeoJSON, with their names: what the map in an embed, which holds
 * it, stands on. They lie beside each other, over the 180th meridian too.
 */
export function toBoundaries(catalogue: Catalogue, towns: readonly object[] = []): string {
  const { boundaries, places } = catalogue;
  const { metadata } = boundaries;
  const features = unrolled(comparedAreas(boundaries.features, places)).map((feature) => ({
    ...feature,
    properties: { short: places.get(String(feature.id))?.short },
  }));
  return JSON.stringify({ type: "FeatureCollection", metadata, towns, features }) + "\n";
}

/** The same with the towns: what the map of a page loads once it comes into view. */
export const toGround = (catalogue: Catalogue): string =>
  toBoundaries(catalogue, townsOf(catalogue));
