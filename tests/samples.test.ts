import { readFileSync } from "node:fs";
import { geoContains } from "d3-geo";
import { describe, expect, test } from "vitest";
import { samples } from "../scripts/make-samples.ts";
import { loadCatalogue } from "../src/load/catalogue.ts";
import { rewoundForD3 } from "../src/stats/geometry.ts";
import { splitByShare } from "../src/stats/split.ts";

const { catalogue } = await loadCatalogue(process.cwd());
if (!catalogue) throw new Error("the data has problems: npm run data:check");
const { boundaries, datasets } = catalogue;

const rowsOf = (id: string) => datasets.find((each) => each.id === id)?.table.rows ?? [];

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
