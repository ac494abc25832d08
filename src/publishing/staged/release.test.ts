import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { filesOf } from "../../../tests/stage/dist.ts";
import { rehearse, type Rehearsal } from "../../../tests/stage/rehearsal.ts";
import { Staged } from "../../desk/staged.ts";
import { disk } from "../files/disk.ts";
import { release } from "../release.ts";
import { lastRelease } from "./last-release.ts";
import { releaseStaged } from "./release.ts";
import { takeBackRelease } from "./take-back.ts";

const now = new Date("2026-12-01T10:00:00Z");
const date = "2026-12-01";
const residents = "data/datasets/residents/residents.csv";

let project: Rehearsal;

/** Its first page only lists the changes, in whatever order they name what they are of. */
const siteOf = (): Record<string, string> => {
  const pages = project.site();
  delete pages["/index.html"];
  return pages;
};

const dataOf = (root: string) => Object.fromEntries(filesOf(join(root, "data")));
const open = () => Staged.open(project.root, { disk, now: () => now });

/** A figure and its day are changed on the desk. */
async function changeOnDesk(): Promise<Staged> {
  const staged = await open();
  const text = await readFile(project.at(residents), "utf8");
  const descriptor = "data/datasets/residents/datapackage.json";
  const described = await readFile(project.at(descriptor), "utf8");
  await staged.change(
    "residents",
    new Map([
      [residents, text.replace("2020,999902,80000", "2020,999902,80100")],
      [descriptor, described.replace(/"modified": "[^"]*"/, `"modified": "${date}"`)],
    ]),
  );
  return staged;
}

beforeEach(async () => {
  project = await rehearse();
  expect(await release({ ...project, date: "2026-11-01" })).toBe(true);
});

test("a release of the desk writes what is on it, as a release of the same files does", async () => {
  const other = await rehearse();
  expect(await release({ ...other, date: "2026-11-01" })).toBe(true);
  const staged = await changeOnDesk();
  for (const file of await staged.changed())
    await disk.write(other.at(file), await readFile(join(staged.root, file)));
  expect(await releaseStaged({ ...project, date, now })).toBe(true);
  expect(await release({ ...other, date })).toBe(true);
  expect(dataOf(project.root)).toEqual(dataOf(other.root));
  expect(project.site()).toEqual(other.site());
  const after = await open();
  expect(dataOf(after.root)).toEqual(dataOf(project.root));
  expect([await after.changed(), await after.changedElsewhere(), await after.last()]).toEqual([
    [],
    [],
    null,
  ]);
});

test("the last release is taken back: data and site are as before, and what it was is on the desk", async () => {
  const before = { data: dataOf(project.root), site: siteOf() };
  const staged = await changeOnDesk();
  const changed = await staged.changed();
  expect(await releaseStaged({ ...project, date, now })).toBe(true);
  const released = dataOf(project.root);
  expect(released).not.toEqual(before.data);
  expect(await takeBackRelease({ ...project, now })).toBe(true);
  expect(project.heard.log.at(-1)).toBe("The release of 2026-12-01 has been undone.");
  expect({ data: dataOf(project.root), site: siteOf() }).toEqual(before);
  const after = await open();
  expect([await after.changed(), await after.changedElsewhere()]).toEqual([changed, []]);
  expect(await lastRelease(project.root)).toBeNull();
  expect(await takeBackRelease({ ...project, now })).toBe(false);
  expect(project.heard.error).toEqual(["There is no release from this desk that could be undone."]);
  expect(await releaseStaged({ ...project, date, now })).toBe(true); // and once more
  expect(dataOf(project.root)).toEqual(released);
});

test("what others change meanwhile is neither lost nor released", async () => {
  await changeOnDesk();
  await project.edit(residents, (text) => text.replace("2020,999902,80000", "2020,999902,80200"));
  const before = dataOf(project.root);
  expect(await releaseStaged({ ...project, date, now })).toBe(false);
  expect(project.heard.error.join()).toMatch(/^Somebody else has changed data\/.*residents\.csv/);
  expect(dataOf(project.root)).toEqual(before);
});

test("a release is not taken back once its files were changed", async () => {
  await changeOnDesk();
  expect(await releaseStaged({ ...project, date, now })).toBe(true);
  await project.edit(residents, (text) => text.replace("2020,999902,80100", "2020,999902,80200"));
  const before = dataOf(project.root);
  expect(await takeBackRelease({ ...project, now })).toBe(false);
  expect(project.heard.error).toEqual([
    `The release of 2026-12-01 cannot be undone because some of its files were changed since: ${residents}`,
  ]);
  expect(dataOf(project.root)).toEqual(before);
});

test("a file that goes with a release is back once it is taken back, and gone with the next", async () => {
  const notes = "data/datasets/volunteers/notes.en.md";
  const planned = "data/releases.csv";
  const staged = await open();
  const days = new TextEncoder().encode("dataset,date\r\nresidents,2027-01-01\r\n");
  await staged.change(
    "notes",
    new Map([
      [notes, null],
      ["data/datasets/volunteers/notes.zh.md", null],
      [planned, days],
    ]),
  );
  const there = () => [notes, planned].map((file) => existsSync(project.at(file)));
  expect(await releaseStaged({ ...project, date, now }), project.heard.error.join()).toBe(true);
  expect([there(), await staged.last()]).toEqual([[false, true], null]);
  expect(await takeBackRelease({ ...project, now })).toBe(true);
  expect(there()).toEqual([true, false]);
  const again = await open();
  expect(await again.changed()).toEqual([notes, "data/datasets/volunteers/notes.zh.md", planned]);
  expect(await releaseStaged({ ...project, date, now })).toBe(true);
  expect(there()).toEqual([false, true]);
});

test("what cannot be built is not taken back: it is said why, and all stays", async () => {
  await changeOnDesk();
  expect(await releaseStaged({ ...project, date, now })).toBe(true);
  await project.edit("data/site.json", (text) => text.replace('"topics"', '"topic"'));
  const before = dataOf(project.root);
  expect(await takeBackRelease({ ...project, now })).toBe(false);
  expect(project.heard.error.join()).toContain("data/site.json");
  await project.edit("data/site.json", (text) => text.replace('"topic"', '"topics"'));
  const render = () => Promise.reject(new Error("a fault in a page"));
  await expect(takeBackRelease({ ...project, render, now })).rejects.toThrow("a fault in a page");
  await project.edit("data/site.json", (text) => text.replace('"topics"', '"topic"'));
  expect(dataOf(project.root)).toEqual(before);
  expect(existsSync(project.at(".desk/before"))).toBe(false);
});
