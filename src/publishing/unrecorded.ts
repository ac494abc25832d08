import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unrecordedMark } from "../address/files.ts";
import type { FileChanges } from "./files/transaction.ts";
import { folderNames } from "./swap.ts";

/** The day of the release that a built site is of and that is not on record; null where it is, or of none. */
export async function unrecordedDay(site: string): Promise<string | null> {
  const mark = join(site, unrecordedMark);
  return existsSync(mark) ? readFile(mark, "utf8") : null;
}

/** What records the release of the site that was built, and takes the mark from it. */
export const recorded = ({ write, remove }: FileChanges): FileChanges => ({
  write,
  remove: [...remove, [folderNames.site, unrecordedMark].join("/")],
});
