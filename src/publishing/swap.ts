import { existsSync, renameSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { unrecordedMark } from "../address/files.ts";
import { say, words } from "../locales/index.ts";
import { carryOut, planOn } from "./deploy/bring.ts";
import { folderHost } from "./deploy/folder.ts";
import { isHeld, patiently } from "./files/held.ts";
import { isMounted } from "./files/mounted.ts";
import type { Terminal } from "./terminal.ts";

/** The site that is served, the one being built beside it, and the last one while they change places. */
export interface Folders {
  site: string;
  fresh: string;
  last: string;
}

/** The names of the three in the folder of a project. */
export const folderNames: Folders = { site: "dist", fresh: "dist.new", last: "dist.old" };

/** Where the three stand in a project. */
export const foldersIn = (root: string): Folders => ({
  site: join(root, folderNames.site),
  fresh: join(root, folderNames.fresh),
  last: join(root, folderNames.last),
});

/** Two renames; where the second fails, the first is undone. */
function exchange({ site, fresh, last }: Folders): void {
  const hadSite = existsSync(site);
  if (hadSite) renameSync(site, last);
  try {
    renameSync(fresh, site);
  } catch (error) {
    if (hadSite) renameSync(last, site);
    throw error;
  }
}

async function exchanged(folders: Folders): Promise<boolean> {
  try {
    await patiently(() => {
      exchange(folders);
    });
    return true;
  } catch (error) {
    if (isHeld(error)) return false;
    throw error;
  }
}

/**
 * Brings the files of the new site into the folder of the last, as a deploy does. The mark of a release
 * that is not on record comes first, and one of before goes last: between them nobody is sent anything.
 */
async function bringIn({ site, fresh }: Folders, { locale }: Speaker): Promise<void> {
  const host = folderHost(fresh, site);
  const mark = [unrecordedMark];
  const isMarked = existsSync(join(fresh, unrecordedMark));
  if (isMarked) await host.put(mark);
  const now = statSync(fresh).mtime.toISOString();
  await carryOut(await planOn(host, { site: fresh, now, locale }), host);
  if (!isMarked) await host.remove(mark);
  await rm(fresh, { recursive: true });
}

type Speaker = Pick<Terminal, "uninterrupted" | "locale" | "log">;

/**
 * Puts the site that was built in place of the one that is served. Gives false, and changes
 * nothing, where another program keeps holding one of the folders. Where the folder itself has to
 * stay, its files change one by one, and that is said.
 */
export async function swapIn(folders: Folders, terminal: Speaker): Promise<boolean> {
  const { uninterrupted, locale, log } = terminal;
  if (isMounted(folders.site)) {
    await uninterrupted(() => bringIn(folders, terminal));
    log(say(words[locale].build.mounted, { ...folderNames }));
    return true;
  }
  const isDone = await uninterrupted(() => exchanged(folders));
  // What is still held of the last site goes when the next build begins.
  if (isDone) await rm(folders.last, { recursive: true, force: true }).catch(() => undefined);
  return isDone;
}

/** Clears away what a build that was killed has left; a site that was on its way out returns. */
export async function cleanUp({ site, fresh, last }: Folders): Promise<void> {
  if (!existsSync(site) && existsSync(last)) renameSync(last, site);
  // Windows removes nothing that a program holds open, be it a virus scanner for a moment.
  const patiently = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };
  for (const folder of [fresh, last]) await rm(folder, patiently);
}
