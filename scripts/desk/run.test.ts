import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "./run.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "run-"));
});

afterEach(() => rm(folder, { recursive: true }));

const written = async (name: string, text: string): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
};

test("what a script says, how far it is and its exit code are heard, once it has nothing left to do", async () => {
  const script = await written(
    "told.mjs",
    'process.send({ done: 1, total: 2 }); console.log("said"); console.error("complained"); process.exitCode = 3;',
  );
  const heard: unknown[] = [];
  const outcome = await run([script], (progress) => heard.push(progress));
  expect(heard).toEqual([{ done: 1, total: 2 }]);
  expect(outcome).toMatchObject({ code: 3 });
  expect(outcome.output.trim().split("\n").sort()).toEqual(["complained", "said"]);
});

/** Whether a process is there. */
function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("a script ends with the process that runs it, even where that is killed", async () => {
  const endless = await written(
    "endless.mjs",
    "process.send({ done: process.pid, total: 0 }); setInterval(() => undefined, 1000);",
  );
  const desk = await written(
    "desk.mjs",
    `import { run } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, "run.ts")).href)};
     await run([${JSON.stringify(endless)}], ({ done }) => console.log(done));`,
  );
  const parent = spawn(process.execPath, [desk], { stdio: ["ignore", "pipe", "inherit"] });
  const [said] = (await once(parent.stdout.setEncoding("utf8"), "data")) as [string];
  const pid = Number(said);
  expect(isThere(pid)).toBe(true);
  parent.kill("SIGKILL");
  await expect.poll(() => isThere(pid), { timeout: 60_000 }).toBe(false);
});
