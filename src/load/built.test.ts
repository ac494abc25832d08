import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DataError, loadCatalogue } from "./catalogue.ts";

const base = join(import.meta.dirname, "../../tests/cases/_base");

let root: string;

/** The module as another bundle of this process would have it: with a memory of its own. */
async function freshCopy() {
  vi.resetModules();
  return import("./built.ts");
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "built-"));
  await cp(base, root, { recursive: true });
  vi.spyOn(process, "cwd").mockReturnValue(root);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

test("where nothing was handed over, pages are built of the folder Astro runs in, read once", async () => {
  const { catalogue, knownTables } = await freshCopy();
  const first = await catalogue();
  expect(first.site.city).toBe("999900");
  expect((await knownTables()).map(({ id }) => id)).toEqual(first.datasets.map(({ id }) => id));
  await rm(join(root, "data"), { recursive: true });
  expect(await catalogue()).toBe(first);
});

test("damaged data ends a build with the report as its message", async () => {
  await writeFile(join(root, "data/site.json"), "");
  const { catalogue } = await freshCopy();
  await expect(catalogue()).rejects.toThrow(/^data\/site\.json\n {2}整个文件 {2}empty-file\n/);
  const { problems } = await loadCatalogue(root);
  expect(new DataError(problems, "en")).toMatchObject({ name: "DataError", problems });
});

test("what a command hands over is what the bundled pages are built of, and nothing is read", async () => {
  const { catalogue, known } = await loadCatalogue(root);
  await rm(join(root, "data"), { recursive: true });
  const command = await freshCopy();
  command.handOver({ root, catalogue: catalogue!, known });
  const pages = await freshCopy();
  expect(await pages.catalogue()).toBe(catalogue);
  expect(await pages.knownTables()).toBe(known);
});
