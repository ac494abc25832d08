import type { Problem } from "../../model/problem.ts";
import { Site } from "../../model/site.ts";
import { jsonProblem, type JsonFile } from "../json.ts";
import { checkUnique, namedIn } from "../descriptor/names.ts";
import type { Checked } from "../problem.ts";
import { checkSchema } from "../descriptor/schema.ts";

/** The first view of a topic stands for it, and so for no other. */
function checkLeads(source: JsonFile, { topics }: Site): Problem[] {
  const leads = new Map<string, string>();
  return topics.flatMap(({ id, views: [lead = ""] }, index) => {
    const topic = leads.get(lead);
    leads.set(lead, topic ?? id);
    const details = { path: ["topics", index, "views", 0], value: lead };
    return topic === undefined
      ? []
      : [jsonProblem("property-error.lead", source, { ...details, params: { topic } })];
  });
}

/** Checks a `site.json` by itself; what it links to is checked when all datasets are known. */
export function checkSite(source: JsonFile): Checked<Site> {
  const { value, problems } = checkSchema(Site, source);
  const topics = value?.topics.map(({ id }) => id) ?? [];
  const repeats = [
    ...checkUnique(source, namedIn(value?.locales ?? [], ["locales"])),
    ...checkUnique(source, namedIn(topics, ["topics"], "id")),
    ...(value?.topics ?? []).flatMap(({ views }, index) =>
      checkUnique(source, namedIn(views, ["topics", index, "views"])),
    ),
    ...(value ? checkLeads(source, value) : []),
  ];
  return { value, problems: [...problems, ...repeats] };
}
