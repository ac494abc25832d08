import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesOf } from "../../../tests/stage/dist.ts";
import { planOn } from "./bring.ts";
import { folderHost } from "./folder.ts";
import type { Host } from "./host.ts";

let root: string;
let host: Host;

const served = () => Object.fromEntries(filesOf(join(root, "served")));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "folder-"));
  await mkdir(join(root, "dist/a"), { recursive: true });
  await mkdir(join(root, "served"));
  host = folderHost(join(root, "dist"), join(root, "served"));
});

afterEach(() => rm(root, { recursive: true }));

test("files are put with their folders in place of those that are there, and nothing stays beside them", async () => {
  for (const name of ["a/b.html", "c.css"]) await writeFile(join(root, "dist", name), name);
  await writeFile(join(root, "served/c.css"), "old");
  await host.put(["a/b.html", "c.css"]);
  expect(served()).toEqual({ "/a/b.html": "a/b.html", "/c.css": "c.css" });
  expect(await readFile(join(root, "dist/c.css"), "utf8")).toBe("c.css");
  await host.remove(["a/b.html", "none.html"]);
  expect(served()).toEqual({ "/c.css": "c.css" });
  await expect(host.put(["none.html"])).rejects.toThrow("ENOENT");
});

test("what a run that was killed left on its way is no part of a site, and goes with its file", async () => {
  await writeFile(join(root, "dist/index.html"), "front");
  await writeFile(join(root, "dist/.unrecorded.new"), "2026-03-05");
  const { put } = await planOn(host, { site: join(root, "dist"), now: "", locale: "en" });
  expect(put).toEqual({ assets: [], others: [], pages: ["index.html"] });
  await writeFile(join(root, "served/.unrecorded.new"), "2026-03-05");
  await host.remove([".unrecorded"]);
  expect(served()).toEqual({});
});

test("what is written is read again; of what is not there that is said, of what cannot be read why", async () => {
  expect(await host.read("x/record.json")).toBeNull();
  await host.write("x/record.json", "{}");
  expect(await host.read("x/record.json")).toBe("{}");
  expect(served()).toEqual({ "/x/record.json": "{}" });
  await expect(host.read("x")).rejects.toThrow("EISDIR");
});
