import type { JsonPath } from "../../model/json.ts";
import type { Places } from "../../model/place.ts";
import type { Problem } from "../../model/problem.ts";
import type { Site } from "../../model/site.ts";
import { neighboursOf } from "../../stats/geometry.ts";
import { areasOf } from "../../stats/land/insets.ts";
import { suggestPlace } from "../cell/roles.ts";
import { jsonProblem } from "../json.ts";
import type { SiteScope } from "./scope.ts";

type Inset = NonNullable<Site["map"]["insets"]>[number];

/** What insets are checked against. */
interface InsetScope extends Pick<SiteScope, "source" | "features"> {
  places: Places;
  /** Of all areas of the map. */
  ids: string[];
  /** The areas that insets have so far. */
  taken: Set<string>;
}

const insetsPath: JsonPath = ["map", "insets"];

/** Checks one place of an inset, and takes its areas. */
function checkInsetPlace(
  { source, places, ids, taken }: InsetScope,
  value: string,
  path: JsonPath,
): Problem[] {
  if (!places.has(value)) {
    const params = suggestPlace(value, places);
    return [jsonProblem("unknown-place", source, { path, value, params })];
  }
  const areas = areasOf([value], ids, places);
  if (areas.length === 0)
    return [jsonProblem("property-error.inset-empty", source, { path, value })];
  const isTwice = areas.some((area) => taken.has(area));
  for (const area of areas) taken.add(area);
  if (!isTwice) return [];
  const params = { property: "insets" };
  return [jsonProblem("property-error.duplicate", source, { path, value, params })];
}

/** Names the first border that an inset cuts: a place within, and its neighbour outside. */
function checkInsetBorder(scope: InsetScope, inset: Inset, path: JsonPath): Problem[] {
  const { source, places, ids, features } = scope;
  const within = areasOf(inset.places, ids, places);
  for (const value of within) {
    const place = neighboursOf(features, value).find((each) => !within.includes(each));
    if (place !== undefined)
      return [
        jsonProblem("property-error.inset-border", source, { path, value, params: { place } }),
      ];
  }
  return [];
}

function checkInset(scope: InsetScope, inset: Inset, index: number): Problem[] {
  const path = [...insetsPath, index, "places"];
  return [
    ...inset.places.flatMap((value, at) => checkInsetPlace(scope, value, [...path, at])),
    ...checkInsetBorder(scope, inset, path),
  ];
}

/** Checks that insets are of places that the map has, each once, cut no border, and leave a main land. */
export function checkInsets({ source, site, places, features }: SiteScope): Problem[] {
  if (!places || features.length === 0) return [];
  const ids = features.map(({ id }) => String(id));
  const scope = { source, features, places, ids, taken: new Set<string>() };
  const problems = (site.map.insets ?? []).flatMap((inset, index) =>
    checkInset(scope, inset, index),
  );
  const isWhole = ids.every((id) => scope.taken.has(id));
  return isWhole
    ? [...problems, jsonProblem("property-error.inset-whole", source, { path: insetsPath })]
    : problems;
}
