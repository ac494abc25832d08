import { expect, test } from "vitest";
import { drawn } from "../../../tests/drawn.ts";
import { tabled } from "../../../tests/tabled.ts";
import type { ViewOf } from "../../model/view.ts";
import { endDay } from "../../model/period.ts";
import { describeLine } from "./describe.ts";
import { endNames } from "./labels.ts";
import { lineSpec } from "./spec.ts";

const view: ViewOf<"line"> = {
  kind: "line",
  name: "over-time",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "period",
  y: "count",
};

const withBreak = (at: string): ViewOf<"line"> => ({
  ...view,
  breaks: [{ at, note: { zh: "口径", en: "definition" } }],
});

/** How many points each run of a line goes through, e.g. `[2, 3]`. */
function joined(view: ViewOf<"line">, lines: string[]): number[] {
  const paths = drawn(tabled(view, lines), "phone").querySelectorAll(".line");
  return [...paths].flatMap((path) =>
    (path.getAttribute("d") ?? "")
      .split("M")
      .slice(1)
      .map((run) => run.split("L").length),
  );
}

test("a period stands at its last day", () => {
  const day = (date: string) => Date.parse(date) / 86_400_000;
  expect(["2013", "2013-04", "2012-04/2013-02", "2019-12-31"].map(endDay)).toEqual(
    ["2013-12-31", "2013-04-30", "2013-02-28", "2019-12-31"].map(day),
  );
});

test("neighbours are joined, but not across a gap or a break", () => {
  const lines = ["period count", "2001 1", "2002 2", "2003 3", "2004 4"];
  expect(joined(view, lines)).toEqual([4]);
  expect(joined(view, ["period count", "2001 1", "2002 x", "2003 3", "2004 4"])).toEqual([2]);
  expect(joined(withBreak("2003"), lines)).toEqual([2, 2]);
});

test("neighbours are not joined over years that are absent from their rhythm", () => {
  const years = (...all: number[]) => ["period count", ...all.map((year) => `${year} 1`)];
  expect(joined(view, years(2005, 2006, 2007, 2008, 2020, 2021))).toEqual([4, 2]);
  expect(joined(view, years(1850, 1860, 1870, 1880, 1900, 1910))).toEqual([4, 2]);
  expect(joined(view, years(2001, 2008, 2012))).toEqual([3]);
});

test("the weekends between working days are no gap", () => {
  const days = Array.from(
    { length: 28 },
    (_, index) => `2024-01-${String(index + 1).padStart(2, "0")}`,
  );
  const working = days.filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
  expect(joined(view, ["period count", ...working.map((day) => `${day} 3`)])).toEqual([20]);
});

test("two scopes are two series, each with its own change", () => {
  const lines = [
    "period scope count",
    "2013-04 national 504",
    "2013-04 both 1358",
    "2017-11 national 4383",
  ];
  const spec = lineSpec(tabled({ ...view, series: "scope" }, lines));
  expect(describeLine(spec, "en")).toBe(
    "National kind: up 3,879 people (8.7 times as many), from 504 people (April 2013) to 4,383 people (November 2017); both kind: 1,358 people (April 2013).",
  );
  expect(endNames(spec)).toEqual(["national kind", "both kind"]);
});

test("a rise is said between breaks, never across one", () => {
  const lines = ["period count", "2000 5", "2010 7", "2021 9"];
  expect(describeLine(lineSpec(tabled(withBreak("2021"), lines)), "en")).toBe(
    "Up 2 people, from 5 people (2000) to 7 people (2010); after the change of definition 9 people (2021).",
  );
});

test("what is counted up from January breaks where it begins anew, and is compared with as long a span", () => {
  const spans = (year: number, counts: number[]) =>
    counts.map(
      (count, index) => `${year}-01/${year}-${String(index + 1).padStart(2, "0")} ${count}`,
    );
  const lines = ["period count", ...spans(2022, [9, 18, 27]), ...spans(2023, [10, 20])];
  expect(joined(view, lines)).toEqual([3, 2]);
  expect(describeLine(lineSpec(tabled(view, lines)), "en")).toBe(
    "Up 2 people (11.1%), from 18 people (Jan–Feb 2022) to 20 people (Jan–Feb 2023).",
  );
  const alone = ["period count", ...spans(2023, [10, 20])];
  expect(describeLine(lineSpec(tabled(view, alone)), "en")).toBe("20 people (Jan–Feb 2023).");
});

test("a year is not compared with a month", () => {
  const lines = ["period count", "2021 900", "2022 1000", "2023-01 80"];
  expect(describeLine(lineSpec(tabled(view, lines)), "en")).toBe("80 people (January 2023).");
});

test("of many series it says how they stand now, and what rose and fell", () => {
  const lines = [
    "period place count",
    ..."abcd"
      .split("")
      .flatMap((id, index) => [`2010 ${id} ${20 + index}`, `2020 ${id} ${40 - index * 10}`]),
  ];
  expect(describeLine(lineSpec(tabled({ ...view, series: "place" }, lines)), "en")).toBe(
    "2020: Place a is highest with 40 people, Place d lowest with 10 people; of 4 places that can be compared between 2010 and 2020, 2 rose, Place a most, by 20 people (2 times as many); 2 fell, Place d most, by 13 people (56.5%); Place a moved up from 4 to 1 in rank.",
  );
});

test("the only series with figures at both ends is told by name", () => {
  const late = "bcd".split("").map((id) => `2020 ${id} 30`);
  const lines = ["period place count", "2010 a 20", "2020 a 33", ...late];
  expect(describeLine(lineSpec(tabled({ ...view, series: "place" }, lines)), "en")).toBe(
    "2020: Place a is highest with 33 people, Place b, Place c and Place d lowest with 30 people; Place a: up 13 people (65.0%), from 20 people (2010) to 33 people (2020).",
  );
});

test("series that all rose as far are not named one by one", () => {
  const lines = ["a", "b", "c", "d"].flatMap((id, index) => [
    `2010 ${id} ${20 + index}`,
    `2020 ${id} ${31 + index}`,
  ]);
  const table = tabled({ ...view, series: "place" }, ["period place count", ...lines]);
  expect(describeLine(lineSpec(table), "en")).toContain("4 rose, each by 11 people");
  expect(describeLine(lineSpec(table), "zh")).toContain("4个各增加11");
});
