import { existsSync, readFileSync } from "node:fs";
import { siteSchema } from "../src/model/site.ts";
import { decode } from "../src/parse/decode.ts";
import { parseJson } from "../src/parse/json.ts";

/**
 * The time zone that `site.json` names; undefined where it names none that is sound, which is the
 * check's to tell.
 */
export function siteZone(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const text = decode(readFileSync(path))?.text ?? "";
  const { data } = siteSchema([]).pick({ timeZone: true }).loose().safeParse(parseJson(text).value);
  return data?.timeZone;
}
