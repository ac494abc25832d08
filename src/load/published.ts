import { checkPublished } from "../check/site/published.ts";
import type { Checked } from "../check/problem.ts";
import type { PublishedPage } from "../model/release.ts";
import type { Reader } from "./read.ts";

const folder = "data/published";
const name = "addresses.json";

/** Reads the list of what was ever released; before the first release there is none. */
export async function loadPublished(reader: Reader): Promise<Checked<PublishedPage[]>> {
  const isThere = (await reader.list(folder)).some((entry) => entry.name === name);
  if (!isThere) return { value: [], problems: [] };
  const source = await reader.json(`${folder}/${name}`);
  return source ? checkPublished(source) : { value: null, problems: [] };
}
