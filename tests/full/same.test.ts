import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { buildProject, copyProject, useSmallCity } from "../stage/project.ts";

/** Gives a project the same packages in a folder of its own, in which nothing is kept of builds before. */
async function forget(folder: string): Promise<void> {
  const [from, to] = [resolve("node_modules"), join(folder, "node_modules")];
  await rm(to);
  await mkdir(to);
  for (const name of await readdir(from))
    if (![".cache", ".vite", ".astro"].includes(name))
      await symlink(join(from, name), join(to, name), "junction");
}

/** Every file of a folder, what is compressed too, by a hash of its bytes. */
function hashesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length));
  return Object.fromEntries(
    names.sort().map((name) => {
      const bytes = readFileSync(join(folder, name));
      return [name, createHash("sha256").update(bytes).digest("hex")];
    }),
  );
}

async function built(folder: string, env: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  const { code, output } = await buildProject(folder, env);
  expect(code, output).toBe(0);
  return hashesOf(join(folder, "dist"));
}

test("a site is the same to the byte wherever, whenever and however often it is built", async () => {
  const here = await copyProject();
  await useSmallCity(here);
  await forget(here);
  const there = join(await mkdtemp(join(tmpdir(), "sanshe-")), "另一个 folder");
  await cp(here, there, { recursive: true, verbatimSymlinks: true });
  const cold = await built(here, { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" });
  expect(Object.keys(cold).length).toBeGreaterThan(200);
  const kept = "node_modules/.cache/images";
  await cp(join(here, kept), join(there, kept), { recursive: true });
  const warm = await built(there, {
    TZ: "Pacific/Auckland",
    LANG: "tr_TR.UTF-8",
    LC_ALL: "tr_TR.UTF-8",
    UV_THREADPOOL_SIZE: "1",
    NODE_OPTIONS: `--import ${pathToFileURL(resolve("tests/full/elsewhere.mjs")).href}`,
  });
  expect(warm).toEqual(cold);
  for (const folder of [here, join(there, "..")]) await rm(folder, { recursive: true });
});
