import { existsSync } from "node:fs";
import { copyFile, link, readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isAsset } from "../../address/headers.ts";
import { isText, mediaTypes } from "../../address/media-types.ts";
import { paths } from "../../address/paths.ts";
import { downloadTypes } from "../../publish/download/formats.ts";

/** Below which a file costs a request, and its bytes next to nothing. */
const leastBytes = 1000;

/** How many files are on their way at a time. */
const atOnce = 8;

type Encode = (bytes: Uint8Array, path: string) => Promise<Uint8Array>;

/** By the endings of the files that are written; what browsers keep for a year is worth the most work. */
const codings: Record<"br" | "gz", Encode> = {
  br: (bytes, path) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: isAsset(path) ? 11 : 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 6 }),
};

const types: Readonly<Record<string, string>> = { ...mediaTypes, ...downloadTypes };

const isWorthwhile = (path: string): boolean => isText(types[extname(path).slice(1)] ?? "");

const ifPresent = (file: string): Promise<Buffer | null> => readFile(file).catch(() => null);

/** Puts a file into another folder without reading it; a disk of its own takes a copy. */
async function takeOver(file: string, to: string): Promise<void> {
  await link(file, to).catch(() => copyFile(file, to));
}

/** What the last site has of a file, where that says the same; else it is made. */
async function encode(folder: string, path: string, last: string | null): Promise<void> {
  const bytes = await readFile(join(folder, path));
  if (bytes.length < leastBytes) return;
  const isSame = last !== null && (await ifPresent(join(last, path)))?.equals(bytes) === true;
  for (const [ending, make] of Object.entries(codings)) {
    const encoded = `${path}.${ending}`;
    const file = join(folder, encoded);
    const kept = isSame ? join(last, encoded) : null;
    if (kept !== null && existsSync(kept)) await takeOver(kept, file);
    else await writeFile(file, await make(bytes, path));
  }
}

/** Whether the last site was compressed by what would do it now: another Node writes other bytes. */
async function isOurs(last: string): Promise<boolean> {
  const bytes = await ifPresent(join(last, paths.notFound));
  if (bytes === null) return false;
  for (const [ending, make] of Object.entries(codings)) {
    const kept = await ifPresent(join(last, `${paths.notFound}.${ending}`));
    if (kept?.equals(await make(bytes, paths.notFound)) !== true) return false;
  }
  return true;
}

/**
 * Puts beside every text of a built site what servers send of it to browsers that take brotli or gzip:
 * the same bytes whether or not a last site spares the work.
 */
export async function encodeTexts(folder: string, last: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll(sep, "/"))
    .filter(isWorthwhile)
    .values();
  const kept = (await isOurs(last)) ? last : null;
  const worker = async () => {
    for (const name of names) await encode(folder, name, kept);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
