import { dateBlanks } from "../../model/time/access-date.ts";
import type { Citable } from "./citable.ts";

/** CSL-JSON; the day of access is text, so that a blank in its place leaves it JSON. */
export function toCslJson(citable: Citable): string {
  const { id, sort, author, title, platform, language, modified, address } = citable;
  const reference = {
    id,
    type: sort === "map" ? "map" : "dataset",
    title,
    author: [{ literal: author }],
    issued: { "date-parts": [modified.split("-").map(Number)] },
    accessed: { raw: dateBlanks.iso },
    version: modified,
    publisher: platform,
    URL: address,
    language,
  };
  return JSON.stringify([reference], null, 1);
}
