import { cp, readFile, rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rehearse, type Rehearsal } from "../../../tests/stage/rehearsal.ts";
import { loadCatalogue } from "../../load/catalogue.ts";
import { commit } from "../files/transaction.ts";
import { recordOf } from "../record.ts";
import { differenceReport } from "./report.ts";

let project: Rehearsal;
/** The project as it was released. */
let before: string;

const residents = "data/datasets/residents/residents.csv";

const told = async (against?: string) => {
  const { report, ...rest } = await differenceReport(project.root, {
    format: "json",
    locale: "en",
    against,
  });
  return { ...rest, ...(JSON.parse(report) as Told) };
};

interface Told {
  counts: Record<string, number>;
  charts: { id: string; before: string | null; after: string | null; pages: { href: string }[] }[];
  pages: { href: string }[];
}

const edit = (from: string, to: string) =>
  project.edit(residents, (text) => text.replace(from, to));

beforeAll(async () => {
  project = await rehearse();
  const { catalogue, changes } = await loadCatalogue(project.root);
  const log = changes.map((change) => ({ date: "2026-03-01", ...change }));
  await commit(project.root, await recordOf(catalogue!, project.root, log), project.disk);
  before = `${project.root}-before`;
  await cp(project.root, before, { recursive: true });
});

afterAll(async () => {
  await rm(project.root, { recursive: true });
  await rm(before, { recursive: true });
});

test("where nothing was changed, nothing differs", async () => {
  expect(await told()).toMatchObject({ isDifferent: false, isSound: true, charts: [], pages: [] });
  expect(await told(before)).toMatchObject({ isDifferent: false, changes: [] });
});

test("a value that differs is told with the charts and pages on which it stands, since the release or beside a folder", async () => {
  await edit("999901,120000", "999901,120001");
  await edit("999900,300000", "999900,300001");
  const since = await told();
  expect(since).toMatchObject({ against: null, isDifferent: true, isSound: true });
  expect(since.counts).toMatchObject({ changes: 2, problems: 0 });
  const charts = since.charts.map(({ id }) => id);
  expect(charts).toEqual(expect.arrayContaining(["residents/by-district", "volunteers/rate-map"]));
  const pages = since.pages.map(({ href }) => href);
  const own = ["/en/datasets/residents/", "/en/", "/en/topics/volunteers/", "/en/changes/"];
  expect(pages).toEqual(expect.arrayContaining(own));
  expect(since.pages).toContainEqual({
    href: "/en/datasets/residents/",
    label: expect.stringContaining("esidents") as string,
  });
  const beside = await told(before);
  expect(beside).toEqual({ ...since, against: before });
});

test("a comment shows values and sentences before and after, and leads to a preview", async () => {
  const { report } = await differenceReport(project.root, {
    format: "markdown",
    locale: "en",
    base: "https://preview.example/pr-7/",
  });
  expect(report).toContain("| residents | Changed |");
  expect(report).toContain("| 120000 | 120001 |");
  expect(report).toMatch(
    /\| Before \| After \|\n\| --- \| --- \|\n\| .*120,000.* \| .*120,001.* \|/,
  );
  expect(report).toContain("](https://preview.example/pr-7/en/datasets/residents/)");
});

test("data with errors is told as such, with what could be compared", async () => {
  const text = await readFile(project.at(residents), "utf8");
  await edit("999902,80000", "999902,8O000");
  expect(await told()).toMatchObject({ isSound: false, charts: [], pages: [] });
  await project.edit(residents, () => text);
  await expect(told(project.at("nowhere"))).rejects.toThrow(/no folder “data” in/);
});
