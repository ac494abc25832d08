import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { terminalEnv } from "../tests/stage/project.ts";

/** The commands that readers of the guide call; the benchmark is for those who work on the code. */
const scripts = globSync("scripts/*.ts", { exclude: ["**/*.test.ts"] }).filter((path) =>
  readFileSync(path, "utf8").includes("await endWith("),
);

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], {
    encoding: "utf8",
    env: terminalEnv({ LANG: "en" }),
  });

test("there are commands", () => {
  expect(scripts.length).toBeGreaterThan(7);
});

test.each(scripts)("%s says how it is called, asked or called wrongly", (script) => {
  const asked = run(script, "--help");
  expect([asked.status, asked.stderr]).toEqual([0, ""]);
  expect(asked.stdout).toMatch(/^(用法 \/ )?usage: npm run [a-z:]+/);
  if (script === "scripts/build.ts") return; // takes no options, and builds
  const wrong = run(script, "--no-such-option");
  expect([wrong.status, wrong.stdout]).toEqual([2, ""]);
  expect(wrong.stderr).toBe(asked.stdout);
});
