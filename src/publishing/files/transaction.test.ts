import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { filesOf } from "../../../tests/stage/dist.ts";
import { faultyDisk, faults, type Fault } from "../../../tests/stage/faulty-disk.ts";
import { disk } from "./disk.ts";
import { commit, fileChanges, finish } from "./transaction.ts";

const before = {
  "data/published/a.csv": "a,1\r\n",
  "data/published/changes.csv": "log\r\n",
  "data/published/gone.csv": "gone\r\n",
};

const after = {
  "data/archive.json": "{}\n",
  "data/archive/embed/a.html": "<p>a</p>",
  "data/published/a.csv": "a,2\r\n",
  "data/published/changes.csv": "log\r\nchanged\r\n",
};

const changes = { write: new Map(Object.entries(after)), remove: ["data/published/gone.csv"] };

let root: string;

const stand = () =>
  Object.fromEntries([...filesOf(root)].map(([name, text]) => [name.slice(1), text]));

async function lay(files: Record<string, string>): Promise<void> {
  await rm(root, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "transaction-"));
  await lay(before);
});

afterEach(() => rm(root, { recursive: true, force: true }));

test("files that are to hold something are written, also nothing, those that are to hold null go", () => {
  const files = new Map([
    ["data/a.csv", "a"],
    ["data/b.csv", null],
    ["data/c.csv", ""],
  ]);
  expect(fileChanges(files)).toEqual({
    write: new Map([
      ["data/a.csv", "a"],
      ["data/c.csv", ""],
    ]),
    remove: ["data/b.csv"],
  });
});

test("files are changed as one", async () => {
  await commit(root, changes, disk);
  expect(stand()).toEqual(after);
  expect(await finish(root, disk)).toBe(false);
  expect(stand()).toEqual(after);
});

/** Commits on a disk that fails at a call; whether it came so far that it failed. */
async function failsAt(call: number, fault: Fault): Promise<boolean> {
  await lay(before);
  const faulty = faultyDisk(call, fault);
  const outcome = await commit(root, changes, faulty).catch((error: unknown) => error);
  if (outcome === undefined) return false;
  expect(outcome).toMatchObject({ code: fault.code });
  return true;
}

describe.each(faults)("a disk that fails ($how, $code)", (fault) => {
  test("at whichever call, leaves all as it was, or what the next run completes", async () => {
    let call = 1;
    const ends = new Set<string>();
    while (await failsAt(call, fault)) {
      const isBegun = await finish(root, disk);
      expect(stand(), `call ${call}`).toEqual(isBegun ? after : before);
      ends.add(String(isBegun));
      call += 1;
    }
    expect(call).toBeGreaterThan(10);
    expect([...ends]).toEqual(["false", "true"]); // none before it counts, the rest after
    expect(stand()).toEqual(after);
  });

  test("while it is completed, loses nothing either", async () => {
    for (let call = 1; ; call += 1) {
      await failsAt(8, { how: "kill", code: "SIGKILL" }); // in the middle of the renames
      const outcome = await finish(root, faultyDisk(call, fault)).catch((error: unknown) => error);
      await finish(root, disk);
      expect(stand(), `call ${call}`).toEqual(after);
      if (outcome === true) break;
    }
  });
});

test("what is to go is gone with its folder too", async () => {
  const list = { put: [], remove: ["dist/.unrecorded", "data/published/gone.csv"] };
  await lay({
    "data/published/gone.csv": "gone\r\n",
    "data/unfinished.json": JSON.stringify(list),
  });
  expect(await finish(root, disk)).toBe(true);
  expect(stand()).toEqual({});
});

test("a list of what to change names nothing outside of the data", async () => {
  await lay({ "data/unfinished.json": JSON.stringify({ put: [], remove: ["../other.csv"] }) });
  await expect(finish(root, disk)).rejects.toThrow();
});
