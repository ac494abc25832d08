import { cp, mkdtemp, rm } from "node:fs/promises";
import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCatalogue } from "../../src/load/catalogue.ts";
import { renderDataset, renderSite } from "../rendered.ts";
import { expectSoundness } from "../soundness.ts";

const hundreds = Array.from({ length: 2 }, (_, index) => index + 1);

test.each(hundreds)(
  "no dataset that passes the check stops the build: hundred %i",
  async (seed) => {
    await expectSoundness(100, seed);
  },
);

const cases = join(import.meta.dirname, "../cases");

test("no case that passes the check stops the build", async () => {
  let sound = 0;
  for (const name of readdirSync(cases)) {
    if (name === "_base" || existsSync(join(cases, name, "removed.txt"))) continue;
    const root = await mkdtemp(join(tmpdir(), "case-"));
    await cp(join(cases, "_base"), root, { recursive: true });
    if (existsSync(join(cases, name, "data")))
      await cp(join(cases, name, "data"), join(root, "data"), { recursive: true });
    const { catalogue } = await loadCatalogue(root);
    if (catalogue) {
      sound += 1;
      for (const { id } of catalogue.datasets) await renderDataset(catalogue, id);
      renderSite(catalogue);
    }
    await rm(root, { recursive: true });
  }
  expect(sound).toBeGreaterThan(5);
});
