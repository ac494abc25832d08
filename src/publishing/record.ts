import { renameSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Catalogue } from "../model/catalogue.ts";
import { toChangesCsv } from "../publish/change-log.ts";
import { toCsv } from "../publish/csv.ts";

/** Records what is released: every dataset that is no sample, and the log of changes. */
export async function record(
  { site, datasets, changes }: Catalogue,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const facts = datasets.filter(({ status }) => status !== "sample");
  const files = new Map(facts.map((dataset) => [`${dataset.id}.csv`, toCsv(dataset)]));
  files.set("changes.csv", toChangesCsv(changes, site.locales));
  // All is written before the first file takes its place: tables and log never disagree.
  for (const [name, text] of files) await writeFile(join(folder, `${name}.new`), text);
  for (const name of files.keys()) renameSync(join(folder, `${name}.new`), join(folder, name));
  const gone = (await readdir(folder)).filter((name) => name.endsWith(".csv") && !files.has(name));
  for (const name of gone) await rm(join(folder, name));
}
