import type { Catalogue } from "../../src/model/catalogue.ts";
import type { Boundaries, Place, Position } from "../../src/model/place.ts";
import { areaFinder, type AreaFinder } from "../../src/stats/geometry.ts";
import { splitByShare } from "../../src/stats/split.ts";
import { randomFrom, type Random } from "./random.ts";

/** The total that was reported in April 2013: key-figures, indicator five-star-communities. */
const total = 166;

/** The only published split that is near in time: communities and villages of 2016. */
const counted = { dataset: "community-counts", period: "2016-07-31", kind: "all" };

const years = ["2009", "2010", "2011", "2012"];

const header = "id,name_zh,name_en,place,year,longitude,latitude,source";

/** How far inside its district a point lies at least, in degrees: some 0.9 km. */
const margin = 0.009;

/** How far apart two points of a district are at least, in degrees: some 1.1 km. */
const apart = 0.011;

const around: Position[] = Array.from({ length: 8 }, (_, index) => {
  const angle = (index * Math.PI) / 4;
  return [Math.cos(angle) * margin, Math.sin(angle) * margin];
});

const round = (degrees: number): number => Number(degrees.toFixed(5));

function districtsOf({ places, site }: Catalogue): Place[] {
  return [...places.values()]
    .filter(({ level, parent }) => level === "district" && parent === site.city)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function countsOf({ datasets }: Catalogue, districts: Place[]): number[] {
  const rows = datasets.find(({ id }) => id === counted.dataset)?.table.rows ?? [];
  return districts.map(({ id }) => {
    const row = rows.find(
      ({ cells }) =>
        cells["place"] === id &&
        cells["period"] === counted.period &&
        cells["kind"] === counted.kind,
    );
    return row?.values["count"]?.value ?? 0;
  });
}

/** West, south, east and north of a district. */
function boxOf({ features }: Boundaries, id: string): [number, number, number, number] {
  const geometry = features.find((each) => each.id === id)?.geometry;
  const rings = geometry?.type === "Polygon" ? geometry.coordinates : geometry?.coordinates.flat();
  const [xs, ys] = [0, 1].map((axis) => (rings ?? []).flat().map((point) => point[axis] ?? 0));
  if (!xs?.length || !ys) throw new Error(`no polygon: ${id}`);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** True where a point and everything around it belong to the district: none is on a border. */
const isWellInside = ([x, y]: Position, id: string, find: AreaFinder): boolean =>
  [[0, 0], ...around].every(([dx = 0, dy = 0]) => find([x + dx, y + dy]) === id);

interface Ground {
  boundaries: Boundaries;
  find: AreaFinder;
  random: Random;
}

function scatter(id: string, count: number, { boundaries, find, random }: Ground): Position[] {
  const [west, south, east, north] = boxOf(boundaries, id);
  const points: Position[] = [];
  while (points.length < count) {
    const x = round(west + random() * (east - west));
    const y = round(south + random() * (north - south));
    const isFree = points.every(([px, py]) => Math.hypot(px - x, py - y) >= apart);
    if (isFree && isWellInside([x, y], id, find)) points.push([x, y]);
  }
  return points;
}

/** The CSV of made-up five-star communities: the reported total, split as communities were in 2016. */
export function fiveStarCommunities(catalogue: Catalogue): string {
  const { boundaries } = catalogue;
  const find = areaFinder(boundaries.features);
  const ground = { boundaries, find, random: randomFrom(20130416) }; // the report's date
  const districts = districtsOf(catalogue);
  const split = splitByShare(total, countsOf(catalogue, districts));
  const lines = districts.flatMap((district, index) =>
    scatter(district.id, split[index] ?? 0, ground).map(([x, y], position) => {
      const number = String(position + 1).padStart(2, "0");
      const year = years[Math.floor(ground.random() * years.length)] ?? "";
      const names = [
        `示例社区 ${district.short.zh}-${number}`,
        `Sample community ${district.short.en}-${number}`,
      ];
      return [`${district.id}-${number}`, ...names, district.id, year, x, y, "invented"].join(",");
    }),
  );
  return [header, ...lines, ""].join("\n");
}
