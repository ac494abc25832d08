import { Site } from "../model/site.ts";
import type { JsonFile } from "./json.ts";
import { checkUnique, namedIn } from "./names.ts";
import type { Checked } from "./problem.ts";
import { checkSchema } from "./schema.ts";

/** Checks a `site.json` by itself; what it links to is checked when all datasets are known. */
export function checkSite(source: JsonFile): Checked<Site> {
  const { value, problems } = checkSchema(Site, source);
  const topics = value?.topics.map(({ id }) => id) ?? [];
  const repeats = [
    ...checkUnique(source, namedIn(value?.locales ?? [], ["locales"])),
    ...checkUnique(source, namedIn(topics, ["topics"], "id")),
  ];
  return { value, problems: [...problems, ...repeats] };
}
