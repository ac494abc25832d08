import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { heardTerminal } from "../../tests/stage/heard-terminal.ts";
import { unfinishedFile } from "../model/release.ts";
import { disk } from "./files/disk.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import type { Terminal } from "./terminal.ts";

let root: string;
let terminal: Terminal;
let said: string[];

const run = (task: () => Promise<boolean>, own: Partial<Terminal> = {}) =>
  oneAtATime("release", { root, terminal: { ...terminal, ...own }, disk }, task);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "one-"));
  await mkdir(join(root, "data/published"), { recursive: true });
  ({ terminal, said } = heardTerminal());
});

afterEach(() => rm(root, { recursive: true }));

test("a task ends as it does, and nothing is said where nothing was left to do", async () => {
  const alone = vi.fn(terminal.alone);
  expect(await run(() => Promise.resolve(false), { alone: alone as never })).toBe(false);
  expect(await run(() => Promise.resolve(true))).toBe(true);
  expect(alone.mock.calls[0]?.[0]).toEqual({ root, command: "release" });
  expect(said).toEqual([]);
});

test("what was cut short before is complete before a task begins, and that is said", async () => {
  const file = "data/published/a.csv";
  await writeFile(join(root, `${file}.new`), "new");
  await writeFile(join(root, unfinishedFile), JSON.stringify({ put: [file], remove: [] }));
  const seen: string[] = [];
  await run(async () => {
    seen.push(await readFile(join(root, file), "utf8"));
    return true;
  });
  expect(seen).toEqual(["new"]);
  expect(said).toEqual([
    "The last release or freezing was cut short; what was left of it has been done now.",
  ]);
});

test("while somebody else is at work, who that is is the error, and nothing is done", async () => {
  const owner = { command: "freeze", pid: 12345, host: "here", since: "2026-11-27T10:02:03.000Z" };
  const task = vi.fn(() => Promise.resolve(true));
  await expect(run(task, { alone: () => Promise.resolve({ owner }) })).rejects.toThrow(
    "Another command (freeze, process 12345, begun 2026-11-27T10:02:03.000Z) is at work",
  );
  expect(task).not.toHaveBeenCalled();
});
