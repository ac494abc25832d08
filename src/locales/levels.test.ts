import { expect, test } from "vitest";
import type { DeclaredLevels } from "../model/level.ts";
import { localeIds } from "../model/locale.ts";
import { sayLevels, wordsOf } from "./levels.ts";

const levels: DeclaredLevels = [
  { id: "country", words: { en: { one: "country", other: "countries" }, zh: { other: "国" } } },
  { id: "state", words: { en: { one: "state", other: "states" }, zh: { other: "州" } } },
  {
    id: "county",
    words: { en: { one: "county", other: "counties" }, zh: { other: "县" } },
    compared: true,
  },
  { id: "town", words: { en: { one: "town", other: "towns" }, zh: { other: "镇" } } },
  { id: "ward", words: { en: { one: "ward", other: "wards" }, zh: { other: "坊" } } },
];

test("texts call the levels of a site as it declares them", () => {
  const { compare, coverage, table } = wordsOf({ levels }, "en");
  expect(compare.heading).toBe("Counties compared");
  expect(coverage.alike).toEqual({ one: "{count} county", other: "{count} counties" });
  expect(table.district).toBe("County");
  expect(wordsOf({ levels }, "zh").compare.heading).toBe("各县比较");
});

test("several levels are all named", () => {
  expect(sayLevels("{Shown.other}; {finer.other}", { levels }, "en")).toBe(
    "States, counties; towns, wards",
  );
});

test("a site that declares none has a city, its districts and their towns", () => {
  expect(wordsOf({}, "en").compare.heading).toBe("Districts compared");
  expect(wordsOf({}, "zh").compare.heading).toBe("各县（市、区）比较");
  expect(wordsOf({}, "ru").coverage.alike).toMatchObject({ many: "{count} районов" });
});

test("where there is no level of a sort, texts speak of places", () => {
  const [country] = levels;
  expect(wordsOf({ levels: country && [country] }, "en").compare.heading).toBe("Places compared");
});

test.each(localeIds)("no text in %s says less than its levels", (locale) => {
  expect(JSON.stringify(wordsOf({}, locale))).not.toMatch(/\{\w+\.\w+\}/);
});
