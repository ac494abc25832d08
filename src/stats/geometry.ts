import rewind from "@turf/rewind";
import union from "@turf/union";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";

export type Area = Feature<Polygon | MultiPolygon>;
export type Areas = FeatureCollection<Polygon | MultiPolygon>;

const collected = (areas: Area[]): Areas => ({ type: "FeatureCollection", features: areas });

/**
 * Turns rings from RFC 7946's winding into d3's, which is the opposite;
 * otherwise d3 takes each polygon for the whole sphere without it.
 */
export const rewoundForD3 = (areas: Area[]): Areas =>
  rewind(collected(areas), { reverse: true }) as Areas;

/** Several areas as one without the borders between them: what a reporting area covers. */
export function mergedArea(areas: Area[]): Area {
  const [first, ...others] = areas;
  if (!first) throw new Error("no area to merge");
  const merged = others.length === 0 ? first : union(collected(areas));
  if (!merged) throw new Error("areas without an extent");
  return merged;
}
