import { dateBlanks } from "../../model/time/access-date.ts";
import type { Citable } from "./citable.ts";

// Both editions know data sets and maps, online. A place of publication may be left out of what is
// online (7.5.2 of 2025, 8.4.1 of 2015), and none is known; so may a version, which here would say
// the date twice.

const codes = { dataset: "DS/OL", chart: "DS/OL", map: "CM/OL" };

/**
 * GB/T 7714—2025, which sets colons, commas and round brackets full-width in every language, and
 * gives the day of a data set in brackets, that of a map after its publisher.
 */
export function toGbt2025({ author, title, sort, platform, modified, address }: Citable): string {
  const published = sort === "map" ? `\uff0c${modified}` : `\uff08${modified}\uff09`;
  return `${author}. ${title}[${codes[sort]}]. ${platform}${published}[${dateBlanks.iso}]. ${address}.`;
}

/** GB/T 7714—2015: year of publication, then the day of the last change. */
export function toGbt2015({ author, title, sort, platform, modified, address }: Citable): string {
  const published = `${platform}, ${modified.slice(0, 4)}(${modified})`;
  return `${author}. ${title}[${codes[sort]}]. ${published}[${dateBlanks.iso}]. ${address}.`;
}
