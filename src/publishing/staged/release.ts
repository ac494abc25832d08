import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deskWords, say } from "../../locales/index.ts";
import { formatNames } from "../../locales/names.ts";
import type { Publishing } from "../build-site.ts";
import { hashOf } from "../files/hashes.ts";
import type { FileChanges } from "../files/transaction.ts";
import { release } from "../release.ts";
import {
  baseFile,
  baseText,
  dataHashes,
  differing,
  hashesOfBase,
  onDesk,
  stagedIn,
} from "./base.ts";
import { lastReleaseChanges } from "./last-release.ts";
import { stepFile, stepsIn } from "./steps.ts";

interface Staging extends Publishing {
  /** e.g. `2026-11-23` */
  date: string;
  /** The moment. */
  now: Date;
}

/** What of the copy goes into the project. */
async function stagedChanges(root: string): Promise<FileChanges> {
  const staged = stagedIn(root);
  const files = differing(await dataHashes(root), await dataHashes(staged));
  const isThere = (file: string) => existsSync(join(staged, file));
  const write = new Map<string, Uint8Array>();
  for (const file of files.filter(isThere)) write.set(file, await readFile(join(staged, file)));
  return { write, remove: files.filter((file) => !isThere(file)) };
}

/** All that a release of the copy writes: data and record, what stood before, and the copy as it stands then. */
async function changesWith(
  record: FileChanges,
  { root, date, now }: Pick<Staging, "root" | "date" | "now">,
): Promise<FileChanges> {
  const own = await stagedChanges(root);
  const write = new Map([...own.write, ...record.write]);
  const gone = [...own.remove, ...record.remove];
  const remove = [...new Set(gone)].filter((file) => !write.has(file));
  const before = await lastReleaseChanges(root, { write, remove }, date);
  const after = new Map(await dataHashes(root));
  for (const file of remove) after.delete(file);
  for (const [file, content] of write) after.set(file, hashOf(content));
  const steps = await stepsIn(stagedIn(root));
  return {
    write: new Map<string, Uint8Array | string>([
      ...write,
      ...[...record.write].map(([file, content]) => [onDesk(file), content] as const),
      ...before.write,
      [onDesk(baseFile), baseText(now, after)],
    ]),
    remove: [
      ...remove,
      ...record.remove.map(onDesk),
      ...before.remove,
      ...steps.map((step) => onDesk(stepFile(step))),
    ],
  };
}

/**
 * Releases what is on the desk of a project: builds the site from the copy of its data, and only then
 * writes data, record and copy as one. False where anything is wrong, or somebody else has changed the
 * data since it was copied.
 */
export function releaseStaged({ now, ...publishing }: Staging): Promise<boolean> {
  const { root, date, terminal } = publishing;
  return release({
    ...publishing,
    source: {
      root: stagedIn(root),
      isReady: async () => {
        const files = differing(await hashesOfBase(root), await dataHashes(root));
        const { elsewhere } = deskWords[terminal.locale].release;
        if (files.length > 0)
          terminal.error(say(elsewhere, { files: formatNames(files, terminal.locale) }));
        return files.length === 0;
      },
      changes: (record) => changesWith(record, { root, date, now }),
    },
  });
}
