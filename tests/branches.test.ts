import { execFileSync } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { release } from "../src/publishing/release.ts";
import { rehearse, type Rehearsal } from "./stage/rehearsal.ts";

let project: Rehearsal;

beforeEach(async () => {
  project = await rehearse();
});

afterEach(() => rm(project.root, { recursive: true }));

const author = ["user.name=Clerk", "user.email=clerk@city.example", "core.autocrlf=false"];

function git(...args: string[]): void {
  const settings = author.flatMap((each) => ["-c", each]);
  execFileSync("git", [...settings, ...args], { cwd: project.root, stdio: "pipe" });
}

/** Changes a figure of a dataset, releases that on a day, and commits it. */
async function releaseWith(dataset: string, from: string, to: string): Promise<void> {
  const folder = `data/datasets/${dataset}`;
  await project.edit(`${folder}/${dataset}.csv`, (text) => text.replace(from, to));
  await project.edit(`${folder}/datapackage.json`, (text) =>
    text.replace(/"modified": "[^"]*"/, '"modified": "2026-03-02"'),
  );
  expect(await release({ ...project, date: "2026-03-02" }), project.heard.error.join()).toBe(true);
  git("add", ".");
  git("commit", "-m", dataset);
}

test("two branches that release on one day merge without a conflict, and both are told", async () => {
  await writeFile(project.at(".gitignore"), "dist*\n");
  git("init", "--initial-branch", "main");
  expect(await release({ ...project, date: "2026-03-01" })).toBe(true);
  git("add", ".");
  git("commit", "-m", "first");
  git("checkout", "-b", "other");
  await releaseWith("volunteers", ",1500,", ",1510,");
  git("checkout", "main");
  await releaseWith("residents", "999902,80000", "999902,80100");
  git("merge", "--no-edit", "other");
  const { log, changes, problems } = await loadCatalogue(project.root);
  expect([problems, changes]).toEqual([[], []]);
  const told = log.filter(({ date }) => date === "2026-03-02").map(({ dataset }) => dataset);
  expect(told.sort()).toEqual(["residents", "volunteers"]);
});
