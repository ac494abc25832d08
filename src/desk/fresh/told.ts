import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { answerNames } from "../../draft/writing.ts";
import type { Desk } from "../desk.ts";
import type { SentFile } from "../form.ts";
import { putWhole } from "../../publishing/files/disk.ts";

/** What was said of a table of which a dataset is to be made. */
const Told = z.strictObject({
  /** Of the file, e.g. `志愿者2025.xlsx`. */
  file: z.string(),
  /** What the dataset is to be called, in addresses. */
  id: z.string(),
  /** Of a workbook; blank for the first that holds a table. */
  sheet: z.string().default(""),
  /** Whether a file of another shape stays as it is. */
  isKept: z.boolean().default(false),
  answers: z.partialRecord(z.enum(answerNames), z.string()).default({}),
  /** By their places in the descriptor, as JSON, texts that were written. */
  texts: z.record(z.string(), z.string()).default({}),
  /** The column whose numbers are shown, and the names of the views that were chosen. */
  value: z.string().default(""),
  views: z.array(z.string()).default([]),
});

export type Told = z.infer<typeof Told>;

const folderOf = ({ staged }: Desk): string => join(staged.root, "fresh");
const bytesIn = (desk: Desk): string => join(folderOf(desk), "file");
const toldIn = (desk: Desk): string => join(folderOf(desk), "told.json");

/** Keeps a table of which a dataset is to be made, in the place of the one before it. */
export async function keepTable(desk: Desk, file: SentFile, id: string): Promise<void> {
  await forgetTable(desk);
  await desk.disk.write(bytesIn(desk), file.bytes);
  await sayOfTable(desk, Told.parse({ file: file.name, id }));
}

export async function sayOfTable(desk: Desk, told: Told): Promise<void> {
  const file = toldIn(desk);
  await putWhole(desk.disk, file, JSON.stringify(told));
}

/** The table that is at hand, and what was said of it; null where there is none. */
export async function tableAtHand(desk: Desk): Promise<{ told: Told; bytes: Uint8Array } | null> {
  if (!existsSync(toldIn(desk))) return null;
  const told = Told.parse(JSON.parse(await readFile(toldIn(desk), "utf8")));
  return { told, bytes: await readFile(bytesIn(desk)) };
}

export const forgetTable = (desk: Desk): Promise<void> =>
  rm(folderOf(desk), { recursive: true, force: true });
