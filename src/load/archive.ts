import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkArchive, type ArchivedFile } from "../check/site/archive.ts";
import { isLitter } from "../check/site/folder.ts";
import type { Checked } from "../check/problem.ts";
import {
  archiveFile,
  archiveFolder,
  archiveIndex,
  archivePath,
  frozenName,
  parseFrozen,
} from "../address/frozen.ts";
import { frozenHash, type FrozenEmbed } from "../model/frozen.ts";
import type { Reader } from "./read.ts";

/** Every file below a folder, but what systems leave there. */
async function filesBelow(reader: Reader, folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const { name, isFolder } of await reader.list(folder)) {
    const path = `${folder}/${name}`;
    if (isFolder) files.push(...(await filesBelow(reader, path)));
    else if (!isLitter(name)) files.push(path);
  }
  return files;
}

async function readArchived(reader: Reader, file: string): Promise<ArchivedFile> {
  const frozen = parseFrozen(archivePath(file));
  const bytes = frozen && (await reader.bytes(file));
  if (!bytes) return { file, hash: null };
  // A mark at the beginning is a byte that was not there.
  const page = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return { file, hash: await frozenHash(page, frozenName(frozen)) };
}

/** Reads what was frozen, and checks that it is what it was; a project need have no archive. */
export async function loadArchive(reader: Reader): Promise<Checked<FrozenEmbed[]>> {
  const files: ArchivedFile[] = [];
  for (const name of await filesBelow(reader, archiveFolder))
    files.push(await readArchived(reader, name));
  const isListed = (await reader.list("data")).some(({ name }) => `data/${name}` === archiveIndex);
  if (files.length === 0 && !isListed) return { value: [], problems: [] };
  const source = await reader.json(archiveIndex);
  return source ? checkArchive(source, files) : { value: null, problems: [] };
}

/** The bytes of a frozen embed, in a project's folder. */
export const archivedPage = (
  root: string,
  { path }: FrozenEmbed,
): Promise<Uint8Array<ArrayBuffer>> => readFile(join(root, archiveFile(path)));
