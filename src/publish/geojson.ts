import type { Feature, FeatureCollection, Point } from "geojson";
import type { Dataset } from "../model/dataset.ts";
import type { Row } from "../model/table.ts";

/** Whether a dataset has places to put on a map. */
export const hasPositions = ({ crs, table }: Pick<Dataset, "crs" | "table">): boolean =>
  crs !== null && table.rows.some(({ position }) => position);

/** Six decimals are a tenth of a metre, and what RFC 7946 advises. */
const rounded = (degrees: number): number => Number(degrees.toFixed(6));

/** A row without a position is a feature without a geometry, so that none is lost. */
function feature({ record, cells, position }: Row, { status }: Dataset): Feature<Point | null> {
  return {
    type: "Feature",
    id: record,
    geometry: position ? { type: "Point", coordinates: position.map(rounded) } : null,
    properties: status === "sample" ? { ...cells, data_status: status } : cells,
  };
}

/** The places of a dataset as GeoJSON (RFC 7946, WGS 84); cells are as staff wrote them. */
export function toGeoJson(dataset: Dataset): string {
  const { id, title, description, status, modified, licenses, sources, crs, table } = dataset;
  const about = {
    name: id,
    title,
    description,
    status,
    modified,
    licenses,
    sources,
    cellsCrs: crs,
  };
  const collection: FeatureCollection<Point | null> & Record<string, unknown> = {
    type: "FeatureCollection",
    ...about,
    features: table.rows.map((row) => feature(row, dataset)),
  };
  return JSON.stringify(collection, null, 1) + "\n";
}
