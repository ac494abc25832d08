import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesOf } from "../../tests/stage/dist.ts";
import { faultyDisk, faults } from "../../tests/stage/faulty-disk.ts";
import { disk } from "../publishing/files/disk.ts";
import { Staged } from "./staged.ts";

const now = () => new Date("2026-11-28T10:00:00Z");
const residents = "data/datasets/residents/residents.csv";
const created = "data/datasets/residents/notes.en.md";

let project: string;

const dataOf = (root: string) => Object.fromEntries(filesOf(join(root, "data")));
const open = () => Staged.open(project, { disk, now });

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "staged-"));
  await cp(join(import.meta.dirname, "../../tests/cases/_base"), project, { recursive: true });
});

afterEach(() => rm(project, { recursive: true }));

test("the copy is what it was made from, without what spreadsheets leave there", async () => {
  const lock = join(project, "data/~$residents.csv");
  await writeFile(lock, "");
  const staged = await open();
  await rm(lock);
  expect(dataOf(staged.root)).toEqual(dataOf(project));
  expect([await staged.changed(), await staged.changedElsewhere()]).toEqual([[], []]);
});

test("changes are of the copy alone, and are taken back one after the other", async () => {
  const before = dataOf(project);
  const staged = await open();
  const text = await readFile(join(project, residents), "utf8");
  await staged.change("one", new Map([[residents, text.replace("80000", "80001")]]));
  const between = dataOf(staged.root);
  await staged.change(
    "two",
    new Map([
      [residents, null],
      [created, new TextEncoder().encode("New.")],
    ]),
  );
  expect(await staged.changed()).toEqual([created, residents]);
  expect(dataOf(project)).toEqual(before);
  const again = await open(); // as after a kill: all is on the disk
  expect((await again.undo())?.label).toBe("two");
  expect(dataOf(again.root)).toEqual(between);
  expect((await again.undo())?.label).toBe("one");
  expect(dataOf(again.root)).toEqual(before);
  expect([await again.undo(), await again.last()]).toEqual([null, null]);
});

test("a change is whole or not at all, wherever the disk fails, and so is taking it back", async () => {
  const [fault] = faults;
  const staged = await open();
  const writes = new Map([
    [residents, null],
    [created, "New."],
  ]);
  const states = [
    dataOf(project),
    { ...dataOf(project), "/datasets/residents/notes.en.md": "New." },
  ];
  delete states[1]!["/datasets/residents/residents.csv"];
  let failures = 0;
  for (let call = 1; ; call += 1) {
    const faulty = await Staged.open(project, { disk: faultyDisk(call, fault), now }).catch(
      () => null,
    );
    if (!faulty) continue;
    const isDone = await faulty.change("both", writes).then(
      () => true,
      () => false,
    );
    const after = await open();
    expect(states).toContainEqual(dataOf(after.root));
    const isChanged = (await after.last())?.label === "both";
    expect([isChanged, dataOf(after.root)]).toEqual([isChanged, states[isChanged ? 1 : 0]]);
    if (isChanged) await after.undo();
    expect(dataOf(after.root)).toEqual(states[0]);
    if (isDone) break;
    failures += 1;
  }
  expect(failures).toBeGreaterThan(5);
  expect(await staged.changed()).toEqual([]);
});

test("what others changed meanwhile is told, and taken over but for what was changed here too", async () => {
  const staged = await open();
  const volunteers = "data/datasets/volunteers/volunteers.csv";
  const edit = async (root: string, file: string, end: string) => {
    await writeFile(join(root, file), (await readFile(join(root, file), "utf8")) + end);
  };
  const text = await readFile(join(project, residents), "utf8");
  await staged.change("mine", new Map([[residents, `${text}mine`]]));
  await edit(project, residents, "theirs");
  await edit(project, volunteers, "theirs");
  expect(await staged.changedElsewhere()).toEqual([residents, volunteers]);
  expect(await staged.takeOver()).toEqual([residents]);
  expect(await readFile(join(staged.root, volunteers), "utf8")).toMatch(/theirs$/);
  expect(await readFile(join(staged.root, residents), "utf8")).toMatch(/mine$/);
  expect([await staged.changedElsewhere(), await staged.changed()]).toEqual([[], [residents]]);
  expect(await staged.undo()).toBeNull(); // it would take back what others did
  await staged.beginAnew();
  expect(dataOf(staged.root)).toEqual(dataOf(project));
});
