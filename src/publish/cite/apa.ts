import { dateBlanks } from "../../model/time/access-date.ts";
import type { Citable } from "./citable.ts";

const kinds = { dataset: "Data set", chart: "Chart", map: "Map" };

/**
 * APA, 7th edition, without its italics: the day of retrieval stands where what is cited may
 * change, and the publisher is not said again where it is the author.
 */
export function toApa(citable: Citable): string {
  const { author, title, sort, platform, modified, address, isFrozen } = citable;
  return [
    `${author.replace(/\.$/, "")}. (${modified.slice(0, 4)}).`,
    `${title} (Version ${modified}) [${kinds[sort]}].`,
    ...(platform === author ? [] : [`${platform}.`]),
    isFrozen ? address : `Retrieved ${dateBlanks.words}, from ${address}`,
  ].join(" ");
}
