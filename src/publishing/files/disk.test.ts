import { existsSync } from "node:fs";
import { mkdir, mkdtemp, open, readFile, rm, writeFile, type FileHandle } from "node:fs/promises";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { disk } from "./disk.ts";

let root: string;
const at = (name: string) => join(root, name);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "disk-"));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

/** What is done to open files while a task runs, in its order; all of them are closed after it. */
async function doneBy(task: () => Promise<void>): Promise<string[]> {
  const handle = await open(root, "r");
  const files = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  const done: string[] = [];
  const handles = new Set<FileHandle>();
  for (const name of ["writeFile", "sync"] as const) {
    const own = Reflect.get(files, name) as (...given: unknown[]) => unknown;
    vi.spyOn(files, name).mockImplementation(function (this: FileHandle, ...given: unknown[]) {
      done.push(name);
      handles.add(this);
      return Reflect.apply(own, this, given) as never;
    });
  }
  await task();
  vi.restoreAllMocks();
  expect([...handles].map(({ fd }) => fd)).toEqual([...handles].map(() => -1));
  return done;
}

const settled = platform() === "win32" ? [] : ["sync"];

test("a file is written whole, with its folders, and is on the disk then", async () => {
  const file = at("a/b/c.csv");
  expect(await doneBy(() => disk.write(file, "long text"))).toEqual(["writeFile", "sync"]);
  await disk.write(file, "text");
  expect(await readFile(file, "utf8")).toBe("text");
});

test("after a rename or a removal what the folder lists is on the disk", async () => {
  await writeFile(at("a"), "text");
  expect(await doneBy(() => disk.rename(at("a"), at("b")))).toEqual(settled);
  expect(await readFile(at("b"), "utf8")).toBe("text");
  expect(await doneBy(() => disk.remove(at("b")))).toEqual(settled);
  expect(existsSync(at("b"))).toBe(false);
  await disk.remove(at("b")); // which is there no more
});

test("what cannot be written leaves nothing open, and says why", async () => {
  await mkdir(at("folder"));
  await expect(disk.write(at("folder"), "")).rejects.toThrow("EISDIR");
  const failing = async () => {
    await expect(disk.write(at("c"), 7 as never)).rejects.toThrow(TypeError);
  };
  expect(await doneBy(failing)).toEqual(["writeFile"]);
});
