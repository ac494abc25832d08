import { strToU8, zipSync, type Zippable } from "fflate";
import type { OpenTable } from "../open-table.ts";
import type { Published } from "../published.ts";
import { readmeOf } from "../readme.ts";

/** A file that stands in an archive, and how it is written. */
export interface Packed {
  ending: string;
  write: (published: Published, table: OpenTable) => string | Uint8Array | Promise<Uint8Array>;
}

/** The first day that a ZIP can tell, wherever it is made: the same files give the same bytes. */
const packedOn = new Date(1980, 0, 1);

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? strToU8(content) : content;

/** Files as a ZIP, in their order. */
export const packed = (files: Zippable): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(files, { mtime: packedOn, level: 9 }));

/** All files of a table, and one that says what they are. */
export async function toArchive(
  published: Published,
  table: OpenTable,
  parts: readonly Packed[],
): Promise<Uint8Array<ArrayBuffer>> {
  const own = published.page?.cited.parts.join("-") ?? published.dataset.id;
  const names = parts.map(({ ending }) => ({ name: `${own}.${ending}`, ending }));
  const files: Zippable = { "README.txt": strToU8(readmeOf(published, names)) };
  for (const { ending, write } of parts)
    files[`${own}.${ending}`] = bytesOf(await write(published, table));
  return packed(files);
}
