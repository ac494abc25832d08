import { createHash, randomUUID } from "node:crypto";
import * as fs from "node:fs";
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
export const storeFolder = (): string => join(fs.realpathSync("node_modules"), ".cache", "images");

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

const dayMs = 24 * 60 * 60 * 1000;

/** Another build may remove it at this moment. */
const usedAt = (path: string): number | undefined =>
  fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs;

export function storeIn(folder: string): Store {
  const pathOf = (name: string) => join(folder, name);

  function found(path: string): Uint8Array<ArrayBuffer> | null {
    try {
      const bytes = fs.readFileSync(path);
      const now = Date.now();
      // prune() keeps what was used lately
      if ((usedAt(path) ?? now) < now - dayMs) fs.utimesSync(path, now / 1000, now / 1000);
      return bytes;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  return {
    pathOf,
    async kept(name, make) {
      const path = pathOf(name);
      const kept = found(path);
      if (kept) return kept;
      const made = await make();
      fs.mkdirSync(folder, { recursive: true });
      // Another build may write or read the same file at this moment.
      const draft = `${path}.${randomUUID()}`;
      fs.writeFileSync(draft, made);
      fs.renameSync(draft, path);
      return new Uint8Array(made);
    },
  };
}

/** Removes the files that nobody has used since a moment, in milliseconds; builds may do so at once. */
export function prune(folder: string, sinceMs: number): void {
  if (!fs.existsSync(folder)) return; // nothing was ever made
  for (const name of fs.readdirSync(folder)) {
    const path = join(folder, name);
    if ((usedAt(path) ?? sinceMs) < sinceMs) fs.rmSync(path, { force: true });
  }
}
