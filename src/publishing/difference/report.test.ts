import { existsSync } from "node:fs";
import { cp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rehearse, type Rehearsal } from "../../../tests/stage/rehearsal.ts";
import { DataError, loadCatalogue } from "../../load/catalogue.ts";
import { formerLog } from "../../model/release.ts";
import { commit, fileChanges } from "../files/transaction.ts";
import { recordOf } from "../record.ts";
import { planWithdrawal } from "../revise/withdraw.ts";
import type { Affected } from "./affected.ts";
import type { PictureNames } from "./pictures.ts";
import { differenceReport } from "./report.ts";

type Wanted = Parameters<typeof differenceReport>[1];

interface Told extends Affected {
  language: string;
  different: boolean;
  sound: boolean;
  counts: Record<string, number>;
  changes: { dataset: string; kind: string }[];
  charts: (Affected["charts"][number] & { pictures: PictureNames | null })[];
}

let project: Rehearsal;

const residents = "data/datasets/residents/residents.csv";
const descriptor = "data/datasets/residents/datapackage.json";
const released = "data/published/residents.csv";

const reported = (how: Partial<Wanted> = {}) =>
  differenceReport(project.root, { format: "json", locale: "en", ...how });

async function told(how: Partial<Wanted> = {}): Promise<Told> {
  const { report } = await reported(how);
  expect(report).toMatch(/^\{\n {2}"language"[^]*\n\}\n$/);
  return JSON.parse(report) as Told;
}

const residentsOf = ({ charts }: Told, view: string) =>
  charts.find(({ id }) => id === `residents/${view}`);

/** One district has another figure. */
const change = () => project.edit(residents, (text) => text.replace("01,120000", "01,120001"));

/** A copy of the project as it is. */
async function copied(): Promise<string> {
  const copy = project.at("copy");
  await cp(project.at("data"), `${copy}/data`, { recursive: true });
  return copy;
}

beforeEach(async () => {
  project = await rehearse();
  const { catalogue, changes } = await loadCatalogue(project.root);
  if (!catalogue) throw new Error("the city has faults");
  const log = changes.map((each) => ({ date: "2026-03-01", ...each }));
  await commit(project.root, await recordOf(catalogue, project.root, log), project.disk);
});

afterEach(() => rm(project.root, { recursive: true }));

test("programs are told all that differs, in a language that the site speaks", async () => {
  await change();
  const { isSound, isDifferent } = await reported();
  expect([isSound, isDifferent]).toEqual([true, true]);
  const english = await told();
  expect(english).toMatchObject({ language: "en", different: true, sound: true });
  expect(english.counts).toEqual({
    changes: 1,
    charts: english.charts.length,
    pages: english.pages.length,
    problems: 0,
  });
  const bars = residentsOf(english, "by-district");
  expect(bars).toMatchObject({ states: [], pictures: null });
  expect(bars?.before).toContain("120,000");
  expect(bars?.after).toContain("120,001");
  expect(bars?.pages[0]).toEqual({
    label: bars?.title,
    href: "/en/charts/residents/by-district/",
  });
  const russian = await told({ locale: "ru" });
  expect(russian.language).toBe("zh");
  expect(russian.pages[0]?.href).toBe("/datasets/residents/");
});

test("each page is listed once: datasets, what shows their charts, and last the list of changes", async () => {
  await change();
  const { pages } = await told();
  expect(new Set(pages.map(({ href }) => href)).size).toBe(pages.length);
  expect(pages[0]).toEqual({ label: "Residents", href: "/en/datasets/residents/" });
  expect(pages.at(-1)).toEqual({ label: "Changes", href: "/en/changes/" });
});

test("where words alone differ, no figure does: neither its dataset nor the list of changes", async () => {
  await project.edit(descriptor, (text) => text.replace("全部数据", "所有数据"));
  const against = await copied();
  await project.edit(descriptor, (text) => text.replace("所有数据", "每一行"));
  const { different, changes, charts, pages } = await told({ against, locale: "zh" });
  expect([different, changes, charts.map(({ id }) => id)]).toEqual([true, [], ["residents/all"]]);
  expect(charts[0]?.title).toBe("每一行");
  expect(pages.map(({ href }) => href)).toEqual(charts[0]?.pages.map(({ href }) => href));
});

test("a dataset that is gone is told by its title and its charts as they were", async () => {
  const against = await copied();
  const withdrawal = { dataset: "volunteers", who: "Li", date: "2026-03-02" };
  const reason = { zh: "不再统计", en: "No longer counted" };
  const loaded = await loadCatalogue(project.root);
  const { writes } = await planWithdrawal(loaded, { root: project.root, reason, ...withdrawal });
  await commit(project.root, fileChanges(writes), project.disk);
  await project.edit("data/site.json", (text) =>
    text.replace('"views": []', '"views": ["stations/map"]'),
  );
  for (const gone of [await told(), await told({ against })]) {
    expect(gone.changes.map(({ dataset, kind }) => [dataset, kind])).toEqual([
      ["volunteers", "withdrawn"],
    ]);
    expect(gone.pages[0]).toEqual({
      label: "Registered volunteers",
      href: "/en/datasets/volunteers/",
    });
  }
  const { charts } = await told({ against });
  const latest = charts.find(({ id }) => id === "volunteers/latest");
  expect(latest).toMatchObject({ title: "Registered volunteers in the city", after: null });
  expect(latest?.before).toContain("1,629");
});

/** Whether each chart was there before, as far as that is known. */
const wereThere = ({ charts }: Told) =>
  Object.fromEntries(charts.map(({ id, before }) => [id, before !== null]));

test("what was released in other columns cannot be compared, nor what is divided by it", async () => {
  await writeFile(project.at(released), "period,place\n2020,999901\n");
  expect(wereThere(await told())).toEqual({
    ...{ "residents/by-district": false, "residents/all": false, "residents/spread": false },
    ...{ "residents/census-by-census": false },
    ...{ "volunteers/rate-map": false, "volunteers/measures": false },
  });
});

test("what rests on a dataset that is new is new", async () => {
  await rm(project.at(released));
  const [name = ""] = await readdir(project.at("data/published/changes"));
  const log = `data/published/changes/${name}`;
  await project.edit(log, (text) => text.replace(/.*residents.*\r\n/, ""));
  expect(wereThere(await told())).toMatchObject({
    ...{ "residents/by-district": false, "volunteers/rate-map": false },
  });
});

test("a view of a period that was not released yet is new", async () => {
  await project.edit(
    "data/datasets/volunteers/volunteers.csv",
    (text) => `${text.trimEnd()}\r\n2025,999900,all,1700,,,yearbook,,\r\n`,
  );
  await project.edit("data/datasets/volunteers/datapackage.json", (text) =>
    text.replace(/(?<="period": ")2024(?=", "place": "999900")/, "2025"),
  );
  expect(wereThere(await told())).toMatchObject({
    ...{ "volunteers/latest": false, "volunteers/city-over-time": true },
  });
});

test("a table that is read in another shape is compared in that of its columns", async () => {
  await project.edit(descriptor, (text) =>
    text.replace(
      '"schema": {',
      '"reshape": { "columns": { "place": "place", "source": "source" }, "across": ["period"] }, "schema": {',
    ),
  );
  const places = ["999900,census,300000", "999901,census,120001"];
  const rows = ["place,source,2020", ...places, "999902,census,80000", "999903,census,100000", ""];
  await writeFile(project.at(residents), rows.join("\n"));
  const now = await told();
  expect(now.changes).toMatchObject([{ dataset: "residents", kind: "changed" }]);
  expect(residentsOf(now, "by-district")?.before).toContain("120,000");
});

test("another folder stands for what was released, whatever was, and a damaged one for nothing", async () => {
  const against = await copied();
  await change();
  await rename(project.at("data/published/changes"), project.at("elsewhere"));
  await writeFile(
    project.at(formerLog),
    "date,change,dataset,key,column,old,new,reason_zh,reason_en\n2026-01-01,published,volunteers,,,,,,\n",
  );
  const beside = await told({ against });
  expect(beside).toMatchObject({ against, sound: true, counts: { changes: 1, problems: 0 } });
  await writeFile(`${against}/data/site.json`, "{");
  await expect(told({ against })).rejects.toThrow(DataError);
});

test("what was released since does not count beside another folder", async () => {
  const against = await copied();
  const descriptor = `${against}/data/datasets/volunteers/datapackage.json`;
  const text = await readFile(descriptor, "utf8");
  await writeFile(descriptor, text.replace('"status": "reported"', '"status": "sample"'));
  await rm(`${against}/data/published`, { recursive: true });
  const { changes } = await told({ against });
  expect(changes.map(({ dataset, kind }) => [dataset, kind])).toEqual([
    ["volunteers", "published"],
  ]);
});

test("links of a comment lead to the site, or where it is said, pictures to where they will be", async () => {
  await project.edit("data/site.json", (text) =>
    text.replace("https://model-city.example/", "https://model-city.example/open/"),
  );
  await change();
  const comment = async (how: Partial<Wanted> = {}) =>
    (await reported({ format: "markdown", ...how })).report;
  const own = await comment();
  expect(own).toContain("](https://model-city.example/open/en/datasets/residents/)");
  expect(own).not.toContain("![");
  expect(await comment({ base: "https://preview.example/7/" })).toContain(
    "](https://preview.example/7/en/datasets/residents/)",
  );
  expect(await comment({ base: "https://preview.example/7/" })).not.toContain("model-city");
});

test("every view that differs is drawn before and after, and the pictures are named", async () => {
  const pictures = project.at("drawn/of this");
  expect((await told({ pictures })).charts).toEqual([]);
  expect(await readdir(pictures)).toEqual([]);
  const against = await copied();
  await project.edit(descriptor, (text) =>
    text.replace("全部数据", "每一行").replace(/"spread"(?=[,:])/g, '"spread-out"'),
  );
  const { charts } = await told({ pictures, against, locale: "zh" });
  expect(charts.map(({ id, pictures: names }) => [id, names])).toEqual([
    ["residents/all", { before: "residents--all.before.png", after: "residents--all.after.png" }],
    ["residents/spread-out", { before: null, after: "residents--spread-out.after.png" }],
    ["residents/spread", { before: "residents--spread.before.png", after: null }],
  ]);
  const names = charts.flatMap(({ pictures: each }) => [each?.before ?? [], each?.after ?? []]);
  expect((await readdir(pictures)).sort()).toEqual(names.flat().sort());
  const drawn = names.flat().map((name) => readFile(`${pictures}/${name}`));
  for (const bytes of await Promise.all(drawn)) expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  const [before, after] = await Promise.all(drawn);
  expect(before?.equals(after ?? new Uint8Array())).toBe(false);
  const comment = async (picturesAt?: string) =>
    (await reported({ format: "markdown", against, pictures, picturesAt })).report;
  expect(await comment()).toContain(`](${encodeURI(pictures)}/residents--spread.before.png)`);
  for (const at of ["https://preview.example/drawn", "https://preview.example/drawn/"])
    expect(await comment(at)).toContain(
      "](https://preview.example/drawn/residents--spread.before.png)",
    );
});

test("data with errors has no charts, and none is drawn", async () => {
  await change();
  await project.edit(residents, (text) => text.replace("02,80000", "02,8O000"));
  const pictures = project.at("drawn");
  const faulty = await told({ pictures });
  expect(faulty).toMatchObject({ sound: false, charts: [], pages: [] });
  expect(faulty.counts).toMatchObject({ problems: 1 });
  expect(existsSync(pictures)).toBe(false);
  expect((await reported({ format: "text" })).report).toContain("The check finds 1 problem");
  await writeFile(project.at("data/site.json"), "{");
  expect(await told()).toMatchObject({ sound: false, language: "zh", charts: [] });
});
