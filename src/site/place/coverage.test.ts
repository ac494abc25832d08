import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import type { Dataset } from "../../model/dataset.ts";
import { coverageOf } from "./coverage.ts";

function covered(lines: string[], change: Partial<Dataset> = {}) {
  const { catalogue, dataset, locale } = tabled(wholeTable, ["period place count", ...lines]);
  const a = catalogue.places.get("a")!;
  catalogue.places.set("core", {
    ...a,
    id: "core",
    level: "reporting-area",
    tier: "joint",
    members: ["a", "b"],
  });
  return coverageOf({ ...catalogue, datasets: [{ ...dataset, ...change }] }, locale)[0];
}

test("the newest period with a number counts, for the city and for its districts", () => {
  expect(covered(["2019 city 5", "2021 city x", "2020 a 1", "2020 c 2", "2018 a 1"])).toMatchObject(
    {
      city: "2019",
      districts: "2020, 2 of 7",
    },
  );
});

test("a reporting area stands for its members", () => {
  expect(covered(["2020 core 1", "2020 c 2"])?.districts).toBe("2020, 3 of 7");
});

test("all districts are all, and none is said to be not published", () => {
  const every = Array.from("abcdefg").map((id) => `2020 ${id} 0`);
  expect(covered(every)).toMatchObject({ city: "Not published", districts: "2020, all 7" });
  expect(covered(["2020 a x", "2020 city 1"])?.districts).toBe("Not published");
});

test("a sample is never taken for something published", () => {
  const { city, districts, dataset } = covered(["2020 city 1"], { status: "sample" })!;
  expect([city, districts]).toEqual(Array(2).fill("Not published; a sample stands in"));
  expect(dataset.badge).toBe("Sample data");
});
