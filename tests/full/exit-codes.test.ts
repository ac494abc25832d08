import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { terminalEnv } from "../stage/project.ts";

const cases = resolve("tests/cases");

/** The commands that readers of the guide call; the benchmark is for those who work on the code. */
const scripts = globSync("scripts/*.ts", { exclude: ["**/*.test.ts"] }).filter((path) =>
  readFileSync(path, "utf8").includes("await command("),
);

const call = (args: string[], options: { cwd?: string; env: NodeJS.ProcessEnv }) =>
  spawnSync(process.execPath, args, { encoding: "utf8", ...options });

const run = (script: string, ...args: string[]) =>
  call([script, ...args], { env: terminalEnv({ LANG: "en" }) });

test("there are commands", () => {
  expect(scripts.length).toBeGreaterThan(7);
});

test.each(scripts)("%s says how it is called, asked or called wrongly", (script) => {
  const asked = run(script, "--help");
  expect([asked.status, asked.stderr]).toEqual([0, ""]);
  expect(asked.stdout).toMatch(/\n\nUsage: npm run [a-z:]+ -- /);
  const wrong = run(script, "--no-such-option");
  expect([wrong.status, wrong.stdout]).toEqual([2, ""]);
  expect(wrong.stderr).toMatch(/^There is no option --no-such-option\./);
});

describe("npm run data:check", () => {
  const script = resolve("scripts/data-check.ts");
  const run = (folder: string, ...args: string[]) =>
    call([script, ...args], {
      cwd: join(cases, folder),
      env: terminalEnv({ LANG: "zh_CN.UTF-8" }),
    });

  test("says in one line that all is well, and ends with 0", () => {
    const { status, stdout } = run("_base", "--lang", "en");
    expect([status, stdout]).toEqual([0, "No problems. Files read: 11; datasets: 3; rows: 27.\n"]);
  });

  test("prints the report and ends with 1", () => {
    const { status, stdout } = run("missing-column");
    expect(status).toBe(1);
    expect(stdout).toMatch(/个文件。\n$/);
  });

  test("tells of the files that are asked about only", () => {
    const path = "data/datasets/volunteers/volunteers.csv";
    const folder = run("many-at-once", "data/datasets/residents");
    expect(folder.status).toBe(1);
    expect(folder.stdout).not.toContain("volunteers.csv");
    const { status, stdout } = run("_base", path, "--format", "json");
    expect([status, (JSON.parse(stdout) as { readings: unknown[] }).readings]).toMatchObject([
      0,
      [{ file: path, encoding: "utf-8", delimiter: "," }],
    ]);
  });

  test("checks a file from elsewhere as the table that it is", () => {
    const file = join(cases, "a-hard-day/data/datasets/volunteers/volunteers.csv");
    const { status, stdout } = run("_base", file, "--lang", "en");
    expect(status).toBe(1);
    expect(stdout).toMatch(/7 problems in 1 file\.\n$/);
    const workbook = join(cases, "workbook-named-csv/data/datasets/volunteers/volunteers.csv");
    expect(run("_base", workbook).status).toBe(0);
  });

  test.each([
    ["a file that is not there", "_base", "no-such.csv"],
    ["a file of no dataset", "_base", "../../../../package.json"],
    ["an unknown format", "_base", "--format", "pdf"],
    ["an unknown language", "_base", "--lang", "fr"],
    ["an unknown option", "_base", "--quiet"],
    ["a folder without data", "sound-base"],
  ])("%s ends with 2 and a word on stderr", (_, folder, ...args) => {
    const { status, stdout, stderr } = run(folder, ...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).not.toBe("");
  });
});
