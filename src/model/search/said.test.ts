import { expect, test } from "vitest";
import { unitIn, withUnit } from "./said.ts";

test("a number is written with the unit and the decimals that its text has", () => {
  const share = { text: "{number}%", decimals: 1 };
  expect(unitIn("39.8%", 39.830508, "zh-CN")).toEqual(share);
  expect(withUnit(39.8, share, "zh-CN")).toBe("39.8%");
  expect(unitIn("1,099,400 people", 1_099_400, "en")).toEqual({
    text: "{number} people",
    decimals: 0,
  });
  expect(unitIn("−2.10 °C", -2.1, "en")).toEqual({ text: "{number} °C", decimals: 2 });
});

test("a text that does not write the number, or twice, has no unit of it", () => {
  expect(unitIn("none", 5, "en")).toBeNull();
  expect(unitIn("5 of 5", 5, "en")).toBeNull();
});
