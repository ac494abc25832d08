import { readFile, rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rehearse, type Rehearsal } from "../../../tests/stage/rehearsal.ts";
import { packTables, unpackTables, type PackedTables } from "../../check/table/packed-tables.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import { loadCatalogue, type Loaded } from "../../load/catalogue.ts";
import { planAddition } from "../../publishing/add/addition.ts";
import { release } from "../../publishing/release.ts";
import { problemsBeside } from "./beside.ts";

let project: Rehearsal;
let loaded: Loaded;
let known: KnownTable[];

beforeAll(async () => {
  project = await rehearse();
  const sums = '"totals": [{ "value": "residents", "total": "999900" }],';
  await project.edit("data/datasets/residents/datapackage.json", (text) =>
    text.replace('"views":', `${sums} "views":`),
  );
  expect(await release({ ...project, date: "2026-03-01" })).toBe(true);
  loaded = await loadCatalogue(project.root);
  known = unpackTables(JSON.parse(JSON.stringify(packTables(loaded.known))) as PackedTables);
});

afterAll(() => rm(project.root, { recursive: true }));

/** What the page finds, and what `data:add` finds of the figures of one dataset, by cells. */
async function both(id: string, text: string) {
  const table = known.find((each) => each.id === id);
  if (!table) throw new Error(`no ${id}`);
  const bytes = new TextEncoder().encode(text);
  const name = `${id}.csv`;
  const published = await readFile(project.at(`data/published/${name}`));
  const beside = await problemsBeside(table, { name, bytes, published, isSample: false });
  const { root } = project;
  const date = "2026-03-01";
  const plan = await planAddition({ root, loaded, name, bytes, dataset: id, date, locale: "en" });
  const told = (problems: typeof plan.problems) =>
    problems
      .map(({ file, cell, code, rule, value }) =>
        [file === name ? cell : "", code, rule, value].join(" ").trim(),
      )
      .sort();
  return { page: told(beside ?? []), command: told(plan.problems) };
}

const volunteers = "period,place,scope,people,obs_status,qualifier,source,note_zh,note_en\n";
const residents = "period,place,residents,source\n";

test.each([
  ["tenfold", "volunteers", `${volunteers}2023,999900,all,15000,,,yearbook,,\n`],
  ["as it was", "volunteers", `${volunteers}2023,999900,all,1500,,,yearbook,,\n`],
  ["a new year a tenth", "volunteers", `${volunteers}2025,999900,all,160,,,yearbook,,\n`],
  ["a part that breaks its sum", "residents", `${residents}2020,999902,90000,census\n`],
] as const)("the page finds what data:add finds: %s", async (_, id, text) => {
  const { page, command } = await both(id, text);
  expect(page).toEqual(command);
});

test("a sum that a file breaks is told, with what it should be", async () => {
  const { page } = await both("residents", `${residents}2020,999902,90000,census\n`);
  expect(page.join()).toContain("total-mismatch");
});

test("a published file that cannot be read compares nothing", async () => {
  const [table] = known;
  if (!table) throw new Error("no table");
  const bytes = new TextEncoder().encode(volunteers);
  const published = new TextEncoder().encode("<!doctype html>");
  const files = { name: "x.csv", bytes, published, isSample: false };
  expect(await problemsBeside(table, files)).toBeNull();
});
