import { existsSync } from "node:fs";
import { glob } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileOf, unrecordedMark } from "../address/files.ts";
import { paths } from "../address/paths.ts";
import type { Sound } from "../load/built.ts";
import type { Loaded } from "../load/catalogue.ts";
import { changedSince } from "../load/read.ts";
import { say, words } from "../locales/index.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { formatsOf } from "../publish/download/formats.ts";
import { encodeTexts } from "./rendering/encode.ts";
import type { Disk } from "./files/disk.ts";
import { cleanUp, folderNames, foldersIn, swapIn, type Folders } from "./swap.ts";
import type { Terminal } from "./terminal.ts";

/** Writes all pages of a site into a folder that is not there yet, and gives how many they are. */
export type Render = (sound: Sound, folder: string) => Promise<number>;

/** What is published: the project in a folder, rendered in one way or another. */
export interface Publishing {
  root: string;
  render: Render;
  terminal: Terminal;
  disk: Disk;
}

/** Seconds since a moment, e.g. `2.1`. */
export const since = (moment: number) => ((performance.now() - moment) / 1000).toFixed(1);

/** Where a path stands in a folder, e.g. `about/index.html`. */
const fileIn = (path: string): string => fileOf(path).slice(1);

/** The files without which no site is put in place of another. */
const dueFiles = (catalogue: Catalogue): string[] =>
  [
    paths.home,
    paths.notFound,
    ...catalogue.datasets.flatMap((dataset) => [
      paths.dataset({ dataset: dataset.id }),
      ...formatsOf(dataset, catalogue).map(({ ending }) =>
        paths.download({ dataset: dataset.id, ending }),
      ),
    ]),
    ...catalogue.archive.map(({ path }) => path),
  ].map(fileIn);

/**
 * Frozen embeds of the site as it is that the next one would no longer have: then archive and list
 * have both lost them, and nothing in `data/` tells.
 */
async function droppedFrom(site: string, { archive }: Catalogue): Promise<string[]> {
  const kept = new Set(archive.map(({ path }) => fileIn(path)));
  const frozen = await Array.fromAsync(glob(`**/@*/${fileIn("/")}`, { cwd: site }));
  return frozen.map((name) => name.replaceAll(sep, "/")).filter((name) => !kept.has(name));
}

/** A fault in a page, which is one of the program: what was checked can be drawn. */
export class RenderingError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "RenderingError";
    if (cause instanceof Error && cause.stack !== undefined) this.stack = cause.stack;
  }
}

async function renderWhole(
  sound: Sound,
  { fresh, site }: Folders,
  render: Render,
): Promise<number> {
  const pages = await render(sound, fresh);
  await encodeTexts(fresh, site);
  const missing = dueFiles(sound.catalogue).filter((file) => !existsSync(join(fresh, file)));
  if (missing.length > 0) throw new Error(`not built: ${missing.join(", ")}`);
  return pages;
}

/**
 * Builds the site beside the one in `dist/` and puts it in its place only when it is whole:
 * a build that fails or is killed leaves the last good site. False where `dist/` is held open, has
 * frozen embeds that would go, or data is no longer what was read. What is built for a release is
 * marked with its day, so that nobody is sent it before what `recorded` gives is committed.
 */
export async function buildSite(
  sound: Sound & Pick<Loaded, "read">,
  { root, render, terminal, disk }: Publishing,
  unrecorded?: string,
): Promise<boolean> {
  const texts = words[terminal.locale].build;
  const folders = foldersIn(root);
  const rendering = performance.now();
  await cleanUp(folders);
  const dropped = await droppedFrom(folders.site, sound.catalogue);
  if (dropped.length > 0) {
    const pages = dropped.map((name) => `  ${name}`).join("\n");
    terminal.error(`${say(texts.dropped, { ...folderNames, pages })}\n${texts.stopped}`);
    return false;
  }
  try {
    const pages = await renderWhole(sound, folders, render);
    terminal.log(say(texts.render, { pages, seconds: since(rendering) }));
  } catch (error) {
    await cleanUp(folders);
    terminal.error(texts.stopped);
    throw new RenderingError(error);
  }
  const changed = await changedSince(sound.root, sound.read);
  if (changed.length > 0) {
    await cleanUp(folders);
    terminal.error(`${say(texts.changed, { files: changed.join(", ") })}\n${texts.stopped}`);
    return false;
  }
  if (unrecorded !== undefined) await disk.write(join(folders.fresh, unrecordedMark), unrecorded);
  if (await swapIn(folders, terminal)) return true;
  terminal.error(say(texts.held, { ...folderNames }));
  return false;
}
