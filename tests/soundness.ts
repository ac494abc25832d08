import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { randomDataset } from "./random-dataset.ts";
import { renderDataset, renderSite } from "./rendered.ts";

const id = "by-chance";

/** Of datasets by chance at most so many are refused: with more, little would be tried. */
const mostRefused = 0.2;

/** Lets chance make datasets, and makes of each that passes the check what a build makes of it. */
export async function expectSoundness(count: number, seed: number): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), "sound-"));
  const folder = join(root, "data/datasets", id);
  await cp(join(import.meta.dirname, "cases/_base"), root, { recursive: true });
  await mkdir(folder);
  const siteFile = join(root, "data/site.json");
  const site = JSON.parse(await readFile(siteFile, "utf8")) as { locales: string[] };
  await writeFile(siteFile, JSON.stringify({ ...site, locales: ["zh"] }));
  let refused = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const { descriptor, csv } = randomDataset(draw, id);
        await writeFile(join(folder, "datapackage.json"), JSON.stringify(descriptor, null, 1));
        await writeFile(join(folder, `${id}.csv`), csv);
        const { catalogue } = await loadCatalogue(root);
        if (!catalogue) {
          refused += 1;
          return;
        }
        await renderDataset(catalogue, id);
        renderSite(catalogue);
      }),
      { numRuns: count, seed, endOnFailure: true },
    );
  } finally {
    await rm(root, { recursive: true });
  }
  expect(refused / count).toBeLessThanOrEqual(mostRefused);
}
