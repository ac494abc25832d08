import type { Catalogue } from "../model/catalogue.ts";

/** The polygons of the districts as GeoJSON, with their names: what the map in a browser stands on. */
export function toBoundaries({ boundaries, places }: Catalogue): string {
  const { metadata } = boundaries;
  const features = boundaries.features.map((feature) => ({
    ...feature,
    properties: { short: places.get(feature.id)?.short },
  }));
  return JSON.stringify({ type: "FeatureCollection", metadata, features }) + "\n";
}
