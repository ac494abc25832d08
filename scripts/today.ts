import { existsSync, readFileSync } from "node:fs";
import { siteSchema } from "../src/model/site.ts";
import { dayIn } from "../src/model/time/day-in.ts";
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

/**
 * The clock says one thing of the data alone: the day on which somebody releases or drafts it, where
 * the site is and not where the machine stands.
 */
export const today = (): string => dayIn(siteZone("data/site.json"), new Date());
