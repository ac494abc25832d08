import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashOfFiles, Standing } from "./standing.ts";

let root: string;

const put = async (name: string, text: string) => {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), text);
};

const isCurrent = (circumstances = ["v24", "linux"]) =>
  new Standing(root, circumstances).isCurrent();

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "standing-")));
  for (const name of ["src/a/b.ts", "public/icon.svg", "data/site.json", "dist/index.html"])
    await put(name, name);
  for (const name of ["astro.config.mjs", "package-lock.json", "tsconfig.json"])
    await put(name, name);
  const standing = new Standing(root, ["v24", "linux"]);
  expect(standing.isCurrent()).toBe(false);
  standing.remember();
});

afterEach(() => rm(root, { recursive: true }));

test("a site stands until one of its files or of those that it is made from is another", async () => {
  expect(isCurrent()).toBe(true);
  const all = ["src/a/b.ts", "public/icon.svg", "data/site.json", "dist/index.html"];
  for (const name of [...all, "astro.config.mjs", "package-lock.json", "tsconfig.json"]) {
    await put(name, "another");
    expect(isCurrent(), name).toBe(false);
    await put(name, name);
    expect(isCurrent(), name).toBe(true);
  }
  await put("src/a/c.ts", "");
  expect(isCurrent()).toBe(false);
});

test("what no site is made from may change, and what is dropped for the desk", async () => {
  for (const name of ["README.md", "src.txt", "data/inbox/next.csv"]) await put(name, "");
  expect(isCurrent()).toBe(true);
  await put("data/inbox.csv", "");
  expect(isCurrent()).toBe(false);
});

test("a site that was built in other circumstances is made anew", () => {
  expect(isCurrent(["v26", "linux"])).toBe(false);
  expect(isCurrent(["v24"])).toBe(false);
});

test("what changes while a site is built keeps it from being remembered", async () => {
  const standing = new Standing(root, ["v24", "linux"]);
  standing.isCurrent();
  await put("data/site.json", "{}");
  standing.remember();
  expect(isCurrent()).toBe(false);
  await put("data/site.json", "data/site.json");
  expect(isCurrent()).toBe(false);
});

test("files count by name and content, wherever they end and whatever the disk lists first", async () => {
  const hash = () => hashOfFiles(root, ["src/**"]);
  const before = hash();
  await rm(join(root, "src"), { recursive: true });
  await put("src/a/b.tssrc", "/a/b.ts");
  expect(hash()).not.toBe(before);
});

test("folders and files behind links count as what they lead to, circles and dead ends not at all", async () => {
  const others = join(root, "elsewhere");
  await cp(join(root, "data"), others, { recursive: true });
  await mkdir(join(others, "own"));
  await symlink(others, join(root, "data/linked"), "junction");
  await symlink(others, join(others, "circle"), "junction");
  await symlink(join(root, "nowhere"), join(others, "dead"), "junction");
  await symlink(join(others, "site.json"), join(root, "data/also.json"));
  const standing = new Standing(root, ["v24", "linux"]);
  expect(standing.isCurrent()).toBe(false);
  standing.remember();
  expect(isCurrent()).toBe(true);
  await writeFile(join(others, "own/table.csv"), "");
  expect(isCurrent()).toBe(false);
  await rm(join(others, "own/table.csv"));
  expect(isCurrent()).toBe(true);
  await rm(join(root, "data/linked"));
  standing.isCurrent();
  standing.remember();
  expect(isCurrent()).toBe(true);
  await writeFile(join(others, "site.json"), "{}");
  expect(isCurrent()).toBe(false);
});
