import type { FeatureCollection, Point } from "geojson";
import { expect, test } from "vitest";
import { specimen, specimenViews } from "../../../tests/specimen.ts";
import type { Row } from "../../model/table.ts";
import { hasPositions, toGeoJson } from "./geojson.ts";

const [view] = specimenViews;
const plain = specimen(view!);
const field = (name: string, type: "string" | "number") => ({
  ...plain.dataset.fields[0]!,
  name,
  type,
  role: "note" as const,
});
const rows: Row[] = [
  {
    record: 2,
    cells: { name: "One", lon: "120.754321", lat: "30.747703" },
    values: {},
    position: [120.75000000123, 30.74999999876],
  },
  { record: 3, cells: { name: "Two", lon: "x", lat: "x" }, values: {} },
];
const dataset = {
  ...plain.dataset,
  fields: [field("name", "string"), field("lon", "number"), field("lat", "number")],
  crs: "gcj02" as const,
  table: { rows },
};

const written = (status: "official" | "sample") =>
  JSON.parse(
    toGeoJson({ catalogue: plain.catalogue, dataset: { ...dataset, status } }),
  ) as FeatureCollection<Point | null> & { status: string };

test("positions are in WGS 84, coordinates in cells as the file has them, and no row is lost", () => {
  const { type, status, features } = written("official");
  expect([type, status]).toEqual(["FeatureCollection", "official"]);
  expect(features).toEqual([
    {
      type: "Feature",
      id: 2,
      geometry: { type: "Point", coordinates: [120.75, 30.75] },
      properties: { name: "One", lon: 120.754321, lat: 30.747703 },
    },
    {
      type: "Feature",
      id: 3,
      geometry: null,
      properties: { name: "Two", lon: "x", lat: "x" },
    },
  ]);
});

test("each place of a sample says that it is one", () => {
  const { status, features } = written("sample");
  expect(status).toBe("sample");
  expect(features.map(({ properties }) => properties?.["data_status"] as string)).toEqual([
    "sample",
    "sample",
  ]);
});

test("only a dataset with a position is worth a map", () => {
  expect(hasPositions(dataset)).toBe(true);
  expect(hasPositions({ ...dataset, table: { rows: rows.slice(1) } })).toBe(false);
  expect(hasPositions(plain.dataset)).toBe(false);
});
