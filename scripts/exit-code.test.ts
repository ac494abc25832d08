import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The commands that readers of the guide call; the benchmark is for those who work on the code. */
const scripts = globSync("scripts/*.ts", { exclude: ["**/*.test.ts"] }).filter((path) =>
  readFileSync(path, "utf8").includes("await endWith("),
);

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { encoding: "utf8", env: { LANG: "en" } });

test("every command says how it is called, whether it is asked or called wrongly", () => {
  expect(scripts.length).toBeGreaterThan(7);
  for (const script of scripts) {
    const asked = run(script, "--help");
    expect([script, asked.status, asked.stderr]).toEqual([script, 0, ""]);
    expect(asked.stdout).toMatch(/^(用法 \/ )?usage: npm run [a-z:]+/);
    if (script === "scripts/build.ts") continue; // takes no options, and builds
    const wrong = run(script, "--no-such-option");
    expect([script, wrong.status, wrong.stdout]).toEqual([script, 2, ""]);
    expect(wrong.stderr).toBe(asked.stdout);
  }
});
