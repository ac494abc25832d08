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
  expect({ data: dataOf(project.root), site: siteOf() }).toEqual(before);
  const after = await open();
  expect([await after.changed(), await after.changedElsewhere()]).toEqual([changed, []]);
  expect(await lastRelease(project.root)).toBeNull();
  expect(await takeBackRelease({ ...project, now })).toBe(false);
  expect(await releaseStaged({ ...project, date, now })).toBe(true); // and once more
  expect(dataOf(project.root)).toEqual(released);
});

test("what others change meanwhile is neither lost nor released", async () => {
  await changeOnDesk();
  await project.edit(residents, (text) => text.replace("2020,999902,80000", "2020,999902,80200"));
  const before = dataOf(project.root);
  expect(await releaseStaged({ ...project, date, now })).toBe(false);
  expect(project.heard.error.join()).toContain(residents);
  expect(dataOf(project.root)).toEqual(before);
});

test("a release is not taken back once its files were changed", async () => {
  await changeOnDesk();
  expect(await releaseStaged({ ...project, date, now })).toBe(true);
  await project.edit(residents, (text) => text.replace("2020,999902,80100", "2020,999902,80200"));
  const before = dataOf(project.root);
  expect(await takeBackRelease({ ...project, now })).toBe(false);
  expect(dataOf(project.root)).toEqual(before);
});
