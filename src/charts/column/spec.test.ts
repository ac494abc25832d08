import { expect, test } from "vitest";
import { tabled } from "../../../tests/tabled.ts";
import type { ViewOf } from "../../model/view.ts";
import { describeColumn } from "./describe.ts";
import { namesColumns } from "./marks.ts";
import { columnSpec } from "./spec.ts";

const view: ViewOf<"column"> = {
  kind: "column",
  name: "by-year",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "period",
  y: "count",
};

test("a year without a row keeps its room, and is not called missing", () => {
  const spec = columnSpec(tabled(view, ["period count", "2016 6588", "2019 13700"]));
  expect(spec.groups.map(({ columns }) => columns.length)).toEqual([1, 0, 0, 1]);
});

test("columns over time say the change, and name what is missing", () => {
  const spec = columnSpec(tabled(view, ["period count", "2016 10", "2017 x", "2018 7"]));
  expect(describeColumn(spec, "en")).toBe(
    "Down 3 people (30.0%), from 10 people (2016) to 7 people (2018); 2017: not published.",
  );
});

test("columns by category say highest and lowest", () => {
  const lines = ["kind count", "a 1", "b 5", "c 3", "d 2"];
  expect(describeColumn(columnSpec(tabled({ ...view, x: "kind" }, lines)), "en")).toBe(
    "B kind is highest with 5 people, a kind lowest with 1 people.",
  );
});

test("columns say their series over the newest group that has all, where the names fit", () => {
  const spec = (lines: string[]) =>
    columnSpec(tabled({ ...view, series: "kind" }, ["period kind count", ...lines]));
  const both = ["2016 urban 5", "2016 rural 9", "2017 urban 20"];
  expect(namesColumns(spec(both), 720, "en")).toBe(true);
  expect(namesColumns(spec(["2016 urban 5", "2017 rural 9"]), 720, "en")).toBe(false);
  const crowded = ["2016 urban 5", "2016 rural 5", "2017 urban 5", "2017 rural 5"];
  expect(namesColumns(spec(crowded), 360, "en")).toBe(false);
});

test("no name of a series is cut at the edge of a drawing", () => {
  const lines = ["period kind count", "2016 urban 20", "2016 rural 9"];
  const spec = columnSpec(tabled({ ...view, series: "kind" }, lines));
  expect(namesColumns(spec, 200, "en")).toBe(true);
  expect(namesColumns(spec, 150, "en")).toBe(false);
});
