import { Boundaries, type Place, type Places } from "../../model/place.ts";
import type { Problem } from "../../model/problem.ts";
import { limits } from "../../model/reading.ts";
import { checkCharacters } from "../glyphs.ts";
import { jsonProblem, valueAt, type JsonFile } from "../json.ts";
import { checkUnique, namedIn } from "../descriptor/names.ts";
import type { Checked } from "../problem.ts";
import { suggestPlace } from "../cell/roles.ts";
import { checkSchema } from "../descriptor/schema.ts";
import { faultProblem } from "../table/file-findings.ts";

function withoutPolygon(source: JsonFile, { id, name }: Place): Problem {
  const details = { path: ["features"], value: id, params: { place: name } };
  return jsonProblem("missing-boundary.place", source, details);
}

/** More places without a polygon are told together. */
const mostTold = 3;

/** So many of them are named then. */
const mostNamed = 10;

function withoutPolygons(source: JsonFile, bare: readonly Place[]): Problem[] {
  if (bare.length <= mostTold) return bare.map((place) => withoutPolygon(source, place));
  const named = bare.slice(0, mostNamed).map(({ name }) => name);
  const params = { places: named, count: String(bare.length) };
  return [jsonProblem("missing-boundary.places", source, { path: ["features"], params })];
}

function checkIds(source: JsonFile, ids: readonly string[], places: Places): Problem[] {
  const strangers = ids.flatMap((value, index) => {
    if (places.has(value)) return [];
    const params = suggestPlace(value, places);
    return [
      jsonProblem("unknown-place", source, { path: ["features", index, "id"], value, params }),
    ];
  });
  const mapped = [...places.values()].filter(({ tier }) => tier === "compared");
  // A file without any is that of a site that draws no maps.
  const bare = ids.length === 0 ? [] : mapped.filter(({ id }) => !ids.includes(id));
  return [...strangers, ...withoutPolygons(source, bare)];
}

/** How many corners a value has that stands where coordinates do, be they right or wrong. */
const cornersIn = (value: unknown): number =>
  Array.isArray(value) && !value.some((each) => typeof each === "number")
    ? value.reduce<number>((sum, each) => sum + cornersIn(each), 0)
    : 1;

function verticesOf(value: unknown): number {
  const features = valueAt(value, ["features"]);
  if (!Array.isArray(features)) return 0;
  const shapes = features.map((each: unknown) => valueAt(each, ["geometry", "coordinates"]));
  return cornersIn(shapes);
}

/** Checks a file of polygons, and that each place that is compared has one where any has; null places are not asked for. */
export function checkBoundaries(source: JsonFile, places: Places | null): Checked<Boundaries> {
  const limit = limits.vertices;
  if (verticesOf(source.document.value) > limit) {
    const problem = faultProblem(source.file, { fault: "large", rule: "vertices", limit });
    return { value: null, problems: [problem] };
  }
  const { value, problems } = checkSchema(Boundaries, source);
  const ids = value?.features.map(({ id }) => id) ?? [];
  const linked = value && places ? checkIds(source, ids, places) : [];
  const repeats = checkUnique(source, namedIn(ids, ["features"], "id"));
  const glyphs = checkCharacters(source, value?.metadata, ["metadata"]);
  const all = [...problems, ...repeats, ...linked, ...glyphs];
  return { value: all.length === 0 ? value : null, problems: all };
}
