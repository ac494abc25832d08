import { readFile, rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { revise, type Revision } from "../../tests/stage/revision.ts";
import { unrecordedMark } from "../address/files.ts";
import { build } from "./build.ts";

let revision: Revision;

beforeEach(async () => {
  revision = await revise();
});

afterEach(() => rm(revision.project.root, { recursive: true }));

test("after a release that was cut short a build, or the release itself, may be deployed", async () => {
  const { project, date, served, bring, release, killedAt } = revision;
  await killedAt(3);
  expect(await readFile(project.at(`dist/${unrecordedMark}`), "utf8")).toBe(date);
  expect(await bring()).toBe(false);
  expect(project.heard.error.at(-1)).toContain(`not on record (its day: ${date})`);
  await build(project);
  expect(await bring()).toBe(true);
  await killedAt(3);
  expect(await bring()).toBe(false);
  expect(await release()).toBe(true);
  expect(await bring()).toBe(true);
  expect(served()).toEqual(project.site());
});
