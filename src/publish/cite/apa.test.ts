import { expect, test } from "vitest";
import { cited } from "../../../tests/citable.ts";
import { toApa } from "./apa.ts";

test("what may change is cited with its version and the day of retrieval", () => {
  expect(toApa(cited.en)).toBe(
    "Sanshe Open Data contributors. (2026). Residents by district (Sample data) (Version 2026-11-05) [Chart]. Sanshe Open Data: Model City. Retrieved ________ __, ____, from https://city.example/en/charts/population/by-district/",
  );
  expect(toApa({ ...cited.zh, sort: "map" })).toBe(
    "三社开放数据项目. (2026). 各县（市、区）常住人口 (Version 2026-11-05) [Map]. 三社开放数据·示范市. Retrieved ________ __, ____, from https://city.example/charts/population/by-district/",
  );
});

test("what is frozen needs no day of retrieval", () => {
  expect(toApa({ ...cited.en, sort: "dataset", isFrozen: true })).toBe(
    "Sanshe Open Data contributors. (2026). Residents by district (Sample data) (Version 2026-11-05) [Data set]. Sanshe Open Data: Model City. https://city.example/en/charts/population/by-district/",
  );
});

test("an author is not said again as publisher, and a name that ends in a stop gets no second", () => {
  const inc = { ...cited.en, author: "City Inc.", platform: "City Inc.", isFrozen: true };
  expect(toApa(inc)).toBe(
    "City Inc. (2026). Residents by district (Sample data) (Version 2026-11-05) [Chart]. https://city.example/en/charts/population/by-district/",
  );
  expect(toApa({ ...inc, author: "St. John Office" })).toMatch(/^St\. John Office\. \(2026\)\. /);
});
