import { z } from "zod";
import { text, webAddress } from "./text-schemas.ts";
import type { Tier } from "./level.ts";
import type { Localised } from "./locale.ts";

export interface Place {
  id: string;
  /** As the site declares it, e.g. `district`; `reporting-area` of places that are published together. */
  level: string;
  tier: Tier;
  name: Localised;
  short: Localised;
  parent: string | null;
  /** Places of one level that a reporting area merges; empty for others. */
  members: string[];
  /** In WGS 84, where it is known. */
  position?: Position;
}

/**
 * How coordinates are encoded: as satellites give them, or shifted as maps of China
 * (GCJ-02) and Baidu's (BD-09) do, here by some 0.5 and 1.2 km.
 */
export const crsIds = ["wgs84", "gcj02", "bd09"] as const;

export type Crs = (typeof crsIds)[number];

/** Longitude and latitude in degrees. */
export type Position = [longitude: number, latitude: number];

/** Every place by its id. */
export type Places = ReadonlyMap<string, Place>;

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const ring = z.array(position).min(4);

/** `data/places/districts.geojson`: polygons whose `id` is a place's, in WGS 84. */
export const Boundaries = z.strictObject({
  type: z.literal("FeatureCollection"),
  metadata: z.strictObject({
    crs: z.literal("wgs84"),
    source: text,
    license: text,
    licenseUrl: webAddress,
    /** Shown under every map, e.g. "© OpenStreetMap contributors (ODbL 1.0)". */
    attribution: text,
    changes: z.string().optional(),
    /** How far beyond its borders, which are simplified, a point may lie that is really within, in metres. */
    tolerance: z.number().positive().max(5000).optional(),
  }),
  features: z.array(
    z.strictObject({
      type: z.literal("Feature"),
      id: z.string(),
      properties: z.strictObject({}),
      geometry: z.discriminatedUnion("type", [
        z.strictObject({ type: z.literal("Polygon"), coordinates: z.array(ring) }),
        z.strictObject({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring)) }),
      ]),
    }),
  ),
});

export type Boundaries = z.infer<typeof Boundaries>;

/** Those of a site that has none, and draws no maps. */
export const noBoundaries: Boundaries = {
  type: "FeatureCollection",
  metadata: { crs: "wgs84", source: "", license: "", licenseUrl: "", attribution: "" },
  features: [],
};
