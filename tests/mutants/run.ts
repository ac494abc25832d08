// npm run test:mutants -- [folder or file …] [--sample <mutants>] [--seed <seed>]: how many changes of the code tests notice.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { cp, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { copyProject } from "../stage/project.ts";
import { countsText, survivorsText, type Report } from "./figures.ts";

const own = import.meta.dirname;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: "string" }, seed: { type: "string", default: "1" } },
});

const mutated = (path: string): string =>
  statSync(path).isDirectory() ? join(path, "**/*.ts").replaceAll("\\", "/") : path;

const paths = positionals.length > 0 ? positionals : ["check", "publish", "publishing", "stats"];
const places = paths.map((path) => mutated(existsSync(path) ? path : `src/${path}`));

/** Ends with the code of what fails. */
function run(command: string, parts: readonly string[], options: object): void {
  const { status } = spawnSync(command, parts, { stdio: "inherit", ...options });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(join(own, "node_modules"))) run("npm", ["ci"], { cwd: own, shell: true });

const copy = await copyProject();
await cp("tests", join(copy, "tests"), {
  recursive: true,
  verbatimSymlinks: true,
  filter: (path) => !path.endsWith("node_modules"),
});

try {
  const stryker = resolve(own, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const all = [...places, "!**/*.test.ts"].join(",");
  const config = "tests/mutants/stryker.config.json";
  const { sample = "Infinity", seed } = values;
  run(process.execPath, [stryker, "run", config, "--mutate", all], {
    cwd: copy,
    env: { ...process.env, MUTANTS_SAMPLE: sample, MUTANTS_SEED: seed },
  });
  const report = JSON.parse(await readFile(join(copy, "mutants.json"), "utf8")) as Report;
  console.log(`${survivorsText(report)}\n\n${countsText(report)}`);
} finally {
  await rm(copy, { recursive: true });
}
