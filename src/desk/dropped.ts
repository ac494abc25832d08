import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { localeIds } from "../model/locale.ts";
import type { Desk } from "./desk.ts";
import type { SentFile } from "./form.ts";
import { NotFound } from "./route.ts";
import { putWhole } from "../publishing/files/disk.ts";

/** What is known of a file that was dropped, and what was said of it on the way to its dataset. */
const About = z.strictObject({
  /** Of the file alone, e.g. `三月.xlsx`. */
  name: z.string(),
  /** When it came, e.g. `2026-11-28T10:02:03.000Z`. */
  at: z.iso.datetime(),
  /** The dataset that it is for, where somebody said so. */
  dataset: z.string().optional(),
  sheet: z.string().optional(),
  /** By label the field that a column is; null where it is not to be read. */
  columns: z.record(z.string(), z.string().nullable()).default({}),
  /** By field what one that it has no column for is in each of its rows. */
  given: z.record(z.string(), z.string()).default({}),
  /** The numbers of rows that are rows of the table, whatever they look like. */
  kept: z.array(z.int()).default([]),
  /** The numbers of rows that are none of the table. */
  left: z.array(z.int()).default([]),
  /** Cells that were mended, by their places in the file. */
  fixes: z.array(z.strictObject({ row: z.int(), column: z.int(), value: z.string() })).default([]),
  /** Why what is strange is right. */
  answers: z
    .array(
      z.strictObject({
        dataset: z.string(),
        key: z.string(),
        column: z.string(),
        value: z.string(),
        reason: z.partialRecord(z.enum(localeIds), z.string()),
        who: z.string(),
      }),
    )
    .default([]),
  /** Whether rows go that it lacks. */
  isRemoving: z.boolean().default(false),
  /** Whether a table that is a workbook is kept as CSV from now on. */
  isTurning: z.boolean().default(false),
});

export type About = z.infer<typeof About>;

/** A file that was dropped on the desk. */
export interface Dropped extends About {
  id: string;
  bytes: Uint8Array;
}

const isId = (id: string): boolean => /^[0-9a-f]{12}$/.test(id);

const folderOf = ({ staged }: Desk): string => join(staged.root, "dropped");

const bytesFile = "file";
const aboutFile = "about.json";

async function aboutIn(folder: string): Promise<About> {
  return About.parse(JSON.parse(await readFile(join(folder, aboutFile), "utf8")));
}

/** Writes what is known of a file, whole or not at all. */
async function writeAbout({ disk }: Desk, folder: string, about: About): Promise<void> {
  const file = join(folder, aboutFile);
  await putWhole(disk, file, JSON.stringify(about));
}

/** The file with the same name and bytes that was dropped before, and for the same dataset; null where there is none. */
async function droppedBefore(
  desk: Desk,
  { name, bytes }: SentFile,
  { dataset }: Partial<About>,
): Promise<string | null> {
  for (const each of await allDropped(desk)) {
    const isAlike = each.name === name && each.size === bytes.length;
    if (isAlike && (dataset === undefined || each.dataset === dataset)) {
      const own = await readFile(join(folderOf(desk), each.id, bytesFile));
      if (own.equals(bytes)) return each.id;
    }
  }
  return null;
}

/** Keeps a file that was dropped; its id. One that waits already goes on where it was. */
export async function keepDropped(
  desk: Desk,
  { name, bytes }: SentFile,
  said: Partial<About> = {},
): Promise<string> {
  const before = await droppedBefore(desk, { name, bytes }, said);
  if (before !== null) return before;
  const id = randomBytes(6).toString("hex");
  const about = About.parse({ ...said, name, at: desk.now().toISOString() });
  const folder = join(folderOf(desk), id);
  try {
    await desk.disk.write(join(folder, bytesFile), bytes);
    await writeAbout(desk, folder, about);
  } catch (error) {
    await rm(folder, { recursive: true, force: true }); // the half of it would keep a full disk full
    throw error;
  }
  return id;
}

/** Where a file that was dropped is kept; NotFound where there is no such. */
function folderIn(desk: Desk, id: string): string {
  const folder = join(folderOf(desk), id);
  if (!isId(id) || !existsSync(join(folder, aboutFile))) throw new NotFound(id);
  return folder;
}

/** A file that was dropped; NotFound where there is no such. */
export async function dropped(desk: Desk, id: string): Promise<Dropped> {
  const folder = folderIn(desk, id);
  return { id, ...(await aboutIn(folder)), bytes: await readFile(join(folder, bytesFile)) };
}

/** Writes down what else was said of a file. */
export async function sayOfDropped(desk: Desk, id: string, said: Partial<About>): Promise<void> {
  const folder = folderIn(desk, id);
  await writeAbout(desk, folder, About.parse({ ...(await aboutIn(folder)), ...said }));
}

/** Forgets a file: it was added, or is not wanted. */
export async function forgetDropped(desk: Desk, id: string): Promise<void> {
  if (isId(id)) await rm(join(folderOf(desk), id), { recursive: true, force: true });
}

/** The files that were dropped and not added yet, the newest first; without their bytes. */
export async function allDropped(desk: Desk): Promise<(About & { id: string; size: number })[]> {
  const folder = folderOf(desk);
  if (!existsSync(folder)) return [];
  const ids = (await readdir(folder)).filter((id) => existsSync(join(folder, id, aboutFile)));
  const all = ids.map(async (id) => {
    const { size } = await stat(join(folder, id, bytesFile));
    return { id, size, ...(await aboutIn(join(folder, id))) };
  });
  return (await Promise.all(all)).sort((a, b) => (a.at < b.at ? 1 : -1));
}
