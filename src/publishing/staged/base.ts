import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isLitter } from "../../check/site/folder.ts";
import { hashesIn } from "../files/hashes.ts";
import { inboxFolder } from "../inbox/folder.ts";

/** Where the desk keeps its copy of a project's data, from the project's root; git does not know it. */
export const deskFolder = ".desk";

/** The folder that holds the copy as its `data/`. */
export const stagedIn = (project: string): string => join(project, deskFolder);

/** The path of a file of the desk, from the project's root. */
export const onDesk = (file: string): string => `${deskFolder}/${file}`;

/** Files by their paths from the root of a project, each with a hash of its bytes. */
export type Hashes = ReadonlyMap<string, string>;

/** Whether a file is one of the data, and not what a spreadsheet or a system leaves beside it. */
export const isOfData = (name: string): boolean => !isLitter(name);

/** The files of `data/` below a root. */
export async function dataHashes(root: string): Promise<Hashes> {
  const hashes = await hashesIn(join(root, "data"), isOfData);
  const own = [...hashes].filter(([file]) => !`data/${file}`.startsWith(`${inboxFolder}/`));
  return new Map(own.map(([file, hash]) => [`data/${file}`, hash]));
}

/** The files that are not alike in two states, in the order of their names. */
export const differing = (one: Hashes, other: Hashes): string[] =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter((file) => one.get(file) !== other.get(file))
    .sort();

/** What the copy was made from; without it no copy counts. */
export const baseFile = "base.json";

const Base = z.strictObject({
  at: z.iso.datetime(),
  files: z.record(z.string(), z.string()),
});

/** The text of a record of what was copied. */
export const baseText = (now: Date, hashes: Hashes): string =>
  JSON.stringify({ at: now.toISOString(), files: Object.fromEntries(hashes) });

async function baseOf(project: string): Promise<z.infer<typeof Base>> {
  return Base.parse(JSON.parse(await readFile(join(stagedIn(project), baseFile), "utf8")));
}

/** What the copy of a project's data was made from. */
export async function hashesOfBase(project: string): Promise<Hashes> {
  return new Map(Object.entries((await baseOf(project)).files));
}

/** When data and copy were last made one: by copying, a release, or the taking back of one. */
export const timeOfBase = async (project: string): Promise<string> => (await baseOf(project)).at;
