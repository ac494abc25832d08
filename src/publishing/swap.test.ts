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
import { unrecordedMark } from "../address/files.ts";
import { isHalfBrought } from "./deploy/bring.ts";
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

test("a folder that has to stay is marked before its files change, and until all of them have", async () => {
  const disk = join(root, "disk");
  lay(disk, "last");
  symlinkSync(disk, place.site);
  const mark = (folder: string) => join(folder, unrecordedMark);
  const markOf = () => existsSync(mark(disk)) && readFileSync(mark(disk), "utf8");
  const bring = async (day?: string) => {
    lay(place.fresh, "new");
    writeFileSync(join(place.fresh, "data.csv"), "new");
    if (day !== undefined) writeFileSync(mark(place.fresh), day);
    return swapIn(place, terminal);
  };
  mkdirSync(join(disk, "data.csv")); // no file can take its place
  await expect(bring("2026-03-01")).rejects.toThrow("data.csv");
  expect([markOf(), served(), await isHalfBrought(disk)]).toEqual(["2026-03-01", "last", true]);
  await cleanUp(place);
  await expect(bring()).rejects.toThrow("data.csv");
  expect([markOf(), served()]).toEqual(["2026-03-01", "last"]);
  await cleanUp(place);
  rmSync(join(disk, "data.csv"), { recursive: true });
  await bring();
  expect([markOf(), served(), await isHalfBrought(disk)]).toEqual([false, "new", false]);
  for (const isAgain of [false, true]) {
    await bring("2026-03-01");
    expect([isAgain, markOf()]).toEqual([isAgain, "2026-03-01"]);
    rmSync(mark(disk)); // it is on record
  }
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
