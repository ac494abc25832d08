import type { JsonPath } from "../../model/json.ts";
import { levelsOf } from "../../model/level.ts";
import type { Problem } from "../../model/problem.ts";
import type { Site } from "../../model/site.ts";
import { jsonProblem, valueAt, type JsonFile } from "../json.ts";
import { nearest, suggest } from "../nearest.ts";
import { suggestPlace } from "../cell/roles.ts";
import { checkView } from "../view/views.ts";
import { checkInsets } from "./insets.ts";
import type { SiteScope } from "./scope.ts";

type KeyFigure = Site["keyFigures"][number];

function checkCity({ source, site, places }: SiteScope): Problem[] {
  const { city: value } = site;
  const place = places?.get(value);
  const path = ["city"];
  if (!places || place?.tier === "whole") return [];
  const level = levelsOf(site)[0]?.id ?? "";
  if (place)
    return [jsonProblem("property-error.city", source, { path, value, params: { level } })];
  const params = suggestPlace(value, places);
  return [jsonProblem("unknown-place", source, { path, value, params })];
}

function unknownDataset(scope: SiteScope, value: string, path: JsonPath): Problem[] {
  const { source, candidates } = scope;
  if (candidates.has(value)) return [];
  const params = suggest(value, [...candidates.keys()]);
  return [jsonProblem("unknown-dataset", source, { path, value, params })];
}

/** The names of all views of a descriptor, damaged ones too; null where it cannot be read. */
function viewNames(descriptor: JsonFile | undefined): string[] | null {
  const views = valueAt(descriptor?.document.value, ["views"]);
  if (!Array.isArray(views)) return null;
  return views.map((view) => String(valueAt(view, ["name"])));
}

function checkLink(scope: SiteScope, value: string, path: JsonPath): Problem[] {
  const [dataset = "", view = ""] = value.split("/", 2);
  const strangers = unknownDataset(scope, dataset, path);
  const names = viewNames(scope.candidates.get(dataset)?.descriptor);
  if (strangers.length > 0 || !names || names.includes(view)) return strangers;
  const found = nearest(view, names);
  const params = found === null ? {} : { nearest: `${dataset}/${found}` };
  return [jsonProblem("unknown-view.link", scope.source, { path, value, params })];
}

/** A key figure is a view of the kind `figure` whose conditions are called `key`. */
function checkKeyFigure(scope: SiteScope, figure: KeyFigure, index: number): Problem[] {
  const { dataset, value, key } = figure;
  const path = ["keyFigures", index];
  const candidate = scope.candidates.get(dataset);
  if (!candidate?.fields) return unknownDataset(scope, dataset, [...path, "dataset"]);
  const view = { kind: "figure", name: "key-figure", title: "", value, where: key } as const;
  return checkView({
    ...scope,
    view,
    path,
    candidate,
    fields: candidate.fields,
    conditions: "key",
  });
}

/** Checks that the city, views and figures a site speaks of exist. */
export function checkSiteLinks(scope: SiteScope): Problem[] {
  const { topics, keyFigures } = scope.site;
  return [
    ...checkCity(scope),
    ...checkInsets(scope),
    ...topics.flatMap(({ views }, topic) =>
      views.flatMap((view, index) => checkLink(scope, view, ["topics", topic, "views", index])),
    ),
    ...keyFigures.flatMap((figure, index) => checkKeyFigure(scope, figure, index)),
  ];
}
