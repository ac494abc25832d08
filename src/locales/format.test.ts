import { expect, test } from "vitest";
import { absent, observed } from "../model/observation.ts";
import {
  asAmongOthers,
  formatMark,
  formatNumber,
  formatObservation,
  formatTicks,
  numberIn,
  withUnit,
} from "./format.ts";

test("a published number is written in full, whatever its decimals", () => {
  expect(formatNumber(4501657, "zh")).toBe("4,501,657");
  expect(formatNumber(99.9, "en")).toBe("99.9");
  expect(formatNumber(-3, "en")).toBe("−3");
});

test("a computed number is written to the decimals of its statistic", () => {
  expect(formatNumber(3.0167, "zh", 2)).toBe("3.02");
  expect(formatNumber(9, "zh", 2)).toBe("9.00");
});

test("a number that is no zero is never written as one", () => {
  const written = [0.0004, 0.000123456, 0].map((value) =>
    formatObservation(observed(value, null, null), { locale: "en", digits: 2 }),
  );
  expect(written).toEqual(["0.0004", "0.000123", "0.00"]);
});

test("an axis counts in 万 and 亿 in Chinese, in full in English", () => {
  expect(formatTicks([0, 50000, 100000], "zh")).toEqual(["0", "5万", "10万"]);
  expect(formatTicks([0, 1e8, 2e8], "zh")).toEqual(["0", "1亿", "2亿"]);
  expect(formatTicks([0, 50000], "en")).toEqual(["0", "50K"]);
  expect(formatTicks([0, 500_000, 1_000_000], "en")).toEqual(["0", "0.5M", "1.0M"]);
  expect(formatTicks([0, 550_000, 1_100_000], "en")).toEqual(["0", "0.55M", "1.10M"]);
  expect(formatTicks([0, 200_000, 1_000_000], "ru")).toEqual(["0", "0,2\u00a0млн", "1,0\u00a0млн"]);
  expect(formatTicks([0, 2e7, 1e8], "zh")).toEqual(["0", "2,000万", "10,000万"]);
  expect(formatTicks([0, 5000], "en")).toEqual(["0", "5,000"]);
});

test("the numbers of an axis are in one unit, with one number of decimals", () => {
  expect(formatTicks([0, 2000, 10000], "zh")).toEqual(["0", "2,000", "10,000"]);
  expect(formatTicks([0, 5000, 10000], "zh")).toEqual(["0", "0.5万", "1.0万"]);
  expect(formatTicks([-0.5, 0, 0.5, 1], "en")).toEqual(["−0.5", "0.0", "0.5", "1.0"]);
});

test("a unit that begins with a number is told from the number before it", () => {
  expect(withUnit("3,000.5", "10,000 yuan")).toBe("3,000.5 × 10,000 yuan");
});

test("a percent sign and a Chinese unit stand close, an English one apart", () => {
  expect([
    withUnit("95", "%"),
    withUnit("7", "‰"),
    withUnit("356", "人"),
    withUnit("12", ""),
  ]).toEqual(["95%", "7‰", "356人", "12"]);
});

test("every status and qualifier has its own words in a table", () => {
  const written = [
    observed(12, null, null),
    observed(0, null, null),
    absent("x"),
    absent("c"),
    absent("z"),
    observed(12, "P", null),
    observed(854, "E", null),
    observed(1200, null, "over"),
    observed(150000, null, "near"),
    observed(20, null, "about"),
    observed(3, null, "upto"),
    observed(1200, "P", "over"),
  ].map((observation) => formatObservation(observation, { locale: "zh" }));
  expect(written).toEqual([
    "12",
    "0",
    "未公布",
    "保密",
    "不适用",
    "12（初步）",
    "854（推算）",
    "1,200 以上",
    "近 150,000",
    "约 20",
    "至多 3",
    "1,200 以上（初步）",
  ]);
});

test("a unit stands between the number and its Chinese qualifier", () => {
  const text = formatObservation(observed(1200, null, "over"), { locale: "zh", unit: "人次" });
  expect(text).toBe("1,200人次以上");
});

test("a dataset's own word for a missing figure goes before the site's", () => {
  const missingLabels = { x: { zh: "未见公布", en: "no figure found" } };
  expect(formatObservation(absent("x"), { locale: "en", missingLabels })).toBe("no figure found");
});

test("a drawing's label says the qualifier by its sign", () => {
  const labels = (["over", "near", "about", "upto"] as const).map((qualifier) =>
    formatMark(observed(1200, null, qualifier), { locale: "en" }),
  );
  expect(labels).toEqual(["≥1,200", "<1,200", "≈1,200", "≤1,200"]);
});

test.each([
  ["−1%", "−1", "%"],
  ["−3.0 °C", "−3.0", "°C"],
  ["7", "7", ""],
  ["1,200 people", "1,200", "people"],
])("the number of “%s” is %s", (text, number, after) => {
  expect(numberIn(text)).toEqual({ before: "", number, after });
});

test.each([
  ["40%", "40.0", "40.0%"],
  ["5.1% (provisional)", "5.10 (provisional)", "5.10% (provisional)"],
  ["12 people", "120", "12 people"],
  ["1,500 people", "≈1,500", "1,500 people"],
  ["0.33333", "0.33", "0.33333"],
])("“%s” beside “%s” is “%s”", (text, label, said) => {
  expect(asAmongOthers(text, label)).toBe(said);
});
