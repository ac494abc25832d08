import { existsSync } from "node:fs";
import { glob } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Catalogue } from "../model/catalogue.ts";
import type { LoggedChange } from "../model/change.ts";
import { formerLog, logFileName, logFolder } from "../model/release.ts";
import type { Site } from "../model/site.ts";
import { toChangesCsv } from "../publish/change-log.ts";
import { toCsv } from "../publish/csv.ts";
import { publishedBy } from "./addresses.ts";
import { hashOf } from "./files/hashes.ts";
import type { FileChanges } from "./files/transaction.ts";

const folder = "data/published";
const inFolder = (name: string): string => `${folder}/${name}`;
const samples = inFolder("samples");

/** The tables in a folder, by their paths from the root; none where there is no folder. */
async function tablesIn(root: string, within: string): Promise<string[]> {
  const names = await Array.fromAsync(glob("*.csv", { cwd: join(root, within) }));
  return names.map((name) => `${within}/${name}`);
}

/** The paths of all files that hold the log of a project. */
export async function logFilesIn(root: string): Promise<string[]> {
  const former = existsSync(join(root, formerLog)) ? [formerLog] : [];
  return [...former, ...(await tablesIn(root, logFolder))];
}

/** The file that tells what one release changed; none where that is nothing. */
async function logged(
  changes: readonly LoggedChange[],
  root: string,
  { locales }: Site,
): Promise<[string, string][]> {
  const [first] = changes;
  if (!first) return [];
  const text = toChangesCsv(changes, locales);
  const others = (await tablesIn(root, logFolder)).map((file) => basename(file));
  const name = logFileName(first.date, { others, hash: hashOf(text) });
  return [[`${logFolder}/${name}`, text]];
}

/**
 * What is recorded of a release: every dataset that is no sample, what it changed, and all addresses;
 * and samples apart, which stay there when they are gone, so that what was invented is known again
 * should it ever be called a fact.
 */
export async function recordOf(
  catalogue: Catalogue,
  root: string,
  changes: readonly LoggedChange[],
): Promise<FileChanges> {
  const { site, datasets } = catalogue;
  const addresses = JSON.stringify(publishedBy(catalogue), null, 2);
  const write = new Map([
    ...datasets.map((dataset): [string, string] => {
      const isSample = dataset.status === "sample";
      return [`${isSample ? samples : folder}/${dataset.id}.csv`, toCsv(dataset)];
    }),
    ...(await logged(changes, root, site)),
    [inFolder("addresses.json"), `${addresses}\n`],
  ]);
  const there = await tablesIn(root, folder);
  const isGone = (file: string): boolean => !write.has(file) && file !== formerLog;
  return { write, remove: there.filter(isGone) };
}
