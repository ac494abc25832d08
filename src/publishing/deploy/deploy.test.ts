import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { heardTerminal } from "../../../tests/stage/heard-terminal.ts";
import { filesOf } from "../../../tests/stage/dist.ts";
import { disk } from "../files/disk.ts";
import { robotsOfPreview } from "../../publish/robots.ts";
import type { Terminal } from "../terminal.ts";
import { deployRecord } from "../../address/files.ts";
import { deploy } from "./deploy.ts";
import { folderHost } from "./folder.ts";
import type { Host } from "./host.ts";

const first = {
  "index.html": '<link href="/_astro/a.1.css"><img src="/images/a.png">',
  "charts/a/index.html": '<link href="/_astro/a.1.css"><img src="/images/a.png">',
  "_astro/a.1.css": "a{}",
  "images/a.png": "png",
};
const second = {
  "index.html": '<link href="/_astro/a.2.css"><img src="/images/b.png">',
  "_astro/a.2.css": "b{}",
  "images/b.png": "png",
  ".well-known/security.txt": "b",
};

let root: string;
let served: string;
let terminal: Terminal;
let said: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "deploy-"));
  served = join(root, "served");
  await mkdir(served);
  ({ terminal, said } = heardTerminal());
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function build(files: Record<string, string>): Promise<void> {
  await rm(join(root, "dist"), { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, "dist", name)), { recursive: true });
    await writeFile(join(root, "dist", name), text);
  }
}

const standing = (): Record<string, string> =>
  Object.fromEntries([...filesOf(served)].map(([name, text]) => [name.slice(1), text]));

/** What pages ask for and is not there. */
const missing = (): string[] => {
  const files = standing();
  return Object.entries(files).flatMap(([name, text]) =>
    [...text.matchAll(/(?:href|src)="\/([^"]+)"/g)].flatMap(([, asked = ""]) =>
      name.endsWith(".html") && !(asked in files) ? [`${name}: ${asked}`] : [],
    ),
  );
};

/** A host that fails at a call, and is looked at before each one. */
function watched(host: Host, failAt = Infinity): Host {
  let calls = 0;
  const look = () => {
    expect(missing()).toEqual([]);
    calls += 1;
    if (calls === failAt) throw new Error("the line is dead");
  };
  const one = async (names: readonly string[], task: (names: string[]) => Promise<void>) => {
    for (const name of names) {
      look();
      await task([name]);
    }
  };
  return {
    sendsEncoded: host.sendsEncoded,
    read: (name) => host.read(name),
    write: async (name, text) => {
      look();
      await host.write(name, text);
    },
    put: (names) => one(names, host.put),
    remove: (names) => one(names, host.remove),
  };
}

const run = ({
  day = 1,
  failAt = Infinity,
  isRehearsal = false,
  isPreview = false,
  sendsEncoded = true,
} = {}) =>
  deploy({
    root,
    terminal,
    disk,
    isRehearsal,
    isPreview,
    now: `2026-11-${String(day).padStart(2, "0")}T10:00:00.000Z`,
    hostOf: (site) => watched({ ...folderHost(site, served), sendsEncoded }, failAt),
  });

const recordless = ({ [deployRecord]: record, ...files }: Record<string, string>) => {
  expect(record).toBeDefined();
  return files;
};

test("a site comes to a folder, and the next over it; old sheets go when no page asks for them", async () => {
  await build(first);
  expect(await run()).toBe(true);
  expect(recordless(standing())).toEqual(first);
  await build(second);
  await run({ day: 2 });
  expect(recordless(standing())).toEqual({ ...second, "_astro/a.1.css": "a{}" });
  await run({ day: 9 });
  expect(recordless(standing())).toEqual(second);
  await run({ day: 10 });
  expect(said.at(-1)).toBe("The site is up to date; there is nothing to upload.");
});

test("a preview takes the place of no site, but is brought where previews are shown", async () => {
  await build(first);
  await run();
  await build({ ...second, "robots.txt": robotsOfPreview });
  expect(await run({ day: 2 })).toBe(false);
  expect(said.at(-1)).toMatch(/^dist\/ holds a preview/);
  expect(recordless(standing())).toEqual(first);
  expect(await run({ day: 2, isPreview: true })).toBe(true);
  expect(standing()["index.html"]).toBe(second["index.html"]);
});

test("what is compressed goes where it is sent in the place of files, and nowhere else", async () => {
  await build({ ...first, "index.html.br": "b" });
  const isThere = () => existsSync(join(served, "index.html.br"));
  await run({ sendsEncoded: false });
  expect([recordless(standing()), isThere()]).toEqual([first, false]);
  await run();
  expect(isThere()).toBe(true);
});

test("files that are not of the site stay", async () => {
  await build(first);
  await writeFile(join(served, ".htaccess"), "mine");
  await run();
  await build(second);
  await run({ day: 20 });
  expect(standing()[".htaccess"]).toBe("mine");
});

test("a run that is cut short anywhere is completed by the next, and no page misses anything", async () => {
  for (let failAt = 1; ; failAt += 1) {
    await rm(served, { recursive: true });
    await mkdir(served);
    await build(first);
    await run();
    await build(second);
    const outcome = await run({ day: 20, failAt }).catch((error: unknown) => error);
    expect(missing()).toEqual([]);
    await run({ day: 21 });
    await run({ day: 29 });
    expect(recordless(standing()), `call ${failAt}`).toEqual(second);
    if (outcome === true) {
      expect(failAt).toBeGreaterThan(6);
      break;
    }
  }
});

test("a rehearsal lists all files in their order, and changes nothing", async () => {
  await build(first);
  await run();
  await build(second);
  const before = standing();
  await run({ day: 2, isRehearsal: true });
  expect(standing()).toEqual(before);
  expect(said.at(-1)).toBe(
    [
      "First the scripts and sheets (1 file):",
      "  _astro/a.2.css",
      "Then images, downloads and the rest (2 files):",
      "  .well-known/security.txt",
      "  images/b.png",
      "Then the pages (1 file):",
      "  index.html",
      "Last, what is no longer needed is deleted (2 files):",
      "  charts/a/index.html",
      "  images/a.png",
      "This was a rehearsal, and nothing has changed. Without --dry-run it is done.",
    ].join("\n"),
  );
});

test("what is done is counted, and a rehearsal says nothing of what there is none of", async () => {
  await build(first);
  await run();
  expect(said.at(-1)).toBe("Done. Files uploaded: 4; deleted: 0.");
  await build({ ...first, "index.html": "" });
  await run({ isRehearsal: true });
  expect(said.at(-1)).toMatch(/^Then the pages \(1 file\):\n {2}index\.html\nThis was/);
});

test("without a built site nothing is done, and a damaged record is named", async () => {
  expect(await run()).toBe(false);
  await build(first);
  await run();
  await writeFile(join(served, deployRecord), "{");
  await expect(run()).rejects.toThrow(deployRecord);
});

test("of two sites that are one half each nothing is uploaded", async () => {
  await build(first);
  const record = (hash: string) =>
    writeFile(
      join(root, "dist", deployRecord),
      JSON.stringify({ files: { "index.html": hash }, left: {} }),
    );
  await record("");
  expect(await run()).toBe(false);
  expect([standing(), said.at(-1)]).toEqual([{}, expect.stringContaining("parts of two sites")]);
  await record("a");
  expect(await run()).toBe(true);
});
