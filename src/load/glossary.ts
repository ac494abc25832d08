import { checkGlossary } from "../check/site/glossary.ts";
import type { Checked } from "../check/problem.ts";
import type { Locale } from "../model/locale.ts";
import type { Term } from "../model/glossary.ts";
import type { Reader } from "./read.ts";

/** Reads and checks the glossary; a site that has none has no terms. */
export async function loadGlossary(
  reader: Reader,
  locales: readonly Locale[],
): Promise<Checked<Term[]>> {
  const present = (await reader.list("data")).map(({ name }) => name);
  if (!present.includes("glossary.json")) return { value: [], problems: [] };
  const source = await reader.json("data/glossary.json");
  return source ? checkGlossary(source, locales) : { value: null, problems: [] };
}
