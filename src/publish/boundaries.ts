import type { Catalogue } from "../model/catalogue.ts";
import { comparedAreas } from "../stats/land/ground.ts";

/** Of more towns than these a map in a browser names none: their names would weigh more than its places. */
const mostTowns = 500;

/** Where the towns are, and what they are called. */
function townsOf({ places }: Catalogue) {
  const towns = [...places.values()].flatMap(({ tier, position, short }) =>
    tier === "finer" && position ? [{ position, short }] : [],
  );
  return towns.length > mostTowns ? [] : towns;
}

/** The polygons of the districts as GeoJSON, with their names: what the map in an embed, which holds it, stands on. */
export function toBoundaries(catalogue: Catalogue, towns: readonly object[] = []): string {
  const { boundaries, places } = catalogue;
  const { metadata } = boundaries;
  const features = comparedAreas(boundaries.features, places).map((feature) => ({
    ...feature,
    properties: { short: places.get(String(feature.id))?.short },
  }));
  return JSON.stringify({ type: "FeatureCollection", metadata, towns, features }) + "\n";
}

/** The same with the towns: what the map of a page loads once it comes into view. */
export const toGround = (catalogue: Catalogue): string =>
  toBoundaries(catalogue, townsOf(catalogue));
