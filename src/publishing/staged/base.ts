import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** Where the desk keeps its copy of a project's data, from the project's root; git does not know it. */
export const deskFolder = ".desk";

/** The folder that holds the copy as its `data/`. */
export const stagedIn = (project: string): string => join(project, deskFolder);

/** What the copy was made from; without it no copy counts. */
export const baseFile = "base.json";

const Base = z.strictObject({
  at: z.iso.datetime(),
  /** A hash of each file by its path in `data/`. */
  files: z.record(z.string(), z.string()),
});

/** The text of a record of what was copied. */
export const baseText = (now: Date, hashes: ReadonlyMap<string, string>): string =>
  JSON.stringify({ at: now.toISOString(), files: Object.fromEntries(hashes) });

/** What the copy of a project's data was made from: a hash of each file by its path in `data/`. */
export async function hashesOfBase(project: string): Promise<Map<string, string>> {
  const text = await readFile(join(stagedIn(project), baseFile), "utf8");
  return new Map(Object.entries(Base.parse(JSON.parse(text)).files));
}
