import { Descriptor } from "../../model/dataset.ts";
import type { JsonPath } from "../../model/json.ts";
import type { ProblemKey } from "../../model/problem-codes.ts";
import type { Problem } from "../../model/problem.ts";
import type { Site } from "../../model/site.ts";
import { checkCoordinates, checkFields, checkMarks, checkPrimaryKey } from "./fields.ts";
import { checkAlikeLabels, checkAlikeTitles } from "./alike-labels.ts";
import { checkCalendar } from "./calendar.ts";
import { checkCharacters } from "../glyphs.ts";
import { jsonProblem, valueAt, type JsonFile } from "../json.ts";
import { checkFileNames, checkUnique, namedIn } from "./names.ts";
import { suggestCalled } from "../nearest.ts";
import { outlineOf, type Outline } from "./outline.ts";
import { checkReshape } from "./reshape.ts";
import { checkSchema } from "./schema.ts";
import { checkTranslations } from "./translations.ts";
import { checkReasons } from "./reasons.ts";
import { withUnfinished } from "./unfinished.ts";

interface DescriptorContext {
  /** The name of the dataset's folder. */
  id: string;
  /** Null where it has errors: then nothing is asked of topic and translations. */
  site: Site | null;
}

export interface CheckedDescriptor {
  descriptor: Descriptor | null;
  outline: Outline;
  problems: Problem[];
}

interface Expectation {
  path: JsonPath;
  expected: string;
  key: ProblemKey;
}

export const mediaTypes = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The file of a dataset's table: `<id>.xlsx` where the descriptor says so, else `<id>.csv`. */
export function tableName(id: string, source: JsonFile | null): string {
  const path = valueAt(source?.document.value, ["resources", 0, "path"]);
  return path === `${id}.xlsx` ? path : `${id}.csv`;
}

/** What a resource says of its format must be that of its file. */
function checkFormat(source: JsonFile, id: string): Problem[] {
  const file = tableName(id, source);
  const format = file.endsWith(".xlsx") ? "xlsx" : "csv";
  const expectations = { format, mediatype: mediaTypes[format] };
  return Object.entries(expectations).flatMap(([property, expected]) => {
    const path = ["resources", 0, property];
    const value = valueAt(source.document.value, path);
    const isKnown = [...Object.keys(mediaTypes), ...Object.values(mediaTypes)].includes(
      String(value),
    );
    if (!isKnown || value === expected) return [];
    const params = { property, expected, file };
    return [
      jsonProblem("property-error.file-format", source, { path, value: String(value), params }),
    ];
  });
}

/** The folder's name stands in the descriptor three times; a tool that reads only that needs it. */
function checkNames(source: JsonFile, id: string): Problem[] {
  const expectations: Expectation[] = [
    { path: ["name"], expected: id, key: "property-error.folder" },
    { path: ["resources", 0, "name"], expected: id, key: "property-error.folder" },
    {
      path: ["resources", 0, "path"],
      expected: tableName(id, source),
      key: "property-error.file-name",
    },
  ];
  return expectations.flatMap(({ path, expected, key }) => {
    const value = valueAt(source.document.value, path);
    if (typeof value !== "string" || value === expected) return [];
    const params = { property: String(path.at(-1)), expected };
    return [jsonProblem(key, source, { path, value, params })];
  });
}

function checkTopic(source: JsonFile, site: Site): Problem[] {
  const value = valueAt(source.document.value, ["topic"]);
  const topics = site.topics.map(({ id }) => id);
  if (typeof value !== "string" || topics.includes(value)) return [];
  const titles = new Map(site.topics.map(({ id, title }) => [id, Object.values(title)]));
  const params = { allowed: topics, ...suggestCalled(value, titles) };
  return [jsonProblem("unknown-topic", source, { path: ["topic"], value, params })];
}

function checkParts(source: JsonFile, outline: Outline): Problem[] {
  const { fields, primaryKey, crs, calendar, marks, reshape, sources, views } = outline;
  const viewNames = views.map(({ index, view }) => ({
    path: ["views", index, "name"],
    name: view.name,
  }));
  const sourceNames = (sources ?? []).map(({ name }) => name);
  return [
    ...(fields ? checkFields(source, fields) : []),
    ...(fields ? checkAlikeLabels(source, fields) : []),
    ...(fields ? checkAlikeTitles(source, fields) : []),
    ...(fields ? checkCoordinates(source, fields, crs) : []),
    ...(fields ? checkMarks(source, fields, marks) : []),
    ...(fields && reshape ? checkReshape(source, reshape, fields) : []),
    ...(calendar ? checkCalendar(source, calendar, fields) : []),
    ...(fields && primaryKey ? checkPrimaryKey(source, primaryKey, fields) : []),
    ...checkUnique(source, namedIn(sourceNames, ["sources"], "name")),
    ...checkUnique(source, viewNames),
    ...checkFileNames(source, viewNames),
  ];
}

/** Checks a `datapackage.json` by itself; its views are checked when all tables are known. */
export function checkDescriptor(
  source: JsonFile,
  { id, site }: DescriptorContext,
): CheckedDescriptor {
  const { value: descriptor, problems } = checkSchema(Descriptor, source);
  const outline = outlineOf(source.document.value);
  const isWhole = descriptor !== null;
  const names = checkNames(source, id);
  const isOfNames = ({ code, line, column }: Problem): boolean =>
    names.some((each) => each.code === code && each.line === line && each.column === column);
  const rest = [
    ...names,
    ...checkFormat(source, id),
    ...checkParts(source, outline),
    ...checkReasons(source),
    ...checkCharacters(source, source.document.value),
    ...(site ? checkTopic(source, site) : []),
    ...(site ? checkTranslations(source, { outline, isWhole, locales: site.locales }) : []),
  ];
  return {
    descriptor,
    outline,
    problems: withUnfinished(source, [...problems.filter((each) => !isOfNames(each)), ...rest]),
  };
}
