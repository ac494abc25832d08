import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { z } from "zod";
import { hashOf } from "../files/hashes.ts";
import type { FileChanges } from "../files/transaction.ts";
import { onDesk } from "./base.ts";

/** What the last release of the desk did to the files of the data. */
const LastRelease = z.strictObject({
  /** e.g. `2026-12-01` */
  date: z.iso.date(),
  files: z.array(
    z.strictObject({
      file: z.string(),
      /** Whether it was there before: then its bytes are kept. */
      wasThere: z.boolean(),
      /** A hash of what it became; null where it went. */
      became: z.string().nullable(),
    }),
  ),
});

export type LastRelease = z.infer<typeof LastRelease>;

const folder = onDesk("released");

/** Describes the last release; without it none can be taken back. */
export const lastReleaseFile = `${folder}/release.json`;

/** Where what a file was before the last release is kept, from the project's root. */
export const keptBefore = (file: string): string => `${folder}/${file}`;

/** What is to be kept of the data before a release changes it, in place of what was kept before. */
export async function lastReleaseChanges(
  root: string,
  { write, remove }: FileChanges,
  date: string,
): Promise<FileChanges> {
  const kept = new Map<string, Uint8Array | string>();
  const files: LastRelease["files"] = [];
  const became = new Map([
    ...[...write].map(([file, content]) => [file, hashOf(content)] as const),
    ...remove.map((file) => [file, null] as const),
  ]);
  for (const [file, hash] of became) {
    const wasThere = existsSync(join(root, file));
    if (wasThere) kept.set(keptBefore(file), await readFile(join(root, file)));
    files.push({ file, wasThere, became: hash });
  }
  const last: LastRelease = { date, files };
  kept.set(lastReleaseFile, JSON.stringify(last));
  const old = await Array.fromAsync(glob(`${folder}/data/**/*.*`, { cwd: root }));
  const names = old.map((file) => file.replaceAll(sep, "/"));
  return { write: kept, remove: names.filter((file) => !kept.has(file)) };
}

/** The last release of the desk; null where there is none to take back. */
export async function lastRelease(root: string): Promise<LastRelease | null> {
  const file = join(root, lastReleaseFile);
  return existsSync(file) ? LastRelease.parse(JSON.parse(await readFile(file, "utf8"))) : null;
}
