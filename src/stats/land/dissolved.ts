import { merge } from "topojson-client";
import { topology } from "topojson-server";
import type { MultiPolygon, Polygon } from "topojson-specification";
import type { Area } from "../geometry.ts";

/** One area of several, without the borders that two of them share corner by corner. */
export function dissolved(areas: Area[]): Area {
  const shared = topology(Object.fromEntries(areas.map((area, at) => [at, area])));
  const parts = Object.values(shared.objects) as (Polygon | MultiPolygon)[];
  return { type: "Feature", properties: {}, geometry: merge(shared, parts) };
}
