import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashOf } from "../files/hashes.ts";
import { baseText, dataHashes, differing, hashesOfBase, stagedIn, timeOfBase } from "./base.ts";

let root: string;

async function put(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), text);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "base-"));
});

afterEach(() => rm(root, { recursive: true }));

test("files of the data are known by their bytes, but for what is dropped or left beside them", async () => {
  const own = ["data/site.json", "data/datasets/a/a.csv", "data/inbox.csv"];
  const others = ["data/inbox/next.csv", "data/datasets/a/~$a.xlsx", "data/Thumbs.db", "other.csv"];
  for (const name of [...own, ...others]) await put(name, name);
  const hashes = await dataHashes(root);
  expect([...hashes].sort()).toEqual(own.sort().map((name) => [name, hashOf(name)]));
});

test("two states differ in what is new, gone or another", () => {
  const one = new Map(Object.entries({ same: "1", gone: "2", "b.csv": "3" }));
  const other = new Map(Object.entries({ same: "1", "b.csv": "4", "a.csv": "5" }));
  expect(differing(one, other)).toEqual(["a.csv", "b.csv", "gone"]);
  expect(differing(one, one)).toEqual([]);
});

test("what a copy was made from is read as it was written, with the moment, and nothing else is", async () => {
  const files = new Map([["data/site.json", "12ab"]]);
  const text = baseText(new Date("2026-12-01T10:00:00Z"), files);
  await put(".desk/base.json", text);
  expect(stagedIn(root)).toBe(join(root, ".desk"));
  expect(await hashesOfBase(root)).toEqual(files);
  expect(await timeOfBase(root)).toBe("2026-12-01T10:00:00.000Z");
  await put(".desk/base.json", '{"at":"yesterday","files":{}}');
  await expect(hashesOfBase(root)).rejects.toThrow();
});
