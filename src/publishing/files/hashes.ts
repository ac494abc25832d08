import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** SHA-256 in hexadecimal. */
export const hashOf = (content: Uint8Array | string): string =>
  createHash("sha256").update(content).digest("hex");

/** The files of a folder in the order of their names, with `/`, and the hash of each. */
export async function hashesIn(
  folder: string,
  isMeant: (name: string) => boolean = () => true,
): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && isMeant(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
  const hashes = new Map<string, string>();
  for (const name of names.sort()) hashes.set(name, hashOf(await readFile(join(folder, name))));
  return hashes;
}
