import { readFile, rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesOf } from "../../tests/stage/dist.ts";
import { faultyDisk } from "../../tests/stage/faulty-disk.ts";
import { rehearse, type Rehearsal } from "../../tests/stage/rehearsal.ts";
import { deployRecord, unrecordedMark } from "../address/files.ts";
import { build } from "./build.ts";
import { deploy } from "./deploy/deploy.ts";
import { folderHost } from "./deploy/folder.ts";
import { release } from "./release.ts";

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

test("after a release that was cut short a build, or the release itself, may be deployed", async () => {
  await killedAt(3);
  expect(await readFile(project.at(`dist/${unrecordedMark}`), "utf8")).toBe(date);
  expect(await bring()).toBe(false);
  expect(project.heard.error.at(-1)).toContain(`not on record (its day: ${date})`);
  await build(project);
  expect(await bring()).toBe(true);
  await killedAt(3);
  expect(await bring()).toBe(false);
  expect(await release({ ...project, date })).toBe(true);
  expect(await bring()).toBe(true);
  expect(served()).toEqual(project.site());
});
