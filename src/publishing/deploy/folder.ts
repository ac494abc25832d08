import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { draftOf } from "../../address/files.ts";
import { patiently } from "../files/held.ts";
import type { Host } from "./host.ts";

/** A folder of this machine, or one that it has mounted. */
export function folderHost(site: string, folder: string): Host {
  /** Puts a file in its place when it is whole. */
  async function place(name: string, make: (path: string) => Promise<void>): Promise<void> {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await make(draftOf(path));
    await patiently(() => rename(draftOf(path), path));
  }
  return {
    sendsEncoded: true,
    async read(name) {
      try {
        return await readFile(join(folder, name), "utf8");
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw error;
      }
    },
    write: (name, text) => place(name, (path) => writeFile(path, text)),
    async put(names) {
      for (const name of names) await place(name, (path) => copyFile(join(site, name), path));
    },
    async remove(names) {
      for (const file of names.flatMap((name) => [name, draftOf(name)]))
        await patiently(() => rm(join(folder, file), { force: true }));
    },
  };
}
