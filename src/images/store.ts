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
        await utimes(path, now, now); // prune() keeps what was used lately
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

/** Removes the files that nobody has used since a moment, in milliseconds; builds may do so at once. */
export async function prune(folder: string, sinceMs: number): Promise<void> {
  const ignoreMissing = (error: unknown) => {
    if (!isMissing(error)) throw error;
  };
  const names = (await readdir(folder).catch(ignoreMissing)) ?? []; // nothing was ever made
  const paths = names.map((name) => join(folder, name));
  await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path).catch(ignoreMissing);
      if (found && found.mtimeMs < sinceMs) await rm(path, { force: true });
    }),
  );
}
