import { expect, test } from "vitest";
import { unitsAcross } from "./units-across.ts";

const labelled = (...labels: string[]) => labels.map((label) => ({ label }));

test("one value in several units is found by its labels", () => {
  expect(unitsAcross(labelled("地区", "2022年人数（人）", "2023年人数（万人）"))).toEqual({
    labels: ["2022年人数（人）", "2023年人数（万人）"],
    units: ["人", "万人"],
  });
});

test("or by a row below them", () => {
  const columns = [
    { label: "Area", below: null },
    { label: "2022", below: "people" },
    { label: "2023", below: "thousand people" },
  ];
  expect(unitsAcross(columns)?.units).toEqual(["people", "thousand people"]);
});

test("values of their own may have units of their own", () => {
  expect(unitsAcross(labelled("2022年人数（人）", "2022年面积（亩）"))).toBeNull();
  expect(unitsAcross(labelled("2022年人数（人）", "2023年人数（人）"))).toBeNull();
  expect(unitsAcross(labelled("2022", "2023", "Change (%)"))).toBeNull();
});
