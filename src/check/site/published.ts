import { PublishedAddresses, type PublishedPage } from "../../model/release.ts";
import { checkUnique, namedIn } from "../descriptor/names.ts";
import { checkSchema } from "../descriptor/schema.ts";
import type { JsonFile } from "../json.ts";
import type { Checked } from "../problem.ts";

/** Checks the list of what was ever released. */
export function checkPublished(source: JsonFile): Checked<PublishedPage[]> {
  const { value, problems } = checkSchema(PublishedAddresses, source);
  const addresses = value?.pages.map(({ address }) => address) ?? [];
  const repeats = checkUnique(source, namedIn(addresses, ["pages"], "address"));
  return { value: value?.pages ?? null, problems: [...problems, ...repeats] };
}
