import { readFileSync } from "node:fs";
import { siteSchema } from "../model/site.ts";
import { decode } from "../parse/decode.ts";
import { parseJson } from "../parse/json.ts";

/**
 * Where the site will stand. Astro asks before any page can report what is wrong with `site.json`,
 * so that a broken one gives an address of this machine, and the report comes with the first page.
 */
export function siteAddress(path: string): URL {
  const text = decode(readFileSync(path))?.text ?? "";
  const { data } = siteSchema([]).pick({ baseUrl: true }).loose().safeParse(parseJson(text).value);
  return new URL(data?.baseUrl ?? "http://localhost/");
}
