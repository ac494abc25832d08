import { mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prune, storeIn } from "./store.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "store-"));
});
afterAll(async () => {
  await rm(root, { recursive: true });
});

const bytes = (text: string) => () => Promise.resolve(new TextEncoder().encode(text));

test("a file is made once, then kept", async () => {
  const store = storeIn(join(root, "once"));
  const texts = [];
  for (const text of ["first", "second"])
    texts.push(new TextDecoder().decode(await store.kept("a.png", bytes(text))));
  expect(texts).toEqual(["first", "first"]);
  expect(await readdir(join(root, "once"))).toEqual(["a.png"]);
});

test("what was used lately stays, what was not used for long goes, and nothing need be there", async () => {
  const folder = join(root, "old");
  prune(folder, 0);
  const store = storeIn(folder);
  for (const name of ["old.png", "used.png"]) {
    await store.kept(name, bytes(name));
    await utimes(store.pathOf(name), 1000, 1000);
  }
  await store.kept("used.png", bytes("again"));
  prune(folder, 2_000_000);
  expect(await readdir(folder)).toEqual(["used.png"]);
});
