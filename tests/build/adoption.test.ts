import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FeatureCollection, Point } from "geojson";
import { afterAll, beforeAll, expect, test } from "vitest";
import { embedsOf, filesOf, pagesOf, withoutSheet } from "./dist.ts";
import { buildProject, copyProject, type Outcome } from "./project.ts";

const id = "five-star-communities";
const places = ["330402", "330402", "330411", "330483", "330483"];

let folder: string;
let outcome: Outcome;
let files: Map<string, string>;

/** A list as an office would deliver it: shorter, in GCJ-02, one place without a position. */
function officialList(sample: string): string {
  const [header = "", ...lines] = sample.trim().split("\n");
  const rows = places.map((place, index) => {
    const [, , , , year, longitude, latitude] =
      lines.filter((line) => line.startsWith(place))[index]?.split(",") ?? [];
    const position = index === 4 ? ["x", "x"] : [longitude, latitude];
    return [`W${index}`, `甲乙社区${index}`, `Jiayi ${index}`, place, year, ...position, "office"];
  });
  return [header, ...rows.map((row) => row.join(","))].join("\r\n");
}

beforeAll(async () => {
  folder = await copyProject();
  const edit = async (name: string, change: (text: string) => string) => {
    const path = join(folder, "data/datasets", id, name);
    await writeFile(path, change(await readFile(path, "utf8")));
  };
  await edit(`${id}.csv`, officialList);
  await edit("datapackage.json", (text) =>
    text.replace('"status": "sample"', '"status": "official"').replace('"wgs84"', '"gcj02"'),
  );
  outcome = await buildProject(folder);
  files = filesOf(join(folder, "dist"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("the office's own list takes the place of the sample by its CSV, its crs and its status", () => {
  expect(outcome.code, outcome.output).toBe(0);
});

test("no trace is left of the sample in any page or file of the dataset", () => {
  const own = [...files].filter(([name]) => name.includes(id));
  expect(own.length).toBeGreaterThan(8);
  for (const [name, text] of own)
    expect(withoutSheet(text).match(/.{0,40}(示例|虚构|sample|invented).{0,40}/i), name).toBeNull();
  for (const { address, document } of [...pagesOf(files), ...embedsOf(files)])
    for (const figure of document.querySelectorAll(`[data-view^="${id}/"]`)) {
      expect(figure.getAttribute("data-status"), address).toBe("official");
      expect(figure.textContent, address).not.toMatch(/示例|sample/i);
    }
});

test("every row is in the list and the map, converted, and what has no position is said", () => {
  const page = pagesOf(files).find(({ address }) => address === `/charts/${id}/locations/`);
  const figure = page?.document.querySelector("figure");
  expect(figure?.querySelectorAll("tbody tr").length).toBe(places.length);
  expect(figure?.textContent).toContain("共5个地点");
  expect(figure?.textContent).toContain("1个的位置未公布，不在图上");
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
    expect(moved * 95_000).toBeGreaterThan(300); // metres: GCJ-02 lies some 0.4 km to the east here
  }
});
