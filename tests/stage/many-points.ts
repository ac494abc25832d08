import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cityRoot } from "./city.ts";
import { copyProject, keepDatasets } from "./project.ts";
import { areaFinder, type Areas } from "../../src/stats/geometry.ts";
import type { Position } from "../../src/model/place.ts";

/** Numbers from 0 to 1, the same each time. */
function* chances(): Generator<number, never> {
  for (let state = 1; ;) yield (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** So many stations, one of fifty without a position, the others strewn over the districts. */
function stationsIn({ features }: Areas, count: number): string[] {
  const find = areaFinder(features);
  const corners = features.flatMap(({ geometry }) => geometry.coordinates.flat(Infinity as 3));
  const along = (axis: 0 | 1) => corners.filter((_, index) => index % 2 === axis);
  const edges = ([0, 1] as const).map((axis) => ({
    low: Math.min(...along(axis)),
    high: Math.max(...along(axis)),
  }));
  const chance = chances();
  const position = () =>
    edges.map(({ low, high }) => low + chance.next().value * (high - low)) as Position;
  return Array.from({ length: count }, (_, index) => {
    let at = position();
    while (find(at) === null) at = position();
    const [longitude, latitude] =
      index % 50 === 49 ? ["x", "x"] : at.map((each) => each.toFixed(5));
    const place = find(at);
    const number = String(index + 1).padStart(5, "0");
    const year = 2012 + Math.floor(chance.next().value * 13);
    const name = `站点 ${number}`;
    return `S${number},${name},Station ${number},${place},${year},${longitude},${latitude},,,invented`;
  });
}

/** A copy of the project with Model City's stations alone, so many of them. */
export async function manyPoints(count: number): Promise<string> {
  const folder = await copyProject(cityRoot);
  await keepDatasets(folder, ["stations"]);
  for (const name of ["published", "archive", "archive.json", "releases.csv", "confirmations.csv"])
    await rm(join(folder, "data", name), { recursive: true, force: true });
  const outlines = await readFile(join(folder, "data/places/districts.geojson"), "utf8");
  const path = join(folder, "data/datasets/stations/stations.csv");
  const [header = ""] = (await readFile(path, "utf8")).split("\n");
  const rows = stationsIn(JSON.parse(outlines) as Areas, count);
  await writeFile(path, [header, ...rows, ""].join("\n"));
  return folder;
}
