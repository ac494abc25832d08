import { readFileSync } from "node:fs";
import { geoContains } from "d3-geo";
import { describe, expect, test } from "vitest";
import { refused, samples } from "../../samples/make-samples.ts";
import { loadCatalogue } from "../../../src/load/catalogue.ts";
import { rewoundForD3 } from "../../../src/stats/geometry.ts";
import { ratePer10000 } from "../../../src/stats/statistic/ratio.ts";
import { splitByShare } from "../../../src/stats/split.ts";

const { catalogue } = await loadCatalogue(process.cwd());
if (!catalogue) throw new Error("the data has problems: npm run data:check");
const { boundaries, datasets } = catalogue;

const rowsOf = (id: string) => datasets.find((each) => each.id === id)?.table.rows ?? [];

/** The sum of a column over the rows that have these cells; null where there is none. */
function sumOf(id: string, value: string, cells: Record<string, string | string[]>): number | null {
  const numbers = rowsOf(id)
    .filter((row) =>
      Object.entries(cells).every(([name, text]) => [text].flat().includes(row.cells[name] ?? "")),
    )
    .flatMap((row) => row.values[value]?.value ?? []);
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
}

const city = "330400";
const districts = ["330402", "330411", "330421", "330424", "330481", "330482", "330483"];

test("what is no sample, or not there, is never written over", () => {
  expect(refused({ datasets })).toEqual([]);
  const [first, second] = Object.keys(samples);
  const others = datasets
    .filter(({ id }) => id !== second)
    .map((each) => (each.id === first ? { ...each, status: "official" as const } : each));
  expect(refused({ datasets: others })).toEqual([first, second]);
});

test.each(Object.entries(samples))("%s is what its script writes, to the byte", (id, sample) => {
  expect(sample(catalogue)).toBe(readFileSync(`data/datasets/${id}/${id}.csv`, "utf8"));
});

test.each(Object.keys(samples))("%s is a sample and says so", (id) => {
  expect(datasets.find((each) => each.id === id)?.status).toBe("sample");
});

describe("five-star-communities", () => {
  const rows = rowsOf("five-star-communities");

  test("has as many as were reported", () => {
    const reported = rowsOf("key-figures").find(
      ({ cells }) => cells["indicator"] === "five-star-communities",
    );
    expect(rows.length).toBe(reported?.values["value"]?.value);
    expect(rows.length).toBe(166);
  });

  test("splits them over the districts as communities and villages were counted in 2016", () => {
    const counted = rowsOf("community-counts").filter(
      ({ cells }) =>
        cells["period"] === "2016-07-31" && cells["kind"] === "all" && cells["place"] !== "330400",
    );
    const byCode = counted.toSorted((a, b) => Number(a.cells["place"]) - Number(b.cells["place"]));
    const due = splitByShare(
      166,
      byCode.map(({ values }) => values["count"]?.value ?? 0),
    );
    expect(due).toEqual([20, 23, 22, 19, 32, 20, 30]);
    const written = byCode.map(
      ({ cells }) => rows.filter((row) => row.cells["place"] === cells["place"]).length,
    );
    expect(written).toEqual(due);
  });

  test("puts each of them well inside its district", () => {
    for (const { cells, position } of rows) {
      const area = boundaries.features.find(({ id }) => id === cells["place"]);
      const [shape] = rewoundForD3(area ? [area] : []).features;
      const [x = 0, y = 0] = position ?? [];
      for (const [dx = 0, dy = 0] of [
        [0.006, 0],
        [-0.006, 0],
        [0, 0.006],
        [0, -0.006],
      ])
        expect(shape && geoContains(shape, [x + dx, y + dy]), cells["id"]).toBe(true);
    }
  });

  test("invents names that no one can take for a real place", () => {
    for (const { cells } of rows) {
      expect(cells["name_zh"]).toMatch(/^示例社区 \p{Script=Han}{2}-\d\d$/u);
      expect(cells["name_en"]).toMatch(/^Sample community [A-Z][a-z]+-\d\d$/);
    }
  });
});

describe("social-worker-holdings-sample", () => {
  const periods = ["2010", "2011", "2012", "2013-04"];
  const scopes = ["national", "municipal", "both"];
  const holders = (cells: Record<string, string | string[]>) =>
    sumOf("social-worker-holdings-sample", "holders", cells);

  test("agrees with every figure published for April 2013", () => {
    const published = rowsOf("certified-social-workers").filter(
      ({ cells, values }) => cells["period"] === "2013-04" && values["holders"]?.value !== null,
    );
    expect(published.length).toBe(4);
    for (const { cells, values } of published) {
      const { period = "", place = "", scope = "" } = cells;
      expect(holders({ period, place, scope })).toBe(values["holders"]?.value);
    }
    expect(holders({ period: "2013-04", place: city, scope: "both" })).toBe(1358);
    expect(holders({ period: "2013-04", place: city, scope: "national" })).toBe(504);
    expect(holders({ period: "2013-04", place: "330483", scope: "both" })).toBe(356);
  });

  test("has no more of either certificate in Tongxiang than were published later in 2013", () => {
    for (const scope of ["national", "municipal"]) {
      const later = sumOf("certified-social-workers", "holders", {
        period: "2013",
        place: "330483",
        scope,
      });
      expect(holders({ period: "2013-04", place: "330483", scope })).toBeLessThanOrEqual(later!);
    }
  });

  test("puts Nanhu first by rate, over the residents of the 2010 census", () => {
    const rates = districts.map((place) =>
      ratePer10000(
        holders({ period: "2013-04", place, scope: "both" })!,
        sumOf("population", "residents", { period: "2010-11-01", place })!,
      ),
    );
    expect(rates[0]).toBe(Math.max(...rates));
    expect(rates[6]).toBeCloseTo(4.36, 2);
    expect(rates.filter((rate) => rate > 4.37)).toEqual([rates[0]]);
  });

  test("adds up: districts to the city, two certificates to both", () => {
    for (const period of periods) {
      for (const scope of scopes)
        expect(holders({ period, scope, place: districts })).toBe(
          holders({ period, scope, place: city }),
        );
      for (const place of [city, ...districts])
        expect(holders({ period, place, scope: ["national", "municipal"] })).toBe(
          holders({ period, place, scope: "both" }),
        );
    }
  });

  test("never falls", () => {
    for (const place of [city, ...districts])
      for (const scope of scopes) {
        const series = periods.map((period) => holders({ period, place, scope })!);
        expect(series).toEqual(series.toSorted((a, b) => a - b));
      }
  });
});

describe("service-volumes-sample", () => {
  const id = "service-volumes-sample";
  const cases = ["casework", "groupwork", "community"];
  const months = [...new Set(rowsOf(id).map(({ cells }) => cells["period"] ?? ""))];

  test("covers April 2012 to March 2013, each month, area and kind once", () => {
    expect([months.length, months[0], months.at(-1)]).toEqual([12, "2012-04", "2013-03"]);
    expect(rowsOf(id).length).toBe(12 * 8 * 4);
  });

  test("has the 869 cases that were reported", () => {
    expect(sumOf(id, "cases", { place: city, kind: cases })).toBe(869);
    expect(sumOf("service-figures", "value", { indicator: "cases" })).toBe(869);
  });

  test("has over 14,000 direct services, and none without a case", () => {
    const services = sumOf(id, "services", { place: city, kind: cases })!;
    expect(services).toBeGreaterThan(14_000);
    expect(services).toBeLessThan(15_000); // else the report would have said so
    for (const { values } of rowsOf(id).filter(({ values }) => values["cases"]?.value === 0))
      expect(values["services"]?.value).toBe(0);
  });

  test("has over 1,200 hotline services a day on average", () => {
    const daily = sumOf(id, "services", { place: city, kind: "hotline" })! / 365;
    expect(daily).toBeGreaterThan(1200);
    expect(daily).toBeLessThan(1300);
  });

  test("adds up: districts to the city in each month and kind", () => {
    for (const period of months)
      for (const kind of [...cases, "hotline"])
        for (const value of ["cases", "services"])
          expect(sumOf(id, value, { period, kind, place: districts })).toBe(
            sumOf(id, value, { period, kind, place: city }),
          );
  });
});
