import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { deployRecord } from "../address/files.ts";
import { isHalfBrought } from "../publishing/deploy/bring.ts";
import { hashesIn } from "../publishing/files/hashes.ts";
import { foldersIn } from "../publishing/swap.ts";
import { unrecordedDay } from "../publishing/unrecorded.ts";
import type { Desk } from "./desk.ts";
import { putWhole } from "../publishing/files/disk.ts";

/** What was uploaded by hand, as somebody said, and where else the site is brought to. */
const Served = z.strictObject({
  /** A hash of each file by its name; null where nobody has said that anything was uploaded. */
  files: z.record(z.string(), z.string()).nullable(),
  /** As `deploy` is told it; blank where it is uploaded by hand. */
  target: z.string(),
});

export type Served = z.infer<typeof Served>;

const fileOf = ({ staged }: Desk): string => join(staged.root, "served.json");

export async function servedBy(desk: Desk): Promise<Served> {
  const file = fileOf(desk);
  if (!existsSync(file)) return { files: null, target: "" };
  return Served.parse(JSON.parse(await readFile(file, "utf8")));
}

/** Remembers where the site is brought to, or what was uploaded. */
export async function rememberServed(desk: Desk, said: Partial<Served>): Promise<void> {
  const file = fileOf(desk);
  await putWhole(desk.disk, file, JSON.stringify({ ...(await servedBy(desk)), ...said }));
}

/** The files of the built site, each with a hash; null where it is not built or not whole, or its release not on record. */
export async function builtFiles({ root }: Desk): Promise<ReadonlyMap<string, string> | null> {
  const { site } = foldersIn(root);
  if (!existsSync(site) || (await unrecordedDay(site)) !== null) return null;
  if (await isHalfBrought(site)) return null;
  return hashesIn(site, (name) => name !== deployRecord);
}

/** What is to be uploaded, by what is there already. */
export interface Upload {
  added: string[];
  changed: string[];
  gone: string[];
}

/** How what was uploaded comes to be the built site. */
export function uploadOf(
  built: ReadonlyMap<string, string>,
  files: Record<string, string>,
): Upload {
  const names = [...built.keys()];
  return {
    added: names.filter((name) => files[name] === undefined),
    changed: names.filter((name) => files[name] !== undefined && files[name] !== built.get(name)),
    gone: Object.keys(files).filter((name) => !built.has(name)),
  };
}
