import { renameSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Catalogue } from "../model/catalogue.ts";
import { toChangesCsv } from "../publish/change-log.ts";
import { toCsv } from "../publish/csv.ts";
import { publishedBy } from "./addresses.ts";

const csvIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith(".csv"));

/**
 * Records what is released: every dataset that is no sample, the log of changes and all addresses; and
 * samples apart, so that what was invented is known again should it ever be called a fact.
 */
export async function record(catalogue: Catalogue, folder: string): Promise<void> {
  const { site, datasets, changes } = catalogue;
  const samples = join(folder, "samples");
  await mkdir(samples, { recursive: true });
  const files = new Map(
    datasets.map((dataset) => {
      const isSample = dataset.status === "sample";
      return [join(isSample ? samples : folder, `${dataset.id}.csv`), toCsv(dataset)];
    }),
  );
  files.set(join(folder, "changes.csv"), toChangesCsv(changes, site.locales));
  const addresses = JSON.stringify(publishedBy(catalogue), null, 2);
  files.set(join(folder, "addresses.json"), `${addresses}\n`);
  // All is written before the first file takes its place: tables and log never disagree.
  for (const [file, text] of files) await writeFile(`${file}.new`, text);
  for (const file of files.keys()) renameSync(`${file}.new`, file);
  for (const each of [folder, samples])
    for (const name of await csvIn(each))
      if (!files.has(join(each, name))) await rm(join(each, name));
}
