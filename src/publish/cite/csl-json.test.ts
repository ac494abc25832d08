import { expect, test } from "vitest";
import { cited } from "../../../tests/citable.ts";
import { toCslJson } from "./csl-json.ts";

test("a chart is a data set, and no blank stands for the day of access", () => {
  expect(JSON.parse(toCslJson(cited.zh))).toEqual([
    {
      id: "population-by-district-zh",
      type: "dataset",
      title: "各县（市、区）常住人口",
      author: [{ literal: "三社开放数据项目" }],
      issued: { "date-parts": [[2026, 11, 5]] },
      version: "2026-11-05",
      publisher: "三社开放数据·示范市",
      URL: "https://city.example/charts/population/by-district/",
      language: "zh-CN",
    },
  ]);
  expect(JSON.parse(toCslJson({ ...cited.en, sort: "map" }))).toMatchObject([{ type: "map" }]);
});
