import { glob } from "node:fs/promises";
import { join } from "node:path";
import type { Catalogue } from "../model/catalogue.ts";
import { toChangesCsv } from "../publish/change-log.ts";
import { toCsv } from "../publish/csv.ts";
import { publishedBy } from "./addresses.ts";
import type { FileChanges } from "./files/transaction.ts";

const folder = "data/published";
const inFolder = (name: string): string => `${folder}/${name}`;
const samples = inFolder("samples");

async function tablesIn(root: string): Promise<string[]> {
  const names = await Array.fromAsync(glob("*.csv", { cwd: join(root, folder) }));
  return names.map(inFolder);
}

/**
 * What is recorded of a release: every dataset that is no sample, the log of changes and all
 * addresses; and samples apart, which stay there when they are gone, so that what was invented is
 * known again should it ever be called a fact.
 */
export async function recordOf(catalogue: Catalogue, root: string): Promise<FileChanges> {
  const { site, datasets, changes } = catalogue;
  const addresses = JSON.stringify(publishedBy(catalogue), null, 2);
  const write = new Map([
    ...datasets.map((dataset): [string, string] => {
      const isSample = dataset.status === "sample";
      return [`${isSample ? samples : folder}/${dataset.id}.csv`, toCsv(dataset)];
    }),
    [inFolder("changes.csv"), toChangesCsv(changes, site.locales)],
    [inFolder("addresses.json"), `${addresses}\n`],
  ]);
  const there = await tablesIn(root);
  return { write, remove: there.filter((file) => !write.has(file)) };
}
