import type { Site } from "../../model/site.ts";
import type { Area } from "../../stats/geometry.ts";
import type { JsonFile } from "../json.ts";
import type { Surroundings } from "../view/scope.ts";

/** `site.json` with what it links to. */
export interface SiteScope extends Surroundings {
  source: JsonFile;
  site: Site;
  features: Area[];
}
