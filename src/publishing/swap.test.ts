import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cleanUp, swapIn, type Folders } from "./swap.ts";

const said: string[] = [];
const terminal = {
  locale: "en" as const,
  uninterrupted: <T>(task: () => Promise<T>) => task(),
  log: (text: string) => {
    said.push(text);
  },
};

let root: string;
let place: Folders;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "swap-"));
  place = { site: join(root, "dist"), fresh: join(root, "dist.new"), last: join(root, "dist.old") };
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** A folder whose only page says this. */
function lay(folder: string, text: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, "index.html"), text);
}

const served = () => readFileSync(join(place.site, "index.html"), "utf8");
const left = () => [place.fresh, place.last].filter((folder) => existsSync(folder));

test("a site that was built takes the place of the last one, or of none", async () => {
  lay(place.fresh, "first");
  expect([await swapIn(place, terminal), served(), left()]).toEqual([true, "first", []]);
  lay(place.fresh, "second");
  expect([await swapIn(place, terminal), served(), left()]).toEqual([true, "second", []]);
});

test("a folder that has to stay is the same afterwards, and has the files of the new site alone", async () => {
  const disk = join(root, "disk");
  lay(disk, "first");
  symlinkSync(disk, place.site);
  for (const text of ["second", "third"]) {
    lay(place.fresh, text);
    writeFileSync(join(place.fresh, `${text}.html`), text);
    expect([await swapIn(place, terminal), served(), left()]).toEqual([true, text, []]);
    expect(lstatSync(place.site).isSymbolicLink()).toBe(true);
  }
  expect(readdirSync(disk).sort()).toEqual([".deployed.json", "index.html", "third.html"]);
  expect(said.at(-1)).toContain("one by one");
});

test("where the new site cannot be moved, the last one is back in its place", async () => {
  lay(place.site, "last");
  await expect(swapIn(place, terminal)).rejects.toThrow("ENOENT");
  expect([served(), left()]).toEqual(["last", []]);
});

test("a build killed while it wrote leaves nothing behind", async () => {
  lay(place.site, "last");
  lay(place.fresh, "half");
  await cleanUp(place);
  expect([served(), left()]).toEqual(["last", []]);
});

test("a build killed between the two renames gives the last site back", async () => {
  lay(place.last, "last");
  lay(place.fresh, "new");
  await cleanUp(place);
  expect([served(), left()]).toEqual(["last", []]);
});

test("a build killed before it cleared the last site away leaves the new one", async () => {
  lay(place.site, "new");
  lay(place.last, "last");
  await cleanUp(place);
  expect([served(), left()]).toEqual(["new", []]);
});
