import { mkdir, open, rename, rm } from "node:fs/promises";
import { platform } from "node:os";
import { dirname } from "node:path";
import { draftOf } from "../../address/files.ts";
import { patiently } from "./held.ts";

/** What publishing does to files that must not be lost; each is on the disk once it is done. */
export interface Disk {
  /** Writes a file whole, and the folders it stands in. */
  write: (file: string, content: string | Uint8Array) => Promise<void>;
  rename: (from: string, to: string) => Promise<void>;
  /** Removes a file, if it is there. */
  remove: (file: string) => Promise<void>;
}

/** Has a file, or what a folder lists, on the disk and not only in memory. */
async function settle(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Windows opens no folder, and keeps the order of renames by itself. */
const settleFolder = async (folder: string): Promise<void> => {
  if (platform() !== "win32") await settle(folder);
};

/** The disk of this machine. */
export const disk: Disk = {
  async write(file, content) {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, "w");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  async rename(from, to) {
    await patiently(() => rename(from, to));
    await settleFolder(dirname(to));
  },
  async remove(file) {
    await patiently(() => rm(file, { force: true }));
    await settleFolder(dirname(file));
  },
};

/** Puts a file in its place when it is whole, so that half of it is never read. */
export async function putWhole(
  disk: Disk,
  file: string,
  content: string | Uint8Array,
): Promise<void> {
  await disk.write(draftOf(file), content);
  await disk.rename(draftOf(file), file);
}
