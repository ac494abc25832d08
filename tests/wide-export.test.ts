import { cp, glob, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadCatalogue } from "../src/load/catalogue.ts";
import type { Catalogue } from "../src/model/catalogue.ts";
import { logFolder } from "../src/model/release.ts";
import { toJson } from "../src/publish/download/forms/json.ts";
import { addFile } from "../src/publishing/add/add.ts";
import { release } from "../src/publishing/release.ts";
import { drawn } from "./drawn.ts";
import { rehearse, type Rehearsal } from "./stage/rehearsal.ts";

/** What an office exports each month: one column more, and another line above. */
const exports = (months: readonly number[]): string => {
  const cells = (figure: (month: number) => string) => months.map(figure).join(",");
  const blanks = cells(() => "");
  return [
    "数据库：服务站月度数据," + blanks,
    `时间：最近${months.length}月,` + blanks,
    "指标," + cells((month) => `2023年${month}月`),
    "地区：甲区," + blanks,
    "日间," + cells((month) => `"${1000 + month}"`),
    "夜间," + cells((month) => String(20 + month)),
    "地区：乙区," + blanks,
    "日间," + cells((month) => String(30 + month)),
    "夜间," + cells((month) => (month === 2 ? "…" : String(40 + month))),
    "数据来源：示范台账," + blanks,
  ].join("\n");
};

let project: Rehearsal;

const usual = {
  date: "2026-04-01",
  isDry: false,
  isRemoving: false,
  isFixing: false,
  format: "text",
} as const;

const folder = "data/datasets/export";
const file = `${folder}/export.csv`;
const descriptor = `${folder}/datapackage.json`;

const view = {
  name: "by-month",
  kind: "line",
  title: "甲区来访",
  x: "period",
  y: "visits",
  series: "kind",
  where: { place: "999901" },
};

interface Written {
  status: string;
  views: object[];
  translations: { en: { views: object } };
  resources: { reshape: { missing: object } }[];
}

beforeEach(async () => {
  project = await rehearse();
  await cp(join(import.meta.dirname, "cases/reshape-sound", folder), project.at(folder), {
    recursive: true,
  });
  await writeFile(project.at(file), exports([1, 2, 3]));
  await project.edit(descriptor, (text) => {
    const written = JSON.parse(text) as Written;
    written.status = "reported";
    written.views = [view, ...written.views];
    Object.assign(written.translations.en.views, { [view.name]: { title: "Visits in Jia" } });
    Object.assign(written.resources[0]?.reshape.missing ?? {}, { "…": "x" });
    return JSON.stringify(written, null, 2);
  });
});

afterEach(() => rm(project.root, { recursive: true }));

async function sound(): Promise<Catalogue> {
  const { catalogue, problems } = await loadCatalogue(project.root);
  expect(problems).toEqual([]);
  if (!catalogue) throw new Error("no catalogue");
  return catalogue;
}

/** The cell of a spreadsheet in a text: `C5`. */
function cellIn(text: string, cell: string): string {
  const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
  const line = text.split("\n")[Number(row) - 1] ?? "";
  return line.split(",")[letter.charCodeAt(0) - 65] ?? "";
}

const logOf = async () => {
  const files = await Array.fromAsync(glob("2026-04-01-*.csv", { cwd: project.at(logFolder) }));
  const texts = files.map((name) => readFile(project.at(`${logFolder}/${name}`), "utf8"));
  const lines = (await Promise.all(texts)).flatMap((text) => text.split("\r\n"));
  return lines.filter((line) => line.startsWith("2026-04-01"));
};

test("a wide export is released, replaced by the next and released again, with the same declaration", async () => {
  await sound();
  expect(await release({ ...project, date: "2026-03-01" })).toBe(true);
  const published = await readFile(project.at("data/published/export.csv"), "utf8");
  expect(published.split("\r\n").slice(0, 2)).toEqual([
    "place,kind,period,visits",
    "999901,day,2023-01,1001",
  ]);

  const next = project.at("next.csv");
  await writeFile(next, exports([1, 2, 3, 4]));
  expect(await addFile({ ...project, ...usual, file: next })).toBe(true);
  expect(await readFile(project.at(file), "utf8")).toBe(exports([1, 2, 3, 4]));

  await sound();
  expect(await release({ ...project, date: "2026-04-01" })).toBe(true);
  expect(await logOf()).toHaveLength(4); // two places, two kinds, one month
  expect((await logOf())[0]).toContain("period=2023-04");
});

test("a mark of the chart leads to the cell of the file that the office exported", async () => {
  const catalogue = await sound();
  const dataset = catalogue.datasets.find(({ id }) => id === "export");
  const drawnView = dataset?.views.find(({ name }) => name === view.name);
  if (!dataset || !drawnView) throw new Error("no view");
  const svg = drawn({ catalogue, dataset, view: drawnView, locale: "en" });
  const { rows } = JSON.parse(toJson({ catalogue, dataset })) as {
    rows: { record: number; cells: { visits: number }; origins: { visits: string } }[];
  };
  const records = [...svg.querySelectorAll("[data-row]")].flatMap((mark) =>
    (mark.getAttribute("data-row") ?? "").split(" ").map(Number),
  );
  expect(records.length).toBeGreaterThan(0);
  const text = await readFile(project.at(file), "utf8");
  const found = rows.filter(({ record }) => records.includes(record));
  expect(found).toHaveLength(6);
  for (const { cells, origins } of found)
    expect(cellIn(text, origins.visits).replaceAll('"', "")).toBe(String(cells.visits));
});

test("an export without what was there before is not put in its place unasked", async () => {
  await writeFile(project.at("next.csv"), exports([2, 3, 4]));
  expect(await addFile({ ...project, ...usual, file: "next.csv" })).toBe(false);
  expect(project.heard.error.join("\n")).toContain("period=2023-01;place=999901");
  expect(await readFile(project.at(file), "utf8")).toBe(exports([1, 2, 3]));
});
