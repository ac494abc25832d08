import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesOf, pagesOf } from "../stage/dist.ts";
import {
  copyProject,
  setStatuses,
  terminalEnv,
  useSmallCity,
  type Outcome,
} from "../stage/project.ts";
import { jobsOf, recipes } from "../stage/recipes.ts";

// Whole builds, a preview and a release: what the recipes of all hosts do, in the words of one.

let folder: string;
const at = (path: string) => join(folder, path);
const residents = "data/datasets/residents/residents.csv";

/** What hosts do themselves: install, and show a comment, which is kept here instead. */
const stubs = {
  gh: 'cp comment.md "$STANDING/said.md"',
  curl: 'cp comment.md "$STANDING/said.md"',
};

const env = () => ({
  PATH: `${at("stubs")}:${process.env["PATH"] ?? ""}`,
  STANDING: folder,
  NUMBER: "7",
  TARGET: "main",
  PREVIEW: "https://preview.example/open/7/",
  PREVIEW_URL: "https://preview.example/open/",
  PREVIEW_TO: at("served/preview/7"),
  SITE_TO: at("served/site"),
  GITEE_PULL_ID: "7",
  GITEE_BRANCH: "main",
  GIT_AUTHOR_NAME: "Clerk",
  GIT_AUTHOR_EMAIL: "clerk@city.example",
  GIT_COMMITTER_NAME: "Clerk",
  GIT_COMMITTER_EMAIL: "clerk@city.example",
  LANG: "en",
});

/** Runs a script of a shell in the project, where `npm ci` has been done. */
const run = (script: string): Promise<Outcome> =>
  new Promise((done) => {
    const installed = 'npm() { if [ "$1" = ci ]; then return 0; fi; command npm "$@"; }';
    const options = { cwd: folder, env: terminalEnv(env()), maxBuffer: 1e8 };
    execFile("bash", ["-c", `${installed}\n${script}`], options, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });

const git = async (...args: string[]) => {
  const { code, output } = await run(`git ${args.map((each) => `'${each}'`).join(" ")}`);
  expect(code, output).toBe(0);
};

async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(at(path), "utf8");
  expect(text).toContain(from);
  await writeFile(at(path), text.replace(from, to));
}

const said = async () => (existsSync(at("said.md")) ? readFile(at("said.md"), "utf8") : "");

/** The change is committed on a branch, and nothing is left of what a pipeline before it did. */
async function cleaned(): Promise<void> {
  await git("worktree", "prune");
  for (const path of ["before", "said.md", "comment.md"])
    await rm(at(path), { recursive: true, force: true });
  await git("worktree", "prune");
}

beforeAll(async () => {
  folder = await copyProject();
  await useSmallCity(folder);
  await setStatuses(folder, { residents: "official", volunteers: "official" });
  await mkdir(at("stubs"));
  for (const [name, script] of Object.entries(stubs)) {
    await writeFile(at(`stubs/${name}`), `#!/bin/sh\n${script}\n`);
    await chmod(at(`stubs/${name}`), 0o755);
  }
  for (const name of ["preview/7", "site"]) await mkdir(at(`served/${name}`), { recursive: true });
  await cp(".gitignore", at(".gitignore"));
  await writeFile(at(".git-ignored"), "stubs\nserved\nbefore\nsaid.md\ncomment.md\nnode_modules\n");
  await git("init", "--initial-branch", "main");
  await git("config", "core.excludesFile", ".git-ignored");
  await git("add", ".");
  await git("commit", "--quiet", "-m", "first");
  // The project is its own origin.
  await git("clone", "--quiet", "--bare", ".", "served/origin");
  await git("remote", "add", "origin", at("served/origin"));
  await git("push", "--quiet", "--set-upstream", "origin", "main");
  await git("checkout", "--quiet", "-b", "change");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a change of the data", () => {
  test.each(Object.keys(recipes))("with errors is told as a comment on %s", async (host) => {
    await cleaned();
    await edit(residents, "999902,80000", "999902,8O000");
    const { code } = await run(jobsOf(host).change);
    await edit(residents, "999902,8O000", "999902,80000");
    expect(code).not.toBe(0);
    expect(await said()).toContain("8O000");
    expect(existsSync(at("dist"))).toBe(false);
  });

  test("is shown as a preview and told with pictures; merged, it is released, recorded and shown", async () => {
    await cleaned();
    await edit(residents, "999902,80000", "999902,80001");
    const { code, output } = await run(jobsOf("GitHub").change);
    expect(code, output).toBe(0);
    const comment = await said();
    expect(comment).toContain("| 80000 | 80001 |");
    const [picture] =
      /https:\/\/preview\.example\/open\/7\/changed\/[^)]+\.png/.exec(comment) ?? [];
    const preview = at("served/preview/7");
    expect(
      existsSync(join(preview, picture?.slice("https://preview.example/open/7/".length) ?? "?")),
    ).toBe(true);
    const pages = pagesOf(filesOf(preview));
    expect(pages.length).toBeGreaterThan(20);
    const offending = pages.filter(({ html }) => {
      const [, canonical = ""] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
      const isOwn = canonical === "" || canonical.startsWith("https://preview.example/open/7/");
      return (
        !isOwn ||
        !html.includes('<meta name="robots" content="noindex"') ||
        /https:\/\/model-city\.example\/(?!yearbook)/.test(html)
      );
    });
    expect(offending.map(({ address }) => address)).toEqual([]);
    expect(await readFile(join(preview, "robots.txt"), "utf8")).toContain("Disallow: /\n");
    expect(existsSync(join(preview, "sitemap-index.xml"))).toBe(false);
    await git("add", "data");
    await git("commit", "--quiet", "-m", "change");
    await git("checkout", "--quiet", "main");
    await git("merge", "--quiet", "change");
    const released = await run(jobsOf("GitHub").release);
    expect(released.code, released.output).toBe(0);
    expect(filesOf(at("served/site")).get("/robots.txt")).toContain("Allow: /");
    const { output: record } = await run("git show --stat origin/main");
    expect(record).toMatch(/data\/published\/changes\//);
  }, 1_200_000); // a preview and a release: two whole builds
});
