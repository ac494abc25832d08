import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Owner } from "../src/publishing/terminal.ts";
import { alone, lockFile } from "./lock.ts";

let root: string;

const since = new Date().toISOString();
const somebody: Owner = { command: "release", pid: process.pid + 1, host: hostname(), since };

const holds = (owner: object | string) =>
  writeFile(join(root, lockFile), typeof owner === "string" ? owner : JSON.stringify(owner));

const build = vi.fn(() => Promise.resolve("built"));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "lock-"));
  build.mockClear();
});

afterEach(() => rm(root, { recursive: true }));

/** The number of a process that is no more. */
const gone = (): number => spawnSync(process.execPath, ["--version"]).pid;

test("who publishes says so as long as it takes, and a fault does not keep the door shut", async () => {
  const held = await alone({ root, command: "build" }, () =>
    readFile(join(root, lockFile), "utf8"),
  );
  expect(JSON.parse("done" in held ? held.done : "")).toMatchObject({
    command: "build",
    pid: process.pid,
  });
  const fault = alone({ root, command: "build" }, () => Promise.reject(new Error("a fault")));
  await expect(fault).rejects.toThrow("a fault");
  expect(await readdir(root)).toEqual([]);
});

test("nothing is done while somebody else is at work, here or on another machine", async () => {
  const { ppid: alive } = process;
  vi.spyOn(process, "ppid", "get").mockReturnValue(1);
  for (const owner of [
    { ...somebody, pid: alive },
    { ...somebody, host: "another" },
  ]) {
    await holds(owner);
    expect(await alone({ root, command: "build" }, build)).toEqual({ owner });
  }
  vi.restoreAllMocks();
  expect(build).not.toHaveBeenCalled();
});

test("what a command starts in a process of its own is part of it", async () => {
  await holds({ ...somebody, pid: process.ppid });
  expect(await alone({ root, command: "build" }, build)).toEqual({ done: "built" });
  expect(await readdir(root)).toEqual([lockFile]);
});

test("the lock of a process that is gone, of long ago or of nobody is taken over", async () => {
  const longAgo = "2020-01-01T00:00:00.000Z";
  for (const owner of [
    { ...somebody, pid: gone() },
    { ...somebody, host: "another", since: longAgo },
    "{",
  ]) {
    await holds(owner);
    expect(await alone({ root, command: "build" }, build)).toEqual({ done: "built" });
    expect(await readdir(root)).toEqual([]);
  }
});

test.runIf(process.platform === "linux")(
  "the lock of a process that has ended, of which its parent took no note, is taken over",
  async () => {
    // Ends once its parent has become another program, which knows of no child.
    const child = 'until [ "$(cat /proc/$$/comm)" = sleep ]; do :; done';
    const careless = spawn("sh", ["-c", `{ ${child}; } & echo $!; exec sleep 600`]);
    const [pid] = (await once(careless.stdout, "data")) as [Buffer];
    await expect.poll(() => readFile(`/proc/${Number(pid)}/stat`, "utf8")).toContain(" Z ");
    await holds({ ...somebody, pid: Number(pid) });
    expect(await alone({ root, command: "build" }, build)).toEqual({ done: "built" });
    careless.kill();
    expect(await readdir(root)).toEqual([]);
  },
);
