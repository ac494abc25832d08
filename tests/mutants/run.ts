// npm run test:mutants -- [folder or file …] [--sample <mutants>] [--seed <seed>] [--tests <folder,folder …>]: how many changes of the code tests notice.
import { spawn, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { cp, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { copyProject } from "../stage/project.ts";
import { countsText, survivorsText, type Report } from "./figures.ts";

const own = import.meta.dirname;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string", default: "Infinity" },
    seed: { type: "string", default: "1" },
    tests: { type: "string", default: "" },
  },
});

const mutated = (path: string): string =>
  statSync(path).isDirectory() ? join(path, "**/*.ts").replaceAll("\\", "/") : path;

const paths = positionals.length > 0 ? positionals : ["check", "publish", "publishing", "stats"];
const places = paths.map((path) => mutated(existsSync(path) ? path : `src/${path}`));

/** What only a real server or a whole build tries, which no mutant waits for: `test:deploy`, and every built site. */
const elsewhere = ["src/publishing/deploy/ssh.ts", "src/publishing/rendering/render.ts"];

const stopped = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    stopped.abort();
  });

/** Ends when the command has, which this one stops where it is stopped; whatever is not 0 is an error. */
async function run(command: string, parts: readonly string[], options: SpawnOptions) {
  stopped.signal.throwIfAborted();
  const child = spawn(command, parts, { stdio: "inherit", ...options });
  stopped.signal.onabort = () => child.kill();
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`ended with ${String(code)}: ${command} ${parts.join(" ")}`);
}

/** Tries the changes in a copy, which nothing else looks at. */
async function tryIn(copy: string): Promise<Report> {
  await cp("tests", join(copy, "tests"), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith("node_modules"),
  });
  const stryker = resolve(own, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const all = [...places, "!**/*.test.ts", ...elsewhere.map((file) => `!${file}`)].join(",");
  const config = "tests/mutants/stryker.config.json";
  await run(process.execPath, [stryker, "run", config, "--mutate", all], {
    cwd: copy,
    env: {
      ...process.env,
      MUTANTS_SAMPLE: values.sample,
      MUTANTS_SEED: values.seed,
      MUTANTS_TESTS: values.tests,
    },
  });
  return JSON.parse(await readFile(join(copy, "mutants.json"), "utf8")) as Report;
}

if (!existsSync(join(own, "node_modules"))) await run("npm", ["ci"], { cwd: own, shell: true });
const copy = await copyProject();
try {
  const report = await tryIn(copy);
  console.log(`${survivorsText(report)}\n\n${countsText(report)}`);
} finally {
  await rm(copy, { recursive: true, maxRetries: 20 }); // a runner of tests may end some moments later
}
