import { frozenFolder } from "./paths.ts";
import { parsePath, type Address } from "./parse.ts";
import { expand } from "./template.ts";

export const archiveFolder = "data/archive";

/** The list stands beside the folder, so that neither is lost without the other telling. */
export const archiveIndex = `${archiveFolder}.json`;

/** Where a frozen embed is kept: `/embed/…/@…/` → `data/archive/embed/…/@….html`. */
export const archiveFile = (path: string): string => `${archiveFolder}${path.slice(0, -1)}.html`;

/** The address of what is kept in a file of the archive. */
export const archivePath = (file: string): string =>
  file.slice(archiveFolder.length).replace(/\.html$/, "/");

/** The last part of a frozen embed's address, e.g. `@2026-11-22-3f9a0c1d2b4e`. */
export const frozenName = ({ date, hash }: { date: string; hash: string }): string =>
  expand(frozenFolder, { date, hash });

/** Reads the address of a frozen embed; null where it is none. */
export function parseFrozen(path: string): Address<"frozen"> | null {
  const address = parsePath(path);
  return address?.sort === "frozen" ? address : null;
}
