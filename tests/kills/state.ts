import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { lockFile } from "../../scripts/lock.ts";
import { compareLogFiles, logFolder, unfinishedFile } from "../../src/model/release.ts";
import { foldersIn } from "../../src/publishing/swap.ts";
import { buildProject, copyProject, setStatuses, useSmallCity } from "../stage/project.ts";

const day = "2026-03-08";
const table = "data/datasets/volunteers/volunteers.csv";

/** The small city, official, built for the first time. */
export async function prepare(): Promise<string> {
  const folder = await copyProject();
  await useSmallCity(folder);
  const statuses = { residents: "official", volunteers: "official", stations: "official" };
  await setStatuses(folder, statuses);
  const descriptor = join(folder, "data/datasets/volunteers/datapackage.json");
  const text = await readFile(descriptor, "utf8");
  await writeFile(descriptor, text.replace(/"modified": "[^"]*"/, `"modified": "${day}"`));
  const { code, output } = await buildProject(folder);
  if (code !== 0) throw new Error(output);
  return folder;
}

/** Writes another figure into the table, one for each number. */
export async function changeFigure(folder: string, number: number): Promise<void> {
  const path = join(folder, table);
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace(/^(2022,999900,all,)\d+/m, `$1${1400 + number}`));
}

/** Hashes of files by name. */
type Hashes = Record<string, string>;

async function hashesOf(folder: string): Promise<Hashes> {
  const hashes: Hashes = {};
  for await (const entry of glob("**/*", { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const hash = createHash("sha256").update(await readFile(path));
    hashes[path.slice(folder.length + 1)] = hash.digest("hex");
  }
  return hashes;
}

export interface State {
  /** The site that is served, or would be again with the next command. */
  site: Hashes;
  /** What visitors are sent. */
  served: Hashes;
  /** What served pages ask for and is not there. */
  missing: string[];
  /** Each change of the log, as `was` and `is`. */
  log: { was: string; is: string }[];
  /** The figure that changes, as its table has it. */
  figure: string;
  /** Files of the record, none of which is ever in part. */
  record: Hashes;
  isLocked: boolean;
  /** What was left in the middle. */
  marks: Record<string, boolean>;
}

/** Sheets and scripts that pages of a folder name and that are not in it. */
async function missingIn(folder: string): Promise<string[]> {
  const pages = await Array.fromAsync(glob("**/*.html", { cwd: folder }));
  const texts = await Promise.all(pages.map((page) => readFile(join(folder, page), "utf8")));
  const asked = texts.flatMap((text) => text.match(/(?<=["'(])\/_astro\/[^"')]+/g) ?? []);
  return [...new Set(asked)].filter((path) => !existsSync(join(folder, path)));
}

const textOf = async (path: string): Promise<string> =>
  existsSync(path) ? readFile(path, "utf8") : "";

export async function stateOf(folder: string): Promise<State> {
  const { site, fresh, last } = foldersIn(folder);
  const at = (path: string) => join(folder, path);
  const files = (await Array.fromAsync(glob("*.csv", { cwd: at(logFolder) }))).sort(
    compareLogFiles,
  );
  const texts = await Promise.all(files.map((name) => textOf(at(`${logFolder}/${name}`))));
  const rows = texts.flatMap(
    (text) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data,
  );
  const record = {
    ...(await hashesOf(at("data/published"))),
    ...(await hashesOf(at("data/archive"))),
  };
  return {
    site: await hashesOf(existsSync(site) ? site : last),
    served: await hashesOf(at("served")),
    missing: await missingIn(at("served")),
    log: rows
      .filter(({ change }) => change === "changed")
      .map(({ old = "", new: is = "" }) => ({ was: old, is })),
    figure: /^2022,999900,all,(\d+)/m.exec(await textOf(at(table)))?.[1] ?? "",
    record: Object.fromEntries(Object.entries(record).filter(([name]) => !name.endsWith(".new"))),
    isLocked: existsSync(at(lockFile)),
    marks: {
      "site half built beside": existsSync(fresh),
      "between two renames": !existsSync(site),
      "record half changed": existsSync(at(unfinishedFile)),
    },
  };
}

const same = (a: Hashes, b: Hashes): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** Files that are neither as they were nor as they are to be. */
const neither = (now: Hashes, was: Hashes, is: Hashes): string[] =>
  Object.entries(now)
    .filter(([name, hash]) => hash !== was[name] && hash !== is[name] && !name.endsWith(".new"))
    .map(([name]) => name)
    .filter((name) => name !== ".deployed.json"); // says what is on its way

/** What is wrong right after a kill, seen from what stood before and what the next run makes of it. */
export function faultsAfter(states: Record<"before" | "after" | "done", State>): string[] {
  const { before, after, done } = states;
  const halves = [
    ...neither(after.served, before.served, done.served),
    ...neither(after.record, before.record, done.record),
  ];
  return [
    ...halves.map((name) => `${name} is neither old nor new`),
    ...after.missing.map((name) => `${name} is not served, and asked for`),
    ...(same(after.site, before.site) || same(after.site, done.site) ? [] : ["dist is not whole"]),
  ];
}

/** What is wrong once the command has run to its end. */
export function faultsOnceDone(done: State, command: string): string[] {
  const { site, served, log, figure, ...state } = done;
  const broken = log.filter(({ was }, index) => index > 0 && was !== log[index - 1]!.is);
  const left = Object.entries(state.marks).flatMap(([mark, is]) => (is ? [mark] : []));
  const isServed = Object.entries(site).every(([name, hash]) => served[name] === hash);
  return [
    ...broken.map(({ was, is }) => `the log lacks a change before ${was} → ${is}`),
    ...(command === "release" && log.at(-1)?.is !== figure ? [`the log lacks ${figure}`] : []),
    ...left,
    ...(state.isLocked ? ["the lock stays"] : []),
    ...(command === "deploy" && !isServed ? ["what is served is not what is built"] : []),
  ];
}
