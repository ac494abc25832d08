import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rehearsalIn, type Rehearsal } from "../../../tests/stage/rehearsal.ts";
import { loadCatalogue } from "../../load/catalogue.ts";
import type { SameAs } from "../../model/agreement.ts";
import {
  comparisonsOf,
  comparisonText,
  planComparison,
  type ComparisonChange,
} from "./comparisons.ts";
import { revise } from "./revision.ts";

let project: Rehearsal;
let before: string;

const dataset = "key-figures";
const descriptor = `data/datasets/${dataset}/datapackage.json`;
const declared: SameAs = {
  value: "value",
  where: { indicator: "volunteers" },
  other: { dataset: "volunteers", value: "people", where: { scope: "all" } },
};

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), "compared-"));
  await cp("tests/city/data", join(root, "data"), { recursive: true });
  project = rehearsalIn(root);
  before = await readFile(project.at(descriptor), "utf8");
});

afterAll(() => rm(project.root, { recursive: true }));

const compared = () => ({ root: project.root, dataset });

const planned = async (change: ComparisonChange) =>
  planComparison(await loadCatalogue(project.root), change, compared());

const written = async (change: ComparisonChange): Promise<string> =>
  String((await planned(change)).writes.get(descriptor));

test("a comparison is told by titles, labels and places", async () => {
  const loaded = await loadCatalogue(project.root);
  const known = await comparisonsOf(compared());
  expect(known).toEqual([{ index: 0, declared }]);
  const told = (changed: SameAs) =>
    comparisonText({ index: 0, declared: changed }, dataset, { loaded, locale: "en" });
  expect(told(declared)).toBe(
    "Value (Indicator: Registered volunteers) = Registered volunteers: Registered (Group: All)",
  );
  const other = { dataset: "nowhere", value: "count", where: { kind: ["a", "b"] } };
  expect(told({ value: "value", where: { place: { within: "999900" } }, other })).toBe(
    "Value (Area: Model City) = nowhere: count (kind: a, b)",
  );
});

test("the last comparison goes with its list, and comes back where it stood", async () => {
  const without = await written({ remove: 0 });
  expect(JSON.parse(without)).not.toHaveProperty("sameAs");
  await writeFile(project.at(descriptor), without);
  expect(await comparisonsOf(compared())).toEqual([]);
  const again = await written({ add: declared });
  expect(JSON.parse(again)).toEqual(JSON.parse(before));
  expect(Object.keys(JSON.parse(again) as object)).toEqual(
    Object.keys(JSON.parse(before) as object),
  );
  await writeFile(project.at(descriptor), again);
  const twice = JSON.parse(await written({ add: declared })) as { sameAs: SameAs[] };
  expect(twice.sameAs).toEqual([declared, declared]);
  await writeFile(project.at(descriptor), before);
});

test("figures that are not the same are told, and what has faults may be compared no longer", async () => {
  const { other } = declared;
  const student = { ...declared, other: { ...other, where: { scope: "student" } } };
  const { problems } = await planned({ add: student });
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["figures-differ"]));
  const revising = { command: "data:compare", ...project, isDry: false };
  await writeFile(
    project.at(descriptor),
    before.replace('"where": { "scope": "all" }', '"where": { "scope": "student" }'),
  );
  const removal = (mends: boolean) =>
    revise({ ...revising, mends }, (loaded) => planComparison(loaded, { remove: 0 }, compared()));
  expect(await removal(false)).toBe(false);
  expect(await comparisonsOf(compared())).toHaveLength(1);
  expect(await removal(true)).toBe(true);
  expect(await comparisonsOf(compared())).toEqual([]);
  await writeFile(project.at(descriptor), before);
});

test("of what cannot be read there is no comparison", async () => {
  expect(await comparisonsOf({ root: project.root, dataset: "nowhere" })).toEqual([]);
  await writeFile(
    project.at(descriptor),
    before.replace('"value": "value",\n      "where"', '"where"'),
  );
  expect(await comparisonsOf(compared())).toEqual([]);
  await writeFile(project.at(descriptor), before);
});
