import type { Citable } from "./citable.ts";

/** CSL-JSON, without the day of access: a blank in its place would be printed as a date. */
export function toCslJson(citable: Citable): string {
  const { id, sort, author, title, platform, language, modified, address } = citable;
  const reference = {
    id,
    type: sort === "map" ? "map" : "dataset",
    title,
    author: [{ literal: author }],
    issued: { "date-parts": [modified.split("-").map(Number)] },
    version: modified,
    publisher: platform,
    URL: address,
    language,
  };
  return JSON.stringify([reference], null, 1);
}
