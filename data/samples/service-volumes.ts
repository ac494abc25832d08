import type { Catalogue } from "../../src/model/catalogue.ts";
import { splitByShare } from "../../src/stats/split.ts";
import { districtsOf, published, residentsOf, sumOf } from "./published.ts";
import { randomFrom, type Random } from "./random.ts";

/** The year that the report speaks of, with the days of each month. */
const months = [
  { period: "2012-04", days: 30 },
  { period: "2012-05", days: 31 },
  { period: "2012-06", days: 30 },
  { period: "2012-07", days: 31 },
  { period: "2012-08", days: 31 },
  { period: "2012-09", days: 30 },
  { period: "2012-10", days: 31 },
  { period: "2012-11", days: 30 },
  { period: "2012-12", days: 31 },
  { period: "2013-01", days: 31 },
  { period: "2013-02", days: 28 },
  { period: "2013-03", days: 31 },
];

/** How common a kind of case is, and how many services one of them takes: assumptions. */
const kinds = [
  { kind: "casework", share: 0.55, services: 6 },
  { kind: "groupwork", share: 0.28, services: 22 },
  { kind: "community", share: 0.17, services: 48 },
];

/** The volume of one kind in one month and district. */
interface Volume {
  period: string;
  place: string;
  kind: string;
  /** Null where the kind is not counted in cases. */
  cases: number | null;
  services: number;
}

/** A factor around 1. */
const noise = (random: Random, spread: number) => 1 + (random() * 2 - 1) * spread;

const reported = (catalogue: Catalogue, indicator: string): number =>
  published(catalogue, "service-figures", { value: "value", indicator });

function hotline(catalogue: Catalogue, places: string[], random: Random): Volume[] {
  const cells = months.flatMap(({ period, days }) =>
    places.map((place) => ({ period, place, kind: "hotline", cases: null, days })),
  );
  const days = sumOf(months.map((month) => month.days));
  const daily = reported(catalogue, "hotline-daily") + 20 + random() * 40; // “over”
  const services = splitByShare(
    Math.round(daily * days),
    cells.map((cell) => residentsOf(catalogue, cell.place) * cell.days * noise(random, 0.12)),
  );
  return cells.map(({ period, place, kind, cases }, index) => ({
    period,
    place,
    kind,
    cases,
    services: services[index] ?? 0,
  }));
}

function casework(catalogue: Catalogue, places: string[], random: Random): Volume[] {
  const cells = months.flatMap(({ period }) =>
    places.flatMap((place) => kinds.map((kind) => ({ period, place, ...kind }))),
  );
  const cases = splitByShare(
    reported(catalogue, "cases"),
    cells.map(({ place, share }) => residentsOf(catalogue, place) * share * noise(random, 0.5)),
  );
  const direct = reported(catalogue, "direct-services") + 100 + Math.floor(random() * 500); // “over”
  const services = splitByShare(
    direct,
    cells.map((cell, index) => (cases[index] ?? 0) * cell.services * noise(random, 0.3)),
  );
  return cells.map(({ period, place, kind }, index) => ({
    period,
    place,
    kind,
    cases: cases[index] ?? 0,
    services: services[index] ?? 0,
  }));
}

function cityOf(city: string, districts: readonly Volume[]): Volume[] {
  const groups = Map.groupBy(districts, ({ period, kind }) => `${period} ${kind}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const group = [first, ...others];
    const cases = first.cases === null ? null : sumOf(group.map((each) => each.cases ?? 0));
    return { ...first, place: city, cases, services: sumOf(group.map(({ services }) => services)) };
  });
}

/** The CSV of made-up monthly volumes by district, which add up to the published figures. */
export function serviceVolumes(catalogue: Catalogue): string {
  const random = randomFrom(96345); // the hotline’s number
  const { city } = catalogue.site;
  const places = districtsOf(catalogue).map(({ id }) => id);
  const districts = [hotline, casework].flatMap((make) => make(catalogue, places, random));
  const all = [...cityOf(city, districts), ...districts];
  const lines = months.flatMap(({ period }) =>
    [city, ...places].flatMap((place) =>
      all
        .filter((each) => each.period === period && each.place === place)
        .map(({ kind, cases, services }) =>
          [period, place, kind, cases ?? "z", services, "", "", "invented"].join(","),
        ),
    ),
  );
  return ["period,place,kind,cases,services,obs_status,qualifier,source", ...lines, ""].join("\n");
}
