import type { FeatureCollection, MultiPolygon, Point } from "geojson";
import { expect, test } from "vitest";
import { specimen, specimenViews } from "../../../../tests/specimen.ts";
import type { Place } from "../../../model/place.ts";
import type { Row } from "../../../model/table.ts";
import { isMapped, toGeoJson } from "./geojson.ts";

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

const square = (from: number): [number, number][] => [
  [from, from],
  [from, from + 1],
  [from + 1, from + 1],
  [from + 1, from],
  [from, from],
];
const area = (id: string, from: number) => ({
  type: "Feature" as const,
  id,
  properties: {},
  geometry: { type: "Polygon" as const, coordinates: [square(from)] },
});
const metadata = {
  ...plain.catalogue.boundaries.metadata,
  source: "Survey",
  changes: "Simplified",
};
const outlined = {
  ...plain.catalogue,
  boundaries: {
    type: "FeatureCollection" as const,
    metadata,
    features: [area("a", 0), area("b", 2)],
  },
};

test("rows of places have their outlines, against the hands of a clock, and say whose they are", () => {
  const file = JSON.parse(
    toGeoJson({ catalogue: outlined, dataset: plain.dataset }),
  ) as FeatureCollection<MultiPolygon | null> & { outlines: unknown };
  expect(file.outlines).toEqual(metadata);
  expect(file.features.length).toBe(plain.dataset.table.rows.length);
  const byPlace = new Map(file.features.map((each) => [each.properties?.["place"], each.geometry]));
  expect(byPlace.get("a")?.coordinates).toEqual([[square(0).reverse()]]);
  expect(byPlace.get("b")?.coordinates[0]?.[0]?.[1]).toEqual([3, 2]);
  expect(byPlace.get("c")).toBeNull();
});

test("a whole has the outline of its parts as long as all of them are known", () => {
  const [template] = outlined.places.values();
  const place = (id: string, parent: string | null, tier: Place["tier"]): [string, Place] => [
    id,
    { ...template!, id, parent, tier, members: [] },
  ];
  const parts = ["a", "b"].map((id) => place(id, "city", "compared"));
  const joint = place("urban", "city", "joint");
  const [row] = plain.dataset.table.rows;
  const city = { ...row!, cells: { ...row!.cells, place: "city" } };
  const withPlaces = (...places: [string, Place][]) => {
    const catalogue = { ...outlined, places: new Map([place("city", null, "whole"), ...places]) };
    const dataset = { ...plain.dataset, table: { rows: [city] } };
    const { features } = JSON.parse(toGeoJson({ catalogue, dataset })) as FeatureCollection;
    return [isMapped(dataset, catalogue), features[0]?.geometry] as const;
  };
  const polygons = [[square(0).reverse()], [square(2).reverse()]];
  const [offered, geometry] = withPlaces(...parts, joint);
  expect([offered, geometry]).toMatchObject([true, { coordinates: polygons }]);
  expect(withPlaces(...parts, place("c", "city", "compared"))).toEqual([false, null]);
});

test("what has neither points nor outlines is no map, nor is what would have too many corners", () => {
  expect(isMapped(dataset, outlined)).toBe(true);
  expect(isMapped({ ...dataset, table: { rows: rows.slice(1) } }, outlined)).toBe(false);
  expect(isMapped(plain.dataset, outlined)).toBe(true);
  const none = { ...outlined.boundaries, features: [] };
  expect(isMapped(plain.dataset, { ...outlined, boundaries: none })).toBe(false);
  const { rows: all } = plain.dataset.table;
  const few = {
    ...plain.dataset,
    table: {
      rows: ["a", "a", "b"].map((place) => ({ ...all[0]!, cells: { ...all[0]!.cells, place } })),
    },
  };
  expect([14, 15].map((most) => isMapped(few, outlined, most))).toEqual([false, true]);
});
