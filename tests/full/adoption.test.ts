import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FeatureCollection, Point } from "geojson";
import { afterAll, beforeAll, expect, test } from "vitest";
import { embedsOf, filesOf, pagesOf, withoutSheet } from "../stage/dist.ts";
import { cityRoot } from "../stage/city.ts";
import { checkMarks } from "../rules/marks.ts";
import {
  buildProject,
  copyProject,
  keepDatasets,
  setStatuses,
  type Outcome,
} from "../stage/project.ts";

const id = "stations";
const places = ["999901", "999901", "999902", "999907", "999907"];

/** Samples that an office's own figures of other periods take the place of. */
const adopted = {
  services: (record: string) => record > "2024-06",
};

/** A sample over a denominator that is none. */
const sample = "volunteers";

let folder: string;
let outcome: Outcome;
let files: Map<string, string>;

/** A list as an office would deliver it: shorter, in GCJ-02, one place without a position. */
function officialList(sample: string): string {
  const [header = "", ...lines] = sample.trim().split("\n");
  const rows = places.map((place, index) => {
    const [, , , , year, longitude, latitude] =
      lines.filter((line) => line.includes(`,${place},`))[index]?.split(",") ?? [];
    const position = index === 4 ? ["x", "x"] : [longitude, latitude];
    const cells = [place, year, ...position, "", "", "office"];
    return [`W${index}`, `甲乙站${index}`, `Jiayi ${index}`, ...cells];
  });
  return [header, ...rows.map((row) => row.join(","))].join("\r\n");
}

/** Rows of a sample as an office might deliver them: of fewer periods, with its own source. */
function ofPeriods(sample: string, isKept: (record: string) => boolean): string {
  const [header = "", ...records] = sample.trimEnd().split("\n");
  const kept = records.filter(isKept).map((record) => record.replace(/invented$/, "office"));
  return [header, ...kept, ""].join("\n");
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const file = join(folder, "data/datasets", path);
  await writeFile(file, change(await readFile(file, "utf8")));
}

beforeAll(async () => {
  folder = await copyProject(cityRoot);
  await keepDatasets(folder, [id, ...Object.keys(adopted), sample, "residents"]);
  for (const told of ["published", "confirmations.csv", "releases.csv"])
    await rm(join(folder, "data", told), { recursive: true }); // of a sample nothing was released
  await edit(`${id}/${id}.csv`, officialList);
  await edit(`${id}/datapackage.json`, (text) => text.replace('"wgs84"', '"gcj02"'));
  for (const [name, isKept] of Object.entries(adopted))
    await edit(`${name}/${name}.csv`, (text) => ofPeriods(text, isKept));
  const official = [id, ...Object.keys(adopted)].map((each) => [each, "official"] as const);
  await setStatuses(folder, Object.fromEntries([...official, [sample, "sample"] as const]));
  outcome = await buildProject(folder);
  expect(outcome.code, outcome.output).toBe(0);
  files = filesOf(join(folder, "dist"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("the office's own list takes the place of the sample by its CSV, its crs and its status", () => {
  expect(outcome.code, outcome.output).toBe(0);
});

test("no trace is left of the sample in any page or file of the dataset", () => {
  const own = [...files].filter(([name]) => new RegExp(`/${id}[/.]`).test(name));
  expect(own.length).toBeGreaterThan(8);
  for (const [name, text] of own)
    expect(withoutSheet(text).match(/.{0,40}(示例|sample).{0,40}/i), name).toBeNull();
  const shown = [...pagesOf(files), ...embedsOf(files)].filter(({ html }) =>
    html.includes(`data-view="${id}/`),
  );
  for (const { address, document } of shown)
    for (const figure of document.querySelectorAll(`[data-view^="${id}/"]`)) {
      expect(figure.getAttribute("data-status"), address).toBe("official");
      expect(figure.textContent, address).not.toMatch(/示例|sample/i);
    }
});

test("every row is in the list and the map, converted, and what has no position is said", () => {
  const page = pagesOf(files).find(({ address }) => address === `/charts/${id}/map/`);
  const figure = page?.document.querySelector("figure");
  expect(figure?.querySelectorAll("tbody tr").length).toBe(places.length);
  expect(figure?.textContent).toContain("共5个地点");
  expect(figure?.textContent).toContain("1个的位置未登记，不在图上");
  expect(figure?.querySelector("thead")?.textContent).toContain("GCJ-02");
  const { features } = JSON.parse(
    files.get(`/downloads/${id}.geojson`) ?? "",
  ) as FeatureCollection<Point | null>;
  expect(features.map(({ geometry }) => geometry === null)).toEqual([
    ...[false, false, false, false],
    true,
  ]);
  for (const { geometry, properties } of features) {
    if (!geometry) continue;
    const moved = Math.abs((geometry.coordinates[0] ?? 0) - Number(properties?.["longitude"]));
    expect(moved * 104_000).toBeGreaterThan(300); // metres: GCJ-02 lies some 0.4 km to the east here
  }
});

test("an office's own figures of other periods take the place of a sample, and no trace is left", () => {
  for (const [name, text] of files)
    if (Object.keys(adopted).some((each) => name.includes(`/${each}`)))
      expect(withoutSheet(text).match(/示例|Sample|data_status|class="badge"/), name).toBeNull();
});

test("a sample over a reported denominator is a sample everywhere, a key figure too", () => {
  checkMarks(files, (each) => each === sample);
  const figures = pagesOf(files)
    .flatMap(({ document }) => [...document.querySelectorAll(".key-figures li")])
    .filter(({ textContent }) => /注册志愿者|Registered volunteers/.test(textContent));
  expect(figures.length).toBe(4); // front page and page of styles, in two languages
  for (const figure of figures) expect(figure.querySelector(".badge")).not.toBeNull();
});
