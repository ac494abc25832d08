import { expect, test } from "vitest";
import { mapView } from "../../tests/tabled.ts";
import { isRate } from "./measured.ts";

test.each(["%", "‰", "℃", "分", "points", "元/人", "per 1,000"])(
  "what is in %s is high or low",
  (unit) => {
    expect(isRate(mapView, unit)).toBe(true);
  },
);

test.each(["人", "万元", "people", "分钟", "persons"])("what is in %s is many or few", (unit) => {
  expect(isRate(mapView, unit)).toBe(false);
});
