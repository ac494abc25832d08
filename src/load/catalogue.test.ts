import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { catalogue as described } from "../../tests/described.ts";
import type { LoggedChange } from "../model/change.ts";
import { obsStatuses } from "../model/observation.ts";
import { kindOf, viewKinds, type ViewKind } from "../model/kinds.ts";
import { unfinishedFile } from "../model/release.ts";
import { loadCatalogue, withLog } from "./catalogue.ts";

const base = join(import.meta.dirname, "../../tests/cases/_base");

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "catalogue-"));
  await cp(base, root, { recursive: true });
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

test("a sound folder becomes a catalogue, datasets in the order of their names", async () => {
  const { catalogue, counts, locale } = await loadCatalogue(root);
  expect(catalogue?.datasets.map(({ id }) => id)).toEqual(["residents", "stations", "volunteers"]);
  expect(catalogue?.places.get("999900-core")?.members).toEqual(["999901", "999902"]);
  expect(catalogue?.boundaries.features).toHaveLength(3);
  expect(catalogue?.modified).toBe("2026-01-15");
  expect(counts).toEqual({ files: 11, rows: 27, datasets: 3 });
  expect(locale).toBe("zh");
});

test("a dataset has its words in both languages", async () => {
  const { catalogue } = await loadCatalogue(root);
  const [residents, , volunteers] = catalogue?.datasets ?? [];
  expect(volunteers?.title).toEqual({ zh: "注册志愿者", en: "Registered volunteers" });
  expect(volunteers?.views[0]).toMatchObject({
    note: { en: "Students are counted apart since 2021." },
    breaks: [{ at: "2023", note: { zh: "改按系统登记", en: "Registered in the new system" } }],
  });
  expect(volunteers?.missingLabels.x).toEqual({ zh: "未登记", en: "not registered" });
  expect(volunteers?.notes?.en).toMatch(/^People count/);
  expect(residents?.notes).toBeNull();
});

/** Whether a kind needs what Model City in small has not: two numbers of a row, or days. */
const isBeyond = (kind: ViewKind): boolean =>
  kindOf(kind).columns.across !== undefined || kind === "calendar";

test("Model City in small shows every status, and every kind of view of one number and of years", async () => {
  const { catalogue } = await loadCatalogue(root);
  const datasets = catalogue?.datasets ?? [];
  const rows = datasets.flatMap(({ table }) => table.rows);
  const statuses = rows.flatMap(({ values }) => Object.values(values).map(({ status }) => status));
  const kinds = datasets.flatMap(({ views }) => views.map(({ kind }) => kind));
  expect(new Set(statuses)).toEqual(new Set(obsStatuses));
  expect(new Set(kinds)).toEqual(new Set(viewKinds.filter((kind) => !isBeyond(kind))));
});

test("a catalogue is read as it would stand after files come, change and go, and nothing is written", async () => {
  const folder = "data/datasets/stations";
  const from = await readFile(join(root, folder, "datapackage.json"), "utf8");
  const table = await readFile(join(root, folder, "stations.csv"));
  const moved = from.replaceAll('"stations"', '"stops"').replaceAll("stations.csv", "stops.csv");
  const instead = new Map([
    ["data/datasets/stops/datapackage.json", Buffer.from(moved)],
    ["data/datasets/stops/stops.csv", table],
    ["data/datasets/volunteers/notes.zh.md", null],
    ["data/datasets/volunteers/notes.en.md", null],
  ]);
  const { catalogue, known, problems } = await loadCatalogue(root, { instead });
  expect(problems).toEqual([]);
  expect(known.map(({ id }) => id)).toEqual(["residents", "stations", "stops", "volunteers"]);
  expect(catalogue?.datasets.at(-1)?.notes).toBeNull();
  expect((await loadCatalogue(root)).known).toHaveLength(3);
});

test("the same input gives the same catalogue", async () => {
  const [one, other] = [await loadCatalogue(root), await loadCatalogue(base)];
  expect({ ...one, surroundings: null }).toEqual({ ...other, surroundings: null }); // these hold functions
});

test("a file that its owner has to make readable is a Problem; a fault of the machine is none", async () => {
  const file = join(root, "data/site.json");
  await rm(file);
  await mkdir(file);
  const csv = join(root, "data/datasets/residents/residents.csv");
  await rm(csv);
  await symlink(csv, csv);
  const { problems } = await loadCatalogue(root);
  const named = problems.filter(({ code }) => code === "unreadable-file");
  expect(named.map(({ file }) => file)).toEqual([
    "data/datasets/residents/residents.csv",
    "data/site.json",
  ]);
});

test("a release that was cut short is named", async () => {
  await writeFile(join(root, unfinishedFile), "{}");
  const { problems } = await loadCatalogue(root);
  expect(problems.map(({ code, file }) => [code, file])).toEqual([
    ["unfinished-release", unfinishedFile],
  ]);
});

test("the build's date is SOURCE_DATE_EPOCH where it is set, else that of the newest figures", async () => {
  const { catalogue: newest } = await loadCatalogue(base);
  vi.stubEnv("SOURCE_DATE_EPOCH", "86400");
  const { catalogue: set } = await loadCatalogue(base);
  vi.unstubAllEnvs();
  expect(newest?.modified).toMatch(/^20\d\d-/);
  expect(set?.modified).toBe("1970-01-02");
});

const [dataset] = described.datasets;

const entry = (date: string, of = dataset!.id): LoggedChange => ({
  ...{ date, dataset: of, kind: "changed", key: "", column: "", old: "", new: "" },
  ...{ type: "revision", reason: null },
});

const days = (...log: LoggedChange[]) => {
  const { datasets, modified } = withLog(described, log);
  return [datasets[0]?.modified, modified];
};

test("a dataset is of the day of its descriptor, where nothing was released later", () => {
  expect(days()).toEqual(["2003-02-01", "2003-02-01"]);
  expect(days(entry("2003-01-31"))).toEqual(["2003-02-01", "2003-02-01"]);
});

test("a dataset is of the day of its last release, where that is later", () => {
  expect(days(entry("2003-01-31"), entry("2003-02-03"))).toEqual(["2003-02-03", "2003-02-03"]);
});

test("what is released of another dataset makes the site newer, and this one not", () => {
  expect(days(entry("2003-02-03", "withdrawn"))).toEqual(["2003-02-01", "2003-02-03"]);
});
