import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AskedDesk } from "../../tests/stage/asked.ts";
import { faultyDisk, faults } from "../../tests/stage/faulty-disk.ts";
import { HttpDesk } from "../../tests/stage/http-desk.ts";
import { disk } from "../publishing/files/disk.ts";
import { stagedIn } from "../publishing/staged/base.ts";
import { allDropped, forgetDropped, keepDropped } from "./dropped.ts";
import { cutShort, jobsOf } from "./job.ts";
import { Life } from "./life.ts";

let asked: AskedDesk;

beforeEach(async () => {
  asked = await AskedDesk.open([]);
});

afterEach(() => asked.remove());

const file = { name: "next.csv", bytes: Buffer.from("period,place\n2026,999900\n") };

test.each(faults)("of a file that $code kept from being written nothing is left", async (fault) => {
  const { desk } = asked;
  for (let call = 1; ; call += 1) {
    const broken = { ...desk, disk: faultyDisk(call, fault) };
    const id = await keepDropped(broken, file).catch(() => null);
    if (id !== null) {
      expect(call).toBeGreaterThan(3);
      expect((await allDropped(desk)).map((each) => each.name)).toEqual(["next.csv"]);
      await forgetDropped(desk, id);
      return;
    }
    expect(await allDropped(desk)).toEqual([]);
    expect(await readdir(join(desk.staged.root, "dropped"))).toEqual([]);
  }
});

test("a job that no record can be written of is not begun, and the next desk opens", async () => {
  const life = new Life({ end: () => undefined, isKept: true });
  for (const fault of faults) {
    const run = () => Promise.resolve({ code: 0, output: "" });
    const desk = { ...asked.desk, job: null, run, disk: faultyDisk(1, fault) };
    expect(jobsOf(desk, life)("release", [])).toBe(true);
    await expect.poll(() => desk).toHaveProperty("job.outcome.code", 2);
    expect(await cutShort({ ...desk, disk })).toBeNull();
  }
  life.stop();
});

/** A desk on a project of its own, when it runs something, and how that ends. */
async function workingDesk() {
  const root = await mkdtemp(join(tmpdir(), "working-"));
  await cp("tests/cases/_base/data", join(root, "data"), { recursive: true });
  const ran = Promise.withResolvers<{ code: number; output: string }>();
  const begun = Promise.withResolvers<true>();
  const run = () => {
    begun.resolve(true);
    return ran.promise;
  };
  const around = { root, disk, today: () => "2026-12-01", run };
  return { root, around, begun: begun.promise, ran, desk: await HttpDesk.open(around) };
}

const going = { date: "2026-12-01" };

test("while a release goes on nothing changes what it releases, and files may still be dropped", async () => {
  const { root, ran, desk } = await workingDesk();
  const path = "data/datasets/residents/residents.csv";
  const copy = join(stagedIn(root), path);
  const before = await readFile(copy, "utf8");
  const bytes = Buffer.from("period,place,residents,source\n2021,999901,120001,census\n");
  const { path: read } = await desk.drop("/drop/", { name: "next.csv", bytes });
  await desk.send("/release/", going);
  const refused = await desk.send(read.replace("read", "add"));
  expect(refused.path).toBe("/release/");
  expect(refused.text).toContain("Another task is still running");
  expect(await readFile(copy, "utf8")).toBe(before);
  expect((await desk.drop("/drop/", { name: "other.csv", bytes })).path).toMatch(/^\/read\//);
  ran.resolve({ code: 0, output: "" });
  await expect.poll(async () => (await desk.see("/release/")).text).toContain("Released.");
  await desk.send(read.replace("read", "add"));
  expect(await readFile(copy, "utf8")).toContain("2021,999901,120001");
  await desk.close();
  await rm(root, { recursive: true });
});

test("what became of a job that outlived its desk is told by the next one, once", async () => {
  const { root, around, begun, ran, desk } = await workingDesk();
  await desk.send("/release/", going);
  await begun;
  await desk.close();
  ran.resolve({ code: 1, output: "" });
  const next = await HttpDesk.open(around);
  expect((await next.see("/")).text).toContain("The desk was closed while this was running");
  expect((await next.see("/")).text).not.toContain("was closed while");
  await next.close();
  await rm(root, { recursive: true });
});

test("where somebody deletes what is on the desk while it is open, it says so and begins anew", async () => {
  const root = await mkdtemp(join(tmpdir(), "lost-"));
  await cp("tests/cases/_base/data", join(root, "data"), { recursive: true });
  const run = () => Promise.reject(new Error("nothing is released here"));
  const desk = await HttpDesk.open({ root, disk, today: () => "2026-12-01", run });
  await desk.see("/");
  await rm(stagedIn(root), { recursive: true });
  expect((await desk.see("/")).text).toContain("(.desk/) was deleted");
  expect((await desk.see("/")).text).not.toContain("was deleted");
  const file = "data/site.json";
  expect(await readFile(join(stagedIn(root), file), "utf8")).toBe(
    await readFile(join(root, file), "utf8"),
  );
  await desk.close();
  await rm(root, { recursive: true });
});
