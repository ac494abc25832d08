import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const parts = ["src", "public", "scripts", "astro.config.mjs", "package.json", "tsconfig.json"];

/** A copy of this project in a temporary folder, sharing its node_modules; `data/` may be another's. */
export async function copyProject(dataOf = ".", within = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(within, "sanshe-"));
  for (const part of parts) await cp(part, join(folder, part), { recursive: true });
  await cp(join(dataOf, "data"), join(folder, "data"), { recursive: true });
  await symlink(resolve("node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

/** Puts Model City as the cases have it, in three small tables, in the place of a project's own data. */
export async function useSmallCity(folder: string): Promise<void> {
  await rm(join(folder, "data"), { recursive: true });
  await cp("tests/cases/_base/data", join(folder, "data"), { recursive: true });
}

interface SiteJson {
  topics: { views: string[] }[];
  keyFigures: { dataset: string }[];
}

/** Leaves only some datasets in a project, so that a build of it takes less time. */
export async function keepDatasets(folder: string, ids: readonly string[]): Promise<void> {
  const data = join(folder, "data");
  const gone = (await readdir(join(data, "datasets"))).filter((id) => !ids.includes(id));
  for (const id of gone) {
    await rm(join(data, "datasets", id), { recursive: true });
    await rm(join(data, "published", `${id}.csv`), { force: true });
  }
  const site = JSON.parse(await readFile(join(data, "site.json"), "utf8")) as SiteJson;
  for (const topic of site.topics)
    topic.views = topic.views.filter((view) => !gone.includes(view.split("/")[0] ?? ""));
  site.topics = site.topics.filter(({ views }) => views.length > 0);
  site.keyFigures = site.keyFigures.filter(({ dataset }) => !gone.includes(dataset));
  await writeFile(join(data, "site.json"), JSON.stringify(site, null, 2));
}

/** Sets the statuses of datasets by their ids. */
export async function setStatuses(folder: string, statuses: Record<string, string>): Promise<void> {
  for (const [id, status] of Object.entries(statuses)) {
    const path = join(folder, "data/datasets", id, "datapackage.json");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace(/"status": "\w+",/, `"status": "${status}",`));
  }
}

/** Where commands find what they are compiled to, for tests run hundreds of them. */
const compiled = resolve("node_modules/.cache/node");

/** The environment of somebody at a terminal, without what the test runner adds to it. */
export function terminalEnv(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|VITE_|TEST$|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL)/.test(name),
  );
  return { ...Object.fromEntries(own), NODE_COMPILE_CACHE: compiled, ...more };
}

export interface Outcome {
  code: number;
  output: string;
}

/** Runs a script of a project as `npm run` does, e.g. `["scripts/release.ts", "--lang", "en"]`. */
export function runScript(
  folder: string,
  script: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      script,
      { cwd: folder, env: terminalEnv(env) },
      (error, stdout, stderr) => {
        done({ code: error ? Number(error.code) : 0, output: stdout + stderr });
      },
    );
  });
}

/** Runs the build as `npm run build -- --anew` does. */
export const buildProject = (folder: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> =>
  runScript(folder, ["scripts/build.ts", "--anew"], env);
