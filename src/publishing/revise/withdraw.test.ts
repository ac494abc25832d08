import { readFile, rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rehearse, type Rehearsal } from "../../../tests/stage/rehearsal.ts";
import { loadCatalogue } from "../../load/catalogue.ts";
import { release } from "../release.ts";
import { isThere, planWithdrawal, type Withdrawal } from "./withdraw.ts";

let project: Rehearsal;

beforeEach(async () => {
  project = await rehearse();
});

afterEach(() => rm(project.root, { recursive: true }));

const wanted = (how: Partial<Withdrawal>): Withdrawal => ({
  root: project.root,
  dataset: "volunteers",
  reason: {},
  who: "Li",
  date: "2026-12-01",
  ...how,
});

const plan = async (how: Partial<Withdrawal>) =>
  planWithdrawal(await loadCatalogue(project.root), wanted(how));

const textAt = (path: string) => readFile(project.at(path), "utf8");
const lines = (text: unknown) => String(text).trimEnd().split(/\r?\n/);

/** The lines of a text that another has no more, without commas, which move up where the last goes. */
const gone = (before: string, after: unknown) => {
  const plain = (line: string) => line.trim().replace(/,$/, "");
  const left = lines(after).map(plain);
  return lines(before)
    .map(plain)
    .filter((line) => !left.includes(line));
};

const descriptor = "data/datasets/volunteers/datapackage.json";

test("a view goes from its descriptor, what languages call it, and the page of its topic", async () => {
  const [site, described] = [await textAt("data/site.json"), await textAt(descriptor)];
  const { writes, problems } = await plan({ view: "latest" });
  expect([...writes.keys()]).toEqual(["data/site.json", descriptor]);
  expect(gone(site, writes.get("data/site.json"))).toEqual(['"volunteers/latest"']);
  const after = JSON.parse(String(writes.get(descriptor))) as typeof before;
  const before = JSON.parse(described) as {
    views: { name: string }[];
    translations: { en: { views: Record<string, unknown> } };
  };
  expect(after.views).toEqual(before.views.filter(({ name }) => name !== "latest"));
  const { latest, ...others } = before.translations.en.views;
  expect(latest).toBeDefined();
  expect(after.translations.en.views).toEqual(others);
  expect(problems).toEqual([]);
});

test("a view that no topic shows leaves the site's description as it is", async () => {
  await project.edit("data/site.json", (text) => text.replace('"volunteers/latest",', ""));
  expect([...(await plan({ view: "latest" })).writes.keys()]).toEqual([descriptor]);
});

test("a dataset goes with its files, its views, its key figures and its days", async () => {
  await writeFile(
    project.at("data/releases.csv"),
    "dataset,date\r\nresidents,2027-01-01\r\n volunteers ,2027-02-01\r\nvolunteers,2027-03-01\r\n",
  );
  const site = await textAt("data/site.json");
  const { writes, problems } = await plan({});
  const folder = "data/datasets/volunteers";
  const files = ["datapackage.json", "notes.en.md", "notes.zh.md", "volunteers.csv"];
  expect([...writes.keys()].sort()).toEqual(
    [...files.map((name) => `${folder}/${name}`), "data/releases.csv", "data/site.json"].sort(),
  );
  expect(files.map((name) => writes.get(`${folder}/${name}`))).toEqual([null, null, null, null]);
  expect(writes.get("data/releases.csv")).toBe("dataset,date\r\nresidents,2027-01-01\r\n");
  const after = JSON.parse(String(writes.get("data/site.json"))) as {
    topics: { views: string[] }[];
    keyFigures: unknown[];
  };
  const { topics } = JSON.parse(site) as typeof after;
  expect(after.topics.map(({ views }) => views)).toEqual([[], topics[1]?.views]);
  expect(after.keyFigures).toEqual([]);
  expect(new Set(problems.map(({ code }) => code))).not.toContain("missing-confirmation");
});

test("a plan of releases without its days, or that cannot be read, stays as it is", async () => {
  for (const text of ["dataset,date\r\nresidents,2027-01-01\r\n", "", '"'] as const) {
    await writeFile(project.at("data/releases.csv"), text);
    expect([...(await plan({ dataset: "stations" })).writes.keys()], text).not.toContain(
      "data/releases.csv",
    );
  }
});

test("where figures go that were released, a reason is asked, and written where one is given", async () => {
  expect(await release({ ...project, date: "2026-03-01" })).toBe(true);
  const asked = await plan({});
  expect(asked.problems.some(({ confirms }) => confirms?.dataset === "volunteers")).toBe(true);
  expect([...asked.writes.keys()]).not.toContain("data/confirmations.csv");
  const reason = { zh: "口径取消", en: "No longer counted" };
  const told = await plan({ reason });
  expect(lines(told.writes.get("data/confirmations.csv"))).toEqual([
    "dataset,key,column,value,reason_zh,reason_en,who,date",
    "volunteers,,,vanished,口径取消,No longer counted,Li,2026-12-01",
  ]);
  expect([...told.writes.keys()]).toEqual([...asked.writes.keys(), "data/confirmations.csv"]);
  expect(told.problems.some(({ confirms }) => confirms?.dataset === "volunteers")).toBe(false);
  const unasked = await plan({ dataset: "stations", reason });
  expect([...unasked.writes.keys()]).not.toContain("data/confirmations.csv");
});

test("only what is there can be withdrawn", async () => {
  const loaded = await loadCatalogue(project.root);
  const found = (dataset: string, view?: string) => isThere(loaded, wanted({ dataset, view }));
  expect([found("volunteers"), found("volunteers", "latest")]).toEqual([true, true]);
  expect([found("nothing"), found("volunteers", "nothing"), found("nothing", "latest")]).toEqual([
    false,
    false,
    false,
  ]);
  expect(isThere({ ...loaded, catalogue: null }, wanted({}))).toBe(false);
});
