import type { Problem } from "../../model/problem.ts";
import { isChinese, localeIds, type Locale } from "../../model/locale.ts";
import { siteSchema, type Site } from "../../model/site.ts";
import { checkCharacters } from "../glyphs.ts";
import { jsonProblem, valueAt, type JsonFile } from "../json.ts";
import { checkFileNames, checkUnique, namedIn } from "../descriptor/names.ts";
import type { Checked } from "../problem.ts";
import { checkLevels } from "./levels.ts";
import { checkSchema } from "../descriptor/schema.ts";

const isLocale = (tag: unknown): tag is Locale => localeIds.some((id) => id === tag);

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

/** Pinyin reads characters, which a site without Chinese has none of. */
const checkOptions = (source: JsonFile, { options, locales }: Site): Problem[] =>
  options?.pinyin === true && !locales.some(isChinese)
    ? [jsonProblem("property-error.pinyin", source, { path: ["options", "pinyin"] })]
    : [];

/** The languages that a `site.json` lists, as far as there are such; null where it lists none. */
export function listedLocales(source: JsonFile): Locale[] | null {
  const given = valueAt(source.document.value, ["locales"]);
  const listed = Array.isArray(given) ? given.filter((tag: unknown) => isLocale(tag)) : [];
  return listed.length > 0 ? [...new Set(listed)] : null;
}

/** Checks a `site.json` by itself; what it links to is checked when all datasets are known. */
export function checkSite(source: JsonFile): Checked<Site> {
  const { value, problems } = checkSchema(siteSchema(listedLocales(source) ?? []), source);
  const topics = value?.topics.map(({ id }) => id) ?? [];
  const repeats = [
    ...checkUnique(source, namedIn(value?.locales ?? [], ["locales"])),
    ...checkUnique(source, namedIn(topics, ["topics"], "id")),
    ...checkFileNames(source, namedIn(topics, ["topics"], "id")),
    ...(value?.topics ?? []).flatMap(({ views }, index) =>
      checkUnique(source, namedIn(views, ["topics", index, "views"])),
    ),
    ...(value
      ? [
          ...checkLeads(source, value),
          ...checkOptions(source, value),
          ...checkLevels(source, value),
        ]
      : []),
  ];
  const glyphs = checkCharacters(source, source.document.value);
  return { value, problems: [...problems, ...repeats, ...glyphs] };
}
