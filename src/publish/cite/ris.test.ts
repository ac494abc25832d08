import { expect, test } from "vitest";
import { cited } from "../../../tests/citable.ts";
import { toRis } from "./ris.ts";

test("a chart is a data set, a tag a line", () => {
  expect(toRis(cited.zh).split("\n")).toEqual([
    "TY  - DATA",
    "ID  - population-by-district-zh",
    "AU  - 三社开放数据项目",
    "TI  - 各县（市、区）常住人口",
    "PY  - 2026",
    "DA  - 2026/11/05",
    "ET  - 2026-11-05",
    "PB  - 三社开放数据·示范市",
    "LA  - zh-CN",
    "UR  - https://city.example/charts/population/by-district/",
    "Y2  - ____/__/__",
    "ER  - ",
  ]);
});

test("an organisation's comma parts no last name from a first one", () => {
  const text = toRis({ ...cited.en, author: "Bureau of Civil Affairs, Model City" });
  expect(text).toContain("\nAU  - Bureau of Civil Affairs\uff0cModel City\n");
});

test("a map is a map, and no line break of a title makes a tag", () => {
  const text = toRis({ ...cited.en, sort: "map", title: "Residents\r\nER  - \n" });
  expect(text).toMatch(/^TY {2}- MAP\n/);
  expect(text.match(/^ER/gm)?.length).toBe(1);
});
