import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { nearest } from "../../check/nearest.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import { loadCatalogue, type Loaded } from "../../load/catalogue.ts";
import { loadCurrent, writtenColumn } from "../../load/next/current.ts";
import { say, staffWords } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import { toTemplate } from "../../publish/template/template.ts";
import { columnSpelling } from "../add/spelling.ts";
import { nextRows } from "./sheet.ts";

interface Wanted {
  /** Of a dataset. */
  id: string;
  /** Where to write, from the project's folder. */
  output: string;
  locale: Locale;
}

/** Writes periods as the table of a dataset does. */
async function periodSpelling(root: string, known: KnownTable): Promise<(text: string) => string> {
  const field = known.schema.fields.find(({ role }) => role === "period");
  if (!field || known.schema.reshape) return (text) => text;
  const current = await loadCurrent(root, known);
  const written = writtenColumn(current, field.name);
  const rows = current.checked?.table?.rows ?? [];
  const pairs = rows.map(({ cells }, at) => ({
    text: written[at] ?? "",
    meant: cells[field.name] ?? "",
  }));
  return columnSpelling(field, pairs);
}

function tableOf(
  { id, locale }: Pick<Wanted, "id" | "locale">,
  known: readonly KnownTable[],
): KnownTable {
  const table = known.find((each) => each.id === id);
  if (table) return table;
  const ids = known.map((each) => each.id);
  const meant = nearest(id, ids);
  const hint = meant ? `${id}? → ${meant}\n` : "";
  const { unknown } = staffWords[locale].template;
  throw new Error(hint + say(unknown, { name: id, ids: ids.join(", ") }));
}

/** A workbook of the rows that a dataset has next; of one with faults, or without periods, an empty one. */
export async function nextSheet(
  { catalogue, known }: Pick<Loaded, "catalogue" | "known">,
  { root, id, locale }: { root: string; id: string; locale: Locale },
): Promise<Uint8Array> {
  const table = tableOf({ id, locale }, known);
  const { schema, sources } = table;
  const { fields, places } = schema;
  const dataset = catalogue?.datasets.find((each) => each.id === id);
  const next =
    dataset && places
      ? nextRows({ dataset, places, totals: table.totals })
      : { period: null, rows: [] };
  const spelled = await periodSpelling(root, table);
  const field = fields.find(({ role }) => role === "period");
  const period = next.period && spelled(next.period);
  const rows = next.rows.map(({ cells, sums }) => ({
    cells: { ...cells, ...(field && { [field.name]: period ?? "" }) },
    sums,
  }));
  return toTemplate({ fields, places, sources, rows, period }, locale);
}

/**
 * Writes a workbook that staff fill in for a dataset, and never over another file: an Error where
 * there is one, or no such dataset.
 */
export async function writeTemplate(root: string, wanted: Wanted): Promise<void> {
  const { output, locale } = wanted;
  const { id } = wanted;
  const bytes = await nextSheet(await loadCatalogue(root), { root, id, locale });
  try {
    await writeFile(resolve(root, output), bytes, { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    const { exists } = staffWords[locale].template;
    throw new Error(say(exists, { file: output }), { cause: error });
  }
}
