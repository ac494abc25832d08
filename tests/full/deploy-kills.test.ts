import { rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesOf } from "../stage/dist.ts";
import { keepFolders, revise, type Revision } from "../stage/revision.ts";
import { unrecordedMark } from "../../src/address/files.ts";

let revision: Revision;

beforeEach(async () => {
  revision = await revise();
});

afterEach(() => rm(revision.project.root, { recursive: true }));

test("a release that is killed anywhere is deployed once it is on record, and refused before", async () => {
  const { project, date, served, bring, killedAt } = revision;
  const complained = () => project.heard.error.splice(0).join("\n");
  const before = served();
  const bringBack = await keepFolders(project, ["data", "dist", "served"]);
  const ends = new Set<string>();
  let isDone = false;
  for (let call = 1; !isDone; call += 1) {
    await bringBack();
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
