import { existsSync } from "node:fs";
import { glob, readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { build } from "astro";
import { say, words } from "../src/locales/index.ts";
import type { Catalogue } from "../src/model/catalogue.ts";
import type { Locale } from "../src/model/locale.ts";
import { withProgress } from "./progress.ts";
import { cleanUp, folders, swapIn } from "./swap.ts";

/** Seconds since a moment, e.g. `2.1`. */
export const since = (moment: number) => ((performance.now() - moment) / 1000).toFixed(1);

async function pagesIn(folder: string): Promise<string[]> {
  const names = existsSync(folder) ? await readdir(folder, { recursive: true }) : [];
  return names.filter((name) => name.endsWith(".html"));
}

async function countBuilt(folder: string): Promise<{ pages: number; drawings: number }> {
  const pages = await pagesIn(folder);
  const drawings = new Set<string>();
  for (const page of pages) {
    const html = await readFile(join(folder, page), "utf8");
    // A view stands on several pages; it is drawn once for each language and width.
    for (const [svg] of html.matchAll(/<svg class="drawing [^]*?<\/svg>/g)) drawings.add(svg);
  }
  return { pages: pages.length, drawings: drawings.size };
}

/** The files without which no site is put in place of another. */
const dueFiles = ({ datasets, archive }: Catalogue): string[] => [
  "index.html",
  "404.html",
  ...datasets.flatMap(({ id }) => [`datasets/${id}/index.html`, `downloads/${id}.csv`]),
  ...archive.map(({ path }) => `${path.slice(1)}index.html`),
];

/**
 * Frozen embeds of the site as it is that the next one would no longer have: then archive and list
 * have both lost them, and nothing in `data/` tells.
 */
async function droppedFrom(site: string, { archive }: Catalogue): Promise<string[]> {
  const kept = new Set(archive.map(({ path }) => `${path.slice(1)}index.html`));
  const frozen = await Array.fromAsync(glob("**/@*/index.html", { cwd: site }));
  return frozen.map((name) => name.replaceAll(sep, "/")).filter((name) => !kept.has(name));
}

async function render(catalogue: Catalogue, message: string): Promise<void> {
  const { site, fresh } = folders;
  const total = (await pagesIn(site)).length;
  const count = async () => (await pagesIn(fresh)).length;
  await withProgress({ message, total, count }, () => build({ logLevel: "warn", outDir: fresh }));
  const missing = dueFiles(catalogue).filter((file) => !existsSync(join(fresh, file)));
  if (missing.length > 0) throw new Error(`not built: ${missing.join(", ")}`);
}

/**
 * Builds the site beside the one in `dist/` and puts it in its place only when it is whole:
 * a build that fails or is killed leaves the last good site. False where `dist/` is held open, or
 * has frozen embeds that would go.
 */
export async function buildSite(catalogue: Catalogue, locale: Locale): Promise<boolean> {
  const texts = words[locale].build;
  const rendering = performance.now();
  await cleanUp(folders);
  const dropped = await droppedFrom(folders.site, catalogue);
  if (dropped.length > 0) {
    const pages = dropped.map((name) => `  ${name}`).join("\n");
    console.error(`${say(texts.dropped, { ...folders, pages })}\n${texts.stopped}`);
    return false;
  }
  try {
    await render(catalogue, texts.rendering);
  } catch (error) {
    await cleanUp(folders);
    console.error(texts.stopped);
    throw error;
  }
  const built = await countBuilt(folders.fresh);
  console.log(say(texts.render, { ...built, seconds: since(rendering) }));
  if (await swapIn(folders)) return true;
  console.error(say(texts.held, { ...folders }));
  return false;
}
