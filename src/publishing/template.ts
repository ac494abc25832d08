import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { nearest } from "../check/nearest.ts";
import type { KnownTable } from "../check/table/known-tables.ts";
import { loadCatalogue } from "../load/catalogue.ts";
import { say, staffWords } from "../locales/index.ts";
import type { Locale } from "../model/locale.ts";
import { toTemplate } from "../publish/template/template.ts";

interface Wanted {
  /** Of a dataset. */
  id: string;
  /** Where to write, from the project's folder. */
  output: string;
  locale: Locale;
}

function tableOf({ id, locale }: Wanted, known: readonly KnownTable[]): KnownTable {
  const table = known.find((each) => each.id === id);
  if (table) return table;
  const ids = known.map((each) => each.id);
  const meant = nearest(id, ids);
  const hint = meant ? `${id}? → ${meant}\n` : "";
  const { unknown } = staffWords[locale].template;
  throw new Error(hint + say(unknown, { name: id, ids: ids.join(", ") }));
}

/**
 * Writes a workbook that staff fill in for a dataset, and never over another file: an Error where
 * there is one, or no such dataset.
 */
export async function writeTemplate(root: string, wanted: Wanted): Promise<void> {
  const { output, locale } = wanted;
  const { schema, sources } = tableOf(wanted, (await loadCatalogue(root)).known);
  const bytes = await toTemplate({ fields: schema.fields, places: schema.places, sources }, locale);
  try {
    await writeFile(resolve(root, output), bytes, { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    const { exists } = staffWords[locale].template;
    throw new Error(say(exists, { file: output }), { cause: error });
  }
}
