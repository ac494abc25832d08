import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesOf, isFrozen } from "../stage/dist.ts";
import {
  buildProject,
  copyProject,
  runScript,
  setStatuses,
  terminalEnv,
  useSmallCity,
  type Outcome,
} from "../stage/project.ts";

let folder: string;
let frozen: Outcome;

const at = (path: string): string => join(folder, path);
const site = () => Object.fromEntries(filesOf(at("dist")));
const left = () => ["dist.new", "dist.old"].filter((name) => existsSync(at(name)));

beforeAll(async () => {
  folder = await copyProject();
  await useSmallCity(folder);
  await setStatuses(folder, { residents: "official", volunteers: "official" });
  const view = "volunteers/city-over-time";
  frozen = await runScript(folder, ["scripts/freeze.ts", view, "--lang", "en"]);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("freezing builds, keeps what was built, and builds again with it", () => {
  expect([frozen.code, frozen.output]).toEqual([0, expect.stringContaining("6 pages were frozen")]);
  expect(Object.keys(site()).filter(isFrozen)).toHaveLength(6);
});

test("a build with a fault in a page fails, and leaves the last good site", async () => {
  const before = site();
  const page = at("src/pages/faulty.astro");
  await writeFile(page, "---\nthrow new Error('a fault in a page');\n---\n");
  const faulty = await buildProject(folder);
  await rm(page);
  expect([faulty.code, faulty.output]).toEqual([2, expect.stringContaining("a fault in a page")]);
  expect([site(), left()]).toEqual([before, []]);
});

test("a build that is killed as it writes leaves the last good site, which the next puts right", async () => {
  const before = site();
  const child = spawn(process.execPath, ["scripts/build.ts", "--anew"], {
    cwd: folder,
    env: terminalEnv(),
  });
  const ended = once(child, "exit");
  while (child.exitCode === null && !existsSync(at("dist.new/en"))) await pause(20);
  child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
  expect([site(), left()]).toEqual([before, ["dist.new"]]);
  expect(await buildProject(folder)).toMatchObject({ code: 0 });
  expect([site(), left()]).toEqual([before, []]);
});
