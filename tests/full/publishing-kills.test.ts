import { cp, rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "../../src/load/catalogue.ts";
import { release } from "../../src/publishing/release.ts";
import { filesOf } from "../stage/dist.ts";
import { faultyDisk } from "../stage/faulty-disk.ts";
import { rehearse, type Rehearsal } from "../stage/rehearsal.ts";

let project: Rehearsal;
/** The record of the first release. */
let recorded: string;

const on = (date: string) => release({ ...project, date });
const published = () => Object.fromEntries(filesOf(project.at("data/published")));
const edit = (name: string, change: (text: string) => string) =>
  project.edit(`data/datasets/residents/${name}`, change);

/** What the log says was changed. */
const changed = () =>
  Object.entries(published())
    .filter(([name]) => name.startsWith("/changes/"))
    .flatMap(([, text]) => text.split("\r\n").filter((line) => line.includes(",changed,")));

beforeAll(async () => {
  project = await rehearse();
  await on("2026-03-01");
  recorded = project.at("recorded");
  await cp(project.at("data/published"), recorded, { recursive: true });
});

afterAll(async () => {
  await rm(project.root, { recursive: true });
});

test("a release that is killed while it records is completed by the next command, and logged once", async () => {
  await edit("residents.csv", (text) => text.replace("2020,999901,120000", "2020,999901,121000"));
  await edit("datapackage.json", (text) =>
    text.replace(/"modified": "[^"]*"/, '"modified": "2026-03-05"'),
  );
  const before = published();
  let isKilled = true;
  for (let call = 1; isKilled; call += 1) {
    const killed = { ...project, disk: faultyDisk(call, { how: "kill", code: "SIGKILL" }) };
    const outcome = release({ ...killed, date: "2026-03-05" });
    isKilled = await outcome.then(
      () => false,
      () => true,
    );
    const { problems } = await loadCatalogue(project.root);
    const isNamed = problems.some(({ code }) => code === "unfinished-release");
    if (!isNamed && isKilled) expect(published()).toMatchObject(before);
    expect(await on("2026-03-05"), project.heard.error.splice(0).join("\n")).toBe(true);
    expect(changed()).toEqual([
      "2026-03-05,changed,residents,period=2020;place=999901,residents,120000,121000,revision,,",
    ]);
    await rm(project.at("data/published"), { recursive: true });
    await cp(recorded, project.at("data/published"), { recursive: true });
  }
});
