import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { realpathSync } from "node:fs";
import { join } from "node:path";

/** Files kept from one build to the next, by the hash of what they are made from. */
export interface Store {
  /** The file of that name; made, and kept, where there is none. */
  kept: (name: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array<ArrayBuffer>>;
  /** Where a file is, or would be. */
  pathOf: (name: string) => string;
}

export const hashOf = (...parts: string[]): string =>
  createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 32);

/** With the packages, which copies of a project share; thus it is gone when they are. */
export const storeFolder = (): string => join(realpathSync("node_modules"), ".cache", "images");

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

export function storeIn(folder: string): Store {
  const pathOf = (name: string) => join(folder, name);
  return {
    pathOf,
    async kept(name, make) {
      const path = pathOf(name);
      try {
        const found = await readFile(path);
        const now = new Date();
        await utimes(path, now, now); // what was used last is what prune() keeps
        return new Uint8Array(found);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
      const made = await make();
      await mkdir(folder, { recursive: true });
      // Another build may write or read the same file at this moment.
      const draft = `${path}.${randomUUID()}`;
      await writeFile(draft, made);
      await rename(draft, path);
      return new Uint8Array(made);
    },
  };
}

/** Removes the files that were used longest ago, but for so many. */
export async function prune(folder: string, most: number): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return []; // nothing was ever made
    throw error;
  });
  if (names.length <= most) return;
  const used = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = used.sort((a, b) => b.at - a.at).slice(most);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}
