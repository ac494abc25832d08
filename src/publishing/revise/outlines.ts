import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { valueAt } from "../../check/json.ts";
import { limits } from "../../model/reading.ts";
import { decode } from "../../parse/decode.ts";
import { withJsonValue } from "../../parse/json-edit.ts";
import { parseJson } from "../../parse/json.ts";

export const outlinesFile = "data/places/districts.geojson";

/** A file with the outline of a place, and who made it. */
export interface Outline {
  /** GeoJSON in WGS 84: a polygon, a feature, or features of which one is the place's. */
  bytes: Uint8Array;
  /** Whose outlines they are, e.g. `© OpenStreetMap contributors (ODbL 1.0)`. */
  source: string;
}

/** Why a file gives no outline: too large, no GeoJSON, no polygon, several of which none is the place's, not in WGS 84, of nobody. */
export type OutlineFault = "large" | "json" | "shape" | "several" | "crs" | "source";

/** Coordinates as GeoJSON nests them, each position of two numbers; heights are no part of an outline. */
type Nested = number[] | Nested[];

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "number");

/** So deep positions stand in the polygons of a place. */
const deepest = 4;

function flat(value: unknown, depth = 0): Nested | null {
  if (isNumbers(value)) return value.slice(0, 2);
  if (!Array.isArray(value) || depth === deepest) return null;
  const parts = value.map((each) => flat(each, depth + 1));
  return parts.includes(null) ? null : (parts as Nested[]);
}

/** A polygon, or several; null for any other shape. */
function polygonOf(geometry: unknown) {
  const type = valueAt(geometry, ["type"]);
  const coordinates = flat(valueAt(geometry, ["coordinates"]));
  return (type === "Polygon" || type === "MultiPolygon") && coordinates
    ? { type, coordinates }
    : null;
}

type Polygon = NonNullable<ReturnType<typeof polygonOf>>;

/** Whether a feature is a place's: its id is, or a text or number that it says of itself. */
function isOf(feature: unknown, id: string): boolean {
  const own = valueAt(feature, ["properties"]);
  const said: unknown[] = typeof own === "object" && own !== null ? Object.values(own) : [];
  return [valueAt(feature, ["id"]), ...said].some((each) => String(each) === id);
}

/** The features of a GeoJSON file, or what stands for one. */
function featuresIn(value: unknown): unknown[] {
  const type = valueAt(value, ["type"]);
  const features = valueAt(value, ["features"]);
  if (type === "FeatureCollection") return Array.isArray(features) ? features : [];
  return [type === "Feature" ? value : { geometry: value }];
}

/** What a file in the older form of GeoJSON says of its coordinates; in the newer they are always WGS 84. */
function isWgs84(value: unknown): boolean {
  const name = valueAt(value, ["crs", "properties", "name"]) ?? valueAt(value, ["metadata", "crs"]);
  if (name === undefined) return true;
  return typeof name === "string" && /(CRS84|EPSG:+4326|^wgs84)$/i.test(name);
}

/** The outline of a place that a file gives. */
export function outlineIn(bytes: Uint8Array, id: string): Polygon | OutlineFault {
  if (bytes.length > limits.fileBytes.json) return "large";
  const text = decode(bytes)?.text;
  const { value, faults } = parseJson(text ?? "");
  if (text === undefined || faults.length > 0) return "json";
  if (!isWgs84(value)) return "crs";
  const all = featuresIn(value);
  const own = all.filter((each) => isOf(each, id));
  const [feature, ...others] = own.length > 0 ? own : all;
  if (others.length > 0) return "several";
  return polygonOf(valueAt(feature, ["geometry"])) ?? "shape";
}

/** A value that no file of ours holds, and that is written on one line. */
const stand = "\u0000outline";

/** Texts one behind the other, unless the first says the second already. */
const credited = (first: unknown, second: string): string =>
  typeof first !== "string" || first === ""
    ? second
    : first.includes(second)
      ? first
      : `${first}; ${second}`;

/** The file of outlines with one more, or another one of a place, in a line of its own; and with whom it is of. */
function withOutline(text: string, id: string, { outline, source }: Written): string {
  const { value } = parseJson(text);
  const features = valueAt(value, ["features"]);
  const ids = Array.isArray(features) ? features.map((each) => valueAt(each, ["id"])) : [];
  const at = ids.includes(id) ? ids.indexOf(id) : ids.length;
  const feature = { type: "Feature", id, properties: {}, geometry: outline };
  const put = withJsonValue(text, ["features", at], stand).replace(JSON.stringify(stand), () =>
    JSON.stringify(feature),
  );
  return ["source", "attribution"].reduce(
    (json, name) =>
      withJsonValue(json, ["metadata", name], credited(valueAt(value, ["metadata", name]), source)),
    put,
  );
}

interface Written {
  outline: Polygon;
  source: string;
}

/** What becomes of the file of outlines with that of a place. */
export async function outlineWrites(
  root: string,
  id: string,
  { bytes, source }: Outline,
): Promise<Map<string, string> | OutlineFault> {
  const outline = outlineIn(bytes, id);
  if (typeof outline === "string") return outline;
  if (source.trim() === "") return "source";
  const text = decode(await readFile(join(root, outlinesFile)))?.text ?? "";
  return new Map([[outlinesFile, withOutline(text, id, { outline, source: source.trim() })]]);
}
