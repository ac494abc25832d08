import type { Feature, FeatureCollection, Point } from "geojson";
import type { Dataset } from "../../model/dataset.ts";
import { cellsByName, jsonAbout } from "./json.ts";
import { openTable, type OpenRow, type OpenTable } from "./open-table.ts";
import type { Published } from "./published.ts";

/** Whether a dataset has places to put on a map. */
export const hasPositions = ({ crs, table }: Pick<Dataset, "crs" | "table">): boolean =>
  crs !== null && table.rows.some(({ position }) => position);

/** Six decimals are a tenth of a metre, and what RFC 7946 advises. */
const rounded = (degrees: number): number => Number(degrees.toFixed(6));

/** A row without a position is a feature without a geometry, so that none is lost. */
function feature(table: OpenTable, each: OpenRow): Feature<Point | null> {
  const { record, position } = each.row;
  return {
    type: "Feature",
    id: record,
    geometry: position ? { type: "Point", coordinates: position.map(rounded) } : null,
    properties: cellsByName(table, each),
  };
}

/** Places as GeoJSON (RFC 7946, WGS 84); coordinates in cells are as the file has them. */
export function toGeoJson(published: Published, table = openTable(published)): string {
  const collection: FeatureCollection<Point | null> & Record<string, unknown> = {
    type: "FeatureCollection",
    ...jsonAbout(published),
    cellsCrs: published.dataset.crs,
    features: table.rows.map((row) => feature(table, row)),
  };
  return JSON.stringify(collection, null, 1) + "\n";
}
