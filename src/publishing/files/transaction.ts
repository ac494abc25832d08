import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { z } from "zod";
import { draftOf } from "../../address/files.ts";
import { unfinishedFile } from "../../model/release.ts";
import { putWhole, type Disk } from "./disk.ts";

/** What is to become of files, by their paths from the root of a project. */
export interface FileChanges {
  write: ReadonlyMap<string, string | Uint8Array>;
  remove: readonly string[];
}

/** In the data of a project, or of its desk, which keeps there what stood before; or the mark of its site. */
const Path = z
  .string()
  .regex(/^(?!.*\.\.)((data|undo|released|\.desk)\/|base\.json$|dist\/\.unrecorded$)/);

/** What becomes of files that are to hold something, or, where that is null, to go. */
export function fileChanges(files: ReadonlyMap<string, string | Uint8Array | null>): FileChanges {
  const write = new Map<string, string | Uint8Array>();
  for (const [file, content] of files) if (content !== null) write.set(file, content);
  return { write, remove: [...files.keys()].filter((file) => !write.has(file)) };
}

const Journal = z.strictObject({ put: z.array(Path), remove: z.array(Path) });

const staged = [
  "data/{published,archive,datasets,originals,places}/**/*.new",
  "data/*.{csv,json}.new",
  "{undo,released}/**/*.new",
  "base.json.new",
];

/** Does what the list says: all of it has been written already. */
async function carryOut(root: string, disk: Disk): Promise<void> {
  const list = join(root, unfinishedFile);
  const { put, remove } = Journal.parse(JSON.parse(await readFile(list, "utf8")));
  for (const file of put) {
    const [from, to] = [join(root, draftOf(file)), join(root, file)];
    if (existsSync(from)) await disk.rename(from, to); // else it was, before the run was cut short
  }
  for (const path of remove.map((file) => join(root, file)))
    if (existsSync(dirname(path))) await disk.remove(path);
  await disk.remove(list);
}

/**
 * Completes what a run that was cut short had begun to change, or clears away what it had not begun
 * with. True where there was something to complete.
 */
export async function finish(root: string, disk: Disk): Promise<boolean> {
  const hasList = existsSync(join(root, unfinishedFile));
  if (hasList) await carryOut(root, disk);
  else
    for (const file of await Array.fromAsync(glob(staged, { cwd: root })))
      await disk.remove(join(root, file.replaceAll(sep, "/")));
  return hasList;
}

/**
 * Changes several files as one: after a failure or a kill at any moment either none is changed, or
 * `finish` changes the rest. Throws what the disk does.
 */
export async function commit(
  root: string,
  { write, remove }: FileChanges,
  disk: Disk,
): Promise<void> {
  for (const [file, content] of write) await disk.write(join(root, draftOf(file)), content);
  const list = join(root, unfinishedFile);
  await putWhole(disk, list, JSON.stringify({ put: [...write.keys()], remove })); // from here on it counts
  await carryOut(root, disk);
}
