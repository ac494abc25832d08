/**
 * Measures how memory and time of a build grow with its pages: the site as it is, and with each
 * dataset four times. The first run makes the pictures of the copies, later ones find them made.
 */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { copyProject } from "../tests/stage/project.ts";
import { measureBuild } from "./bench/build.ts";
import { multiplyDatasets } from "./bench/copies.ts";
import { countBroken, tableText, type Cell } from "./bench/table.ts";

const sizes = [1, 4];

/** How much more memory the largest site may take than the smallest. */
const mostGrowth = 1.1;

async function countPages(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(".html")).length;
}

async function measureSize(times: number) {
  const project = await copyProject();
  try {
    await multiplyDatasets(project, times);
    const run = await measureBuild(project);
    return { ...run, pages: await countPages(join(project, "dist")) };
  } finally {
    await rm(project, { recursive: true });
  }
}

const rows: Cell[][] = [];
let leastRss: number | undefined;
for (const times of sizes) {
  const { pages, seconds, cpuSeconds, rss } = await measureSize(times);
  leastRss ??= rss;
  rows.push([
    String(pages),
    { value: seconds, digits: 1 },
    { value: cpuSeconds, digits: 1 },
    { value: rss, most: leastRss * mostGrowth },
  ]);
}
console.log(tableText(["pages", "s", "CPU s", "RSS, MB"], rows));
process.exitCode = countBroken(rows) === 0 ? 0 : 1;
