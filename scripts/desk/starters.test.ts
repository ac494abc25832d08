import { execFileSync, spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { platform, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "工作台 of the desk-"));
});

afterEach(() => rm(folder, { recursive: true }));

test.skipIf(platform() === "win32")(
  "on macOS and Linux a double click opens the desk, and installs it where that is still to be done",
  async () => {
    const npm = join(folder, "bin/npm");
    await mkdir(join(folder, "bin"));
    await writeFile(npm, '#!/bin/sh\necho "npm $*"\n', { mode: 0o755 });
    await cp("desk.command", join(folder, "desk.command"));
    const env = {
      ...process.env,
      PATH: [join(folder, "bin"), process.env["PATH"]].join(delimiter),
    };
    const run = () =>
      execFileSync(join(folder, "desk.command"), ["--keep"], {
        cwd: tmpdir(),
        env,
        encoding: "utf8",
      });
    const lock = join(folder, "package-lock.json");
    await writeFile(lock, '{ "version": "1" }');
    expect(run()).toBe("npm ci\nnpm run --silent desk -- --keep\n");
    await mkdir(join(folder, "node_modules"));
    expect(run()).toMatch(/^npm ci/); // which was cut short
    await cp("scripts/ensure-node.mjs", join(folder, "scripts/ensure-node.mjs"));
    execFileSync(process.execPath, ["scripts/ensure-node.mjs"], { cwd: folder });
    expect(run()).toBe("npm run --silent desk -- --keep\n");
    await writeFile(lock, '{ "version": "2" }');
    expect(run()).toMatch(/^npm ci/); // of an update
  },
);

test.skipIf(platform() === "win32")("without Node it says what to install", async () => {
  await mkdir(join(folder, "bin"));
  await mkdir(join(folder, "scripts/desk"), { recursive: true });
  await cp("scripts/desk/no-node.txt", join(folder, "scripts/desk/no-node.txt"));
  await cp("desk.command", join(folder, "desk.command"));
  for (const name of ["dirname", "cat"]) await symlink(`/bin/${name}`, join(folder, "bin", name));
  const { status, stdout } = spawnSync("/bin/sh", [join(folder, "desk.command")], {
    env: { PATH: join(folder, "bin") },
    encoding: "utf8",
  });
  expect([status, stdout]).toEqual([1, await readFile("scripts/desk/no-node.txt", "utf8")]);
});

test("the starter for Windows is of lines and letters that its shell reads in any language", async () => {
  const text = await readFile("desk.cmd", "latin1");
  expect(text.replaceAll("\r\n", "")).toMatch(/^[ -~]+$/);
  expect(text).toContain("npm run --silent desk");
  expect(await readFile(".gitattributes", "utf8")).toMatch(/^\*\.cmd text eol=crlf$/m);
  // A letter that a folder of a network got stays taken after its window.
  const ways = text.split(/exit \/b \d/).slice(0, -1);
  expect(ways.map((way) => /popd\s*$/.test(way))).toEqual([true, true]);
  // A command of npm is a script of the shell, which without `call` would not come back.
  expect(text.match(/(?<!call )npm (?:ci|run)/g)).toBeNull();
  // Each name with a folder before it is in quotes, for blanks, brackets and signs.
  expect(text.match(/(?<!")%~dp0|(?<!")(?:node_modules|scripts)\\/g)).toBeNull();
});

test("what it says where there is no Node is short, of both languages, and without a mark", async () => {
  const bytes = await readFile("scripts/desk/no-node.txt");
  const lines = bytes.toString("utf8").trim().split("\n");
  expect(bytes.subarray(0, 3).toString("hex")).not.toBe("efbbbf");
  expect(lines.map((line) => /\p{Script=Han}/u.test(line))).toEqual([true, false]);
});
