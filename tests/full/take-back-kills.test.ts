import { spawnSync } from "node:child_process";
import { mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unrecordedMark } from "../../src/address/files.ts";
import { Staged } from "../../src/desk/staged.ts";
import { disk } from "../../src/publishing/files/disk.ts";
import { dataHashes } from "../../src/publishing/staged/base.ts";
import { lastRelease } from "../../src/publishing/staged/last-release.ts";
import { releaseStaged } from "../../src/publishing/staged/release.ts";
import { takeBackRelease } from "../../src/publishing/staged/take-back.ts";
import { killed, type Moment } from "../kills/killed.ts";
import { deskStage } from "../stage/desk.ts";
import { filesOf } from "../stage/dist.ts";
import { faultyDisk } from "../stage/faulty-disk.ts";
import { terminalEnv } from "../stage/project.ts";
import { keepFolders, revise } from "../stage/revision.ts";

const date = "2026-03-05";
const now = new Date(`${date}T12:00:00.000Z`);
const residents = "data/datasets/residents";

/** Changes a figure on the desk of a project, and the day of its dataset. */
async function changeOnDesk(root: string): Promise<void> {
  const staged = await Staged.open(root, { disk, now: () => now });
  const [table, descriptor] = ["residents.csv", "datapackage.json"].map(
    (name) => `${residents}/${name}`,
  ) as [string, string];
  const text = (file: string) => readFile(join(staged.root, file), "utf8");
  const day = /"modified": "[^"]*"/;
  const writes = [
    [table, (await text(table)).replace("2020,999902,80000", "2020,999902,80100")],
    [descriptor, (await text(descriptor)).replace(day, `"modified": "${date}"`)],
  ] as const;
  await staged.change("residents", new Map(writes));
}

test("a release that is taken back and killed at any call is deployed only as the data stands", async () => {
  const { project, bring, release, ...revision } = await revise();
  // Its first page only lists the changes, in whatever order they name what they are of.
  const served = () => ({ ...revision.served(), "/index.html": "" });
  await release();
  await bring();
  await changeOnDesk(project.root);
  const onDesk = (day: string) => releaseStaged({ ...project, date: day, now });
  const before = { data: await dataHashes(project.root), served: served() };
  expect(await onDesk("2026-03-06"), project.heard.error.join("\n")).toBe(true);
  await bring();
  const released = served();
  const bringBack = await keepFolders(project, ["data", "dist", "served", ".desk"]);
  const ends = new Set<string>();
  let isDone = false;
  for (let call = 1; !isDone; call += 1) {
    await bringBack();
    const failing = faultyDisk(call, { how: "kill", code: "SIGKILL" });
    isDone = await takeBackRelease({ ...project, disk: failing, now }).catch(() => false);
    const isBrought = await bring();
    const isStanding = (await lastRelease(project.root)) !== null;
    expect([call, served()]).toEqual([call, isBrought && !isStanding ? before.served : released]);
    ends.add(JSON.stringify({ isStanding, isBrought }));
    if (isStanding) expect(await takeBackRelease({ ...project, now })).toBe(true);
    expect(await bring()).toBe(true);
    expect([call, served()]).toEqual([call, before.served]);
    expect(await dataHashes(project.root)).toEqual(before.data);
  }
  expect(ends.size).toBe(3); // as released; refused; taken back
  await rm(project.root, { recursive: true });
});

const stage = deskStage();

const script = "scripts/desk/release.ts";

/** Runs a script of the project to its end. */
function run(...args: string[]): { code: number | null; output: string } {
  const env = terminalEnv({ LANG: "en" });
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: stage.folder,
    env,
    encoding: "utf8",
  });
  return { code: status, output: stdout + stderr };
}

/** Moments of a run: while it builds, while its files come into their place, while data and record change. */
const moments: Moment[] = [
  { sign: "dist.new", afterMs: 0 },
  { sign: `dist.new/${unrecordedMark}`, afterMs: 0 },
  { sign: `dist/${unrecordedMark}`, afterMs: 0 },
  { sign: `dist/${unrecordedMark}`, afterMs: 30 },
  { sign: "data/unfinished.json", afterMs: 0 },
];

const at = (path: string) => join(stage.folder, path);
const served = () => {
  const files = [...filesOf(at("served"))];
  return Object.fromEntries(files.filter(([name]) => name !== "/.deployed.json"));
};

test.each(["a folder", "a link, whose folder has to stay"])(
  "with dist as %s, what readers are sent is whole whenever the taking back is killed",
  async (how) => {
    const bring = () => run("scripts/deploy.ts", "served");
    const done = (outcome: ReturnType<typeof run>) => {
      expect(outcome).toEqual({ code: 0, output: outcome.output });
    };
    done(run("scripts/release.ts", "--date", "2026-03-01"));
    if (how !== "a folder") {
      await rename(at("dist"), at("disk"));
      await symlink(at("disk"), at("dist"));
    }
    await mkdir(at("served"));
    done(bring());
    const before = { data: await dataHashes(stage.folder), served: served() };
    await changeOnDesk(stage.folder);
    done(run(script, "--date", date));
    done(bring());
    const released = served();
    for (const moment of moments) {
      await killed(stage.folder, [script], moment);
      const { code } = bring();
      const isTakenBack = (await lastRelease(stage.folder)) === null;
      const told = JSON.stringify({ moment, code, isTakenBack });
      expect(served(), told).toEqual(isTakenBack && code === 0 ? before.served : released);
      if (isTakenBack) break;
    }
    if ((await lastRelease(stage.folder)) !== null) done(run(script));
    done(bring());
    expect(served()).toEqual(before.served);
    expect(await dataHashes(stage.folder)).toEqual(before.data);
  },
);
