import { expect, test } from "vitest";
import { cited } from "../../../tests/citable.ts";
import { toGbt2015, toGbt2025 } from "./gbt7714.ts";

// In the form of the examples of both editions, such as this one of 2025, of a data set:
// "彭守璋. 1901—2023年中国1km分辨率逐月降水量数据集[DS/OL]. 西北农林科技大学水土保持研究所（2024-07-19）[2024-11-25]. https://…."

test("2025: a chart is a data set, its day in full-width brackets before that of access", () => {
  expect(toGbt2025(cited.zh)).toBe(
    "三社开放数据项目. 各县（市、区）常住人口[DS/OL]. 三社开放数据·示范市（2026-11-05）[____-__-__]. https://city.example/charts/population/by-district/.",
  );
  expect(toGbt2025({ ...cited.en, sort: "dataset" })).toBe(
    "Sanshe Open Data contributors. Residents by district (Sample data)[DS/OL]. Sanshe Open Data: Model City（2026-11-05）[____-__-__]. https://city.example/en/charts/population/by-district/.",
  );
});

test("2025: a map has its day where a map has its year, after its publisher", () => {
  expect(toGbt2025({ ...cited.zh, sort: "map" })).toBe(
    "三社开放数据项目. 各县（市、区）常住人口[CM/OL]. 三社开放数据·示范市，2026-11-05[____-__-__]. https://city.example/charts/population/by-district/.",
  );
});

test("2015: publisher, year, day of the last change, day of access, half-width", () => {
  expect(toGbt2015(cited.zh)).toBe(
    "三社开放数据项目. 各县（市、区）常住人口[DS/OL]. 三社开放数据·示范市, 2026(2026-11-05)[____-__-__]. https://city.example/charts/population/by-district/.",
  );
  expect(toGbt2015({ ...cited.en, sort: "map" })).toBe(
    "Sanshe Open Data contributors. Residents by district (Sample data)[CM/OL]. Sanshe Open Data: Model City, 2026(2026-11-05)[____-__-__]. https://city.example/en/charts/population/by-district/.",
  );
});
