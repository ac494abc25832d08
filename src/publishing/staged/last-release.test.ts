import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { disk } from "../files/disk.ts";
import { hashOf } from "../files/hashes.ts";
import { commit } from "../files/transaction.ts";
import { keptBefore, lastRelease, lastReleaseChanges, lastReleaseFile } from "./last-release.ts";

let root: string;

async function put(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), text);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "last-release-"));
});

afterEach(() => rm(root, { recursive: true }));

test("before a release what its files were is kept, and what becomes of each is described", async () => {
  await put("data/a.csv", "a");
  await put("data/gone.csv", "gone");
  const write = new Map(Object.entries({ "data/a.csv": "b", "data/new.csv": "new" }));
  const changes = { write, remove: ["data/gone.csv"] };
  const kept = await lastReleaseChanges(root, changes, "2026-12-01");
  const described = {
    date: "2026-12-01",
    files: [
      { file: "data/a.csv", wasThere: true, became: hashOf("b") },
      { file: "data/new.csv", wasThere: false, became: hashOf("new") },
      { file: "data/gone.csv", wasThere: true, became: null },
    ],
  };
  expect([...kept.write].map(([file, content]) => [file, String(content)])).toEqual([
    [".desk/released/data/a.csv", "a"],
    [".desk/released/data/gone.csv", "gone"],
    [".desk/released/release.json", JSON.stringify(described)],
  ]);
  expect(kept.remove).toEqual([]);
  expect(await lastRelease(root)).toBeNull();
  await commit(root, kept, disk);
  expect(await lastRelease(root)).toEqual(described);
});

test("of the release before nothing is kept that the next does not keep too", async () => {
  await put("data/a.csv", "a");
  for (const file of ["data/a.csv", "data/places/b.csv"]) await put(keptBefore(file), "old");
  const changes = { write: new Map([["data/a.csv", "b"]]), remove: [] };
  const { write, remove } = await lastReleaseChanges(root, changes, "2026-12-02");
  expect([...write.keys()]).toEqual([keptBefore("data/a.csv"), lastReleaseFile]);
  expect(remove).toEqual([keptBefore("data/places/b.csv")]);
});

test("a description that is none is no release", async () => {
  await put(lastReleaseFile, '{"date":"yesterday","files":[]}');
  await expect(lastRelease(root)).rejects.toThrow();
});
