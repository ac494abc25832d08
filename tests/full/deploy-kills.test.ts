import { cp, rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesOf } from "../stage/dist.ts";
import { faultyDisk } from "../stage/faulty-disk.ts";
import { rehearse, type Rehearsal } from "../stage/rehearsal.ts";
import { deployRecord, unrecordedMark } from "../../src/address/files.ts";
import { deploy } from "../../src/publishing/deploy/deploy.ts";
import { folderHost } from "../../src/publishing/deploy/folder.ts";
import { release } from "../../src/publishing/release.ts";

let project: Rehearsal;

const date = "2026-03-05";

const served = () => {
  const files = [...filesOf(project.at("served"))];
  return Object.fromEntries(files.filter(([name]) => name !== `/${deployRecord}`));
};

const bring = () =>
  deploy({
    ...project,
    isRehearsal: false,
    now: "2026-03-05T10:00:00.000Z",
    hostOf: (site) => folderHost(site, project.at("served")),
  });

const complained = () => project.heard.error.splice(0).join("\n");

beforeEach(async () => {
  project = await rehearse();
  await release({ ...project, date: "2026-03-01" });
  await bring();
  const edit = (name: string, change: (text: string) => string) =>
    project.edit(`data/datasets/residents/${name}`, change);
  await edit("residents.csv", (text) => text.replace("2020,999901,120000", "2020,999901,121000"));
  await edit("datapackage.json", (text) =>
    text.replace(/"modified": "[^"]*"/, `"modified": "${date}"`),
  );
});

afterEach(() => rm(project.root, { recursive: true }));

/** Releases on a disk that is killed at a call; whether it came to its end. */
const killedAt = (call: number): Promise<boolean> =>
  release({
    ...project,
    disk: faultyDisk(call, { how: "kill", code: "SIGKILL" }),
    date,
  }).catch(() => false);

test("a release that is killed anywhere is deployed once it is on record, and refused before", async () => {
  const before = served();
  const folders = ["data", "dist", "served"];
  for (const each of folders)
    await cp(project.at(each), project.at(`before/${each}`), { recursive: true });
  const ends = new Set<string>();
  let isDone = false;
  for (let call = 1; !isDone; call += 1) {
    for (const each of folders) {
      await rm(project.at(each), { recursive: true });
      await cp(project.at(`before/${each}`), project.at(each), { recursive: true });
    }
    isDone = await killedAt(call);
    const isBrought = await bring();
    const isRecorded = [...filesOf(project.at("data"))].some(([file]) =>
      file.startsWith(`/published/changes/${date}`),
    );
    const isAsBefore = JSON.stringify(served()) === JSON.stringify(before);
    ends.add(JSON.stringify({ isRecorded, isBrought }));
    // What is not on record is refused once it stands in the place of the last site.
    const isRefused = complained().includes(`not on record (its day: ${date})`);
    expect([call, isRefused]).toEqual([call, !isBrought]);
    expect([call, isAsBefore]).toEqual([call, !isRecorded]);
    expect(served()).not.toHaveProperty([`/${unrecordedMark}`]);
  }
  expect(ends.size).toBe(3); // as before; refused; released
});
