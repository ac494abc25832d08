import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { copyProject } from "../../tests/stage/project.ts";
import { measureBuild } from "./build.ts";
import { multiplyDatasets } from "./copies.ts";
import type { Cell, Table } from "./table.ts";

/** How often the site has each dataset. */
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

/**
 * Time and memory of a build by its pages: of the site as it is, and with each dataset several
 * times. The first run makes the pictures of the copies, later ones find them made.
 */
export async function pagesTable(): Promise<Table> {
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
  return { title: "Builds by their pages", heads: ["pages", "s", "CPU s", "RSS, MB"], rows };
}
