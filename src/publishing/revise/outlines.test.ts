import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { outlineIn, outlinesFile, outlineWrites } from "./outlines.ts";

const ring = [
  [10, 50],
  [11, 50],
  [11, 51],
  [10, 50],
];
const polygon = { type: "Polygon", coordinates: [ring] };
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const found = (value: unknown) => outlineIn(bytesOf(value), "A1");
const feature = (geometry: unknown, properties: unknown = null) => ({
  type: "Feature",
  properties,
  geometry,
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });

test("an outline is found in whatever form of GeoJSON it stands, without heights", () => {
  const high = { type: "Polygon", coordinates: [ring.map((each) => [...each, 7])] };
  const island = { type: "MultiPolygon", coordinates: [[ring], [ring]] };
  for (const given of [polygon, feature(polygon), collection(feature(polygon)), high])
    expect(found(given)).toEqual(polygon);
  expect(found(feature(island))).toEqual(island);
});

test("of several features that one counts which says the code, as id or in its properties", () => {
  const other = feature({ type: "Polygon", coordinates: [] }, { code: "B2" });
  expect(found(collection(other, feature(polygon, { adcode: "A1" })))).toEqual(polygon);
  expect(outlineIn(bytesOf(collection(other, feature(polygon, { adcode: 7 }))), "7")).toEqual(
    polygon,
  );
  expect(found(collection(other, { ...feature(polygon), id: "A1" }))).toEqual(polygon);
  expect(found(collection(other, feature(polygon)))).toBe("several");
  const twice = [feature(polygon, { code: "A1" }), feature(polygon, { adcode: "A1" })];
  expect(found(collection(...twice))).toBe("several");
});

test("what gives no outline is told apart", () => {
  expect(outlineIn(new TextEncoder().encode("{"), "A1")).toBe("json");
  expect(outlineIn(new Uint8Array(17 * 2 ** 20), "A1")).toBe("large");
  const named = (name: string) => ({
    ...collection(feature(polygon)),
    crs: { properties: { name } },
  });
  expect(found(named("urn:ogc:def:crs:EPSG::3857"))).toBe("crs");
  expect(found(named("urn:ogc:def:crs:OGC:1.3:CRS84"))).toEqual(polygon);
  expect(found({ ...collection(feature(polygon)), metadata: { crs: "gcj02" } })).toBe("crs");
  expect(found({ ...collection(feature(polygon)), metadata: { crs: "wgs84" } })).toEqual(polygon);
  for (const given of [
    null,
    7,
    [],
    collection(),
    feature(null),
    { type: "Point", coordinates: [10, 50] },
    { type: "Polygon", coordinates: [[["10", "50"]]] },
    { type: "GeometryCollection", geometries: [polygon] },
  ])
    expect(found(given), JSON.stringify(given)).toBe("shape");
});

let root: string;

const before = `{
  "type": "FeatureCollection",
  "metadata": { "crs": "wgs84", "source": "Ours", "license": "CC0-1.0", "attribution": "Ours" },
  "features": [
    {"type":"Feature","id":"A0","properties":{},"geometry":{"type":"Polygon","coordinates":[]}}
  ]
}
`;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "outline-"));
  await mkdir(join(root, "data/places"), { recursive: true });
  await writeFile(join(root, outlinesFile), before);
});

afterEach(() => rm(root, { recursive: true }));

test("an outline is a line of its own, all others stay as they are, and its source is credited once", async () => {
  const write = async (id: string, source: string) => {
    const writes = await outlineWrites(root, id, { bytes: bytesOf(polygon), source });
    return typeof writes === "string" ? writes : (writes.get(outlinesFile) ?? "");
  };
  const line = `{"type":"Feature","id":"A1","properties":{},"geometry":${JSON.stringify(polygon)}}`;
  const credited = before.replaceAll('"Ours"', '"Ours; Survey 2026"');
  const whole = credited.replace("[]}}\n", `[]}},\n    ${line}\n`);
  expect(await write("A1", " Survey 2026 ")).toBe(whole);
  expect(await write("A1", "  ")).toBe("source");
  await writeFile(join(root, outlinesFile), whole);
  expect(await write("A1", "Survey 2026")).toBe(whole);
  expect(await write("A0", "Ours")).toBe(
    whole.replace('{"type":"Polygon","coordinates":[]}', JSON.stringify(polygon)),
  );
  expect(await readFile(join(root, outlinesFile), "utf8")).toBe(whole);
});
