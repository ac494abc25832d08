import type { Catalogue } from "../../src/model/catalogue.ts";
import { splitByShare } from "../../src/stats/split.ts";
import { districtsOf, published, residentsOf, sumOf } from "./published.ts";
import { randomFrom, type Random } from "./random.ts";

/** When the report gives holders; the sample leads up to it. */
const reported = "2013-04";

/** About how much of the reported figure was reached when; the ranges do not touch. */
const growth = [
  { period: "2010", from: 0.3, to: 0.4 },
  { period: "2011", from: 0.5, to: 0.62 },
  { period: "2012", from: 0.8, to: 0.92 },
  { period: reported, from: 1, to: 1 },
];

const nanhu = "330402";
const tongxiang = "330483";

interface Holders {
  place: string;
  national: number;
  municipal: number;
}

const between = (random: Random, from: number, to: number) => from + random() * (to - from);

const holders = (catalogue: Catalogue, cells: Record<string, string>): number =>
  published(catalogue, "certified-social-workers", {
    value: "holders",
    period: reported,
    scope: "both",
    ...cells,
  });

/** Both certificates by district: Tongxiang as reported, Nanhu ahead of it, the rest by residents. */
function bothByDistrict(catalogue: Catalogue, places: string[], random: Random): number[] {
  const own = holders(catalogue, { place: tongxiang });
  const ahead = (own / residentsOf(catalogue, tongxiang)) * between(random, 1.08, 1.18);
  const fixed = new Map([
    [tongxiang, own],
    [nanhu, Math.round(ahead * residentsOf(catalogue, nanhu))],
  ]);
  const rest = holders(catalogue, { place: catalogue.site.city }) - sumOf([...fixed.values()]);
  const shares = places.map((place) =>
    fixed.has(place) ? 0 : residentsOf(catalogue, place) * between(random, 0.8, 1.2),
  );
  const split = splitByShare(rest, shares);
  return places.map((place, index) => fixed.get(place) ?? split[index] ?? 0);
}

/** As many as leave neither certificate above what was reported for Tongxiang later in 2013. */
function nationalOfTongxiang(catalogue: Catalogue, random: Random): number {
  const later = (scope: string) => holders(catalogue, { place: tongxiang, period: "2013", scope });
  const least = holders(catalogue, { place: tongxiang }) - later("municipal");
  return Math.round(between(random, least, later("national")));
}

function reportedHolders(catalogue: Catalogue, random: Random): Holders[] {
  const places = districtsOf(catalogue).map(({ id }) => id);
  const both = bothByDistrict(catalogue, places, random);
  const fixed = nationalOfTongxiang(catalogue, random);
  const split = splitByShare(
    holders(catalogue, { place: catalogue.site.city, scope: "national" }) - fixed,
    both.map((count, index) =>
      places[index] === tongxiang ? 0 : count * between(random, 0.85, 1.15),
    ),
  );
  return places.map((place, index) => {
    const national = place === tongxiang ? fixed : (split[index] ?? 0);
    return { place, national, municipal: (both[index] ?? 0) - national };
  });
}

const added = (place: string, districts: readonly Holders[]): Holders => ({
  place,
  national: sumOf(districts.map(({ national }) => national)),
  municipal: sumOf(districts.map(({ municipal }) => municipal)),
});

const linesOf = (period: string, { place, national, municipal }: Holders): string[] =>
  [`national,${national}`, `municipal,${municipal}`, `both,${national + municipal}`].map(
    (rest) => `${period},${place},${rest},,,invented`,
  );

/** The CSV of made-up holders by district, which lead to the published figures of April 2013. */
export function socialWorkerHoldings(catalogue: Catalogue): string {
  const random = randomFrom(1358); // the reported holders
  const reported = reportedHolders(catalogue, random);
  const lines = growth.flatMap(({ period, from, to }) => {
    const reached = (count: number) => Math.floor(count * between(random, from, to));
    const districts = reported.map(({ place, national, municipal }) => ({
      place,
      national: reached(national),
      municipal: reached(municipal),
    }));
    const city = added(catalogue.site.city, districts);
    return [city, ...districts].flatMap((holders) => linesOf(period, holders));
  });
  return ["period,place,scope,holders,obs_status,qualifier,source", ...lines, ""].join("\n");
}
