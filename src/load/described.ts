import { valueAt } from "../check/json.ts";
import type { JsonPath } from "../model/json.ts";
import { withJsonEdit, withJsonValue } from "../parse/json-edit.ts";
import { parseJson } from "../parse/json.ts";

/** Properties of a source or a licence, as a descriptor has them in order. */
const ofLink = ["name", "title", "path", "reliability"];

/** Texts that somebody may always change: of an optional one there may be none yet. */
export function alwaysIn(descriptor: unknown): JsonPath[] {
  const sources = valueAt(descriptor, ["sources"]);
  const count = Array.isArray(sources) ? sources.length : 0;
  return [
    ["title"],
    ["description"],
    ...Array.from({ length: count }, (_, index): JsonPath => ["sources", index, "path"]),
    ["licenses", 0, "name"],
    ["licenses", 0, "title"],
    ["licenses", 0, "path"],
  ];
}

/** A descriptor with texts that were written, by their places as JSON, as far as it has a place for them. */
export function withTexts(descriptor: string, texts: Readonly<Record<string, string>>): string {
  const always = alwaysIn(parseJson(descriptor).value).map((path) => JSON.stringify(path));
  return Object.entries(texts).reduce((json, [at, value]) => {
    const path = JSON.parse(at) as JsonPath;
    const isThere = always.includes(at) || valueAt(parseJson(json).value, path) !== undefined;
    return isThere ? withJsonEdit(json, { path, value, order: ofLink }) : json;
  }, descriptor);
}

/** A place in a descriptor, as JSON, by its JSON Pointer: `/translations/en/title`. */
export const placeAt = (pointer: string): string =>
  JSON.stringify(
    pointer
      .split("/")
      .slice(1)
      .map((each) => each.replaceAll("~1", "/").replaceAll("~0", "~"))
      .map((each) => (/^\d+$/.test(each) ? Number(each) : each)),
  );

/** The topic of a dataset with more views on its page. */
export function withTopicViews(json: string, topic: string, ids: readonly string[]): string {
  const { topics } = parseJson(json).value as { topics: { id: string; views: string[] }[] };
  const index = topics.findIndex(({ id }) => id === topic);
  const count = topics[index]?.views.length ?? 0;
  return index < 0
    ? json
    : ids.reduce(
        (text, id, at) => withJsonValue(text, ["topics", index, "views", count + at], id),
        json,
      );
}
