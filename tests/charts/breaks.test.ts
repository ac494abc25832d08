import { expect, test } from "vitest";
import { drawn, marksByRow, px } from "../drawn.ts";
import { tabled } from "../tabled.ts";
import { times } from "../times.ts";
import type { View } from "../../src/model/view.ts";

const common = { name: "all", title: { zh: "图", en: "Chart" }, note: null };
const changed = (at: string) => ({ breaks: [{ at, note: { zh: "新表", en: "A new form" } }] });

const saysSo = (svg: Element) => svg.textContent.split("change of definition").length - 1;

/** Left, top, right and bottom of a path's corners. */
function reachOf(path: Element): [number, number, number, number] {
  let [x, y] = [0, 0];
  const corners = [...path.getAttribute("d")!.matchAll(/([MHV])([-\d.]+)(?:,([-\d.]+))?/g)].map(
    ([, way, one, two]) => {
      if (way !== "V") x = Number(one);
      if (way !== "H") y = Number(way === "V" ? one : two);
      return [x, y] as const;
    },
  );
  const [xs, ys] = [corners.map((each) => each[0]), corners.map((each) => each[1])];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

test("a slope joins no two periods between which what is counted changes, and says why", () => {
  const slope: View = {
    ...common,
    kind: "slope",
    x: "period",
    y: "count",
    series: "kind",
    breaks: [],
  };
  const lines = [
    "period kind count",
    "2010 a 5",
    "2015 a 9",
    "2020 a 30",
    "2010 b 7",
    "2015 b 3",
    "2020 b 2",
  ];
  const joined = (view: View) => drawn(tabled(view, lines)).querySelectorAll("path.line").length;
  const broken = { ...slope, ...changed("2020") };
  expect([joined(slope), joined(broken)]).toEqual([4, 2]);
  const svg = drawn(tabled(broken, lines));
  const [before, after] = [3, 4].map((row) => px(marksByRow(svg).get(row), "cx"));
  const rule = svg.querySelector("line.break, .break line");
  expect(px(rule ?? undefined, "x1")).toBeGreaterThan(before!);
  expect(px(rule ?? undefined, "x1")).toBeLessThan(after!);
  expect(saysSo(svg)).toBe(1);
});

test("a heatmap has a rule before the column from which on something else is counted", () => {
  const heatmap: View = {
    ...common,
    ...changed("2003"),
    kind: "heatmap",
    x: "period",
    y: "kind",
    value: "count",
  };
  const rows = ["2001", "2002", "2003", "2004"].flatMap((year) => [`${year} a 3`, `${year} b 8`]);
  const svg = drawn(tabled(heatmap, ["period kind count", ...rows]));
  const [left, top, right, bottom] = reachOf(svg.querySelector("path.break")!);
  const cells = marksByRow(svg);
  expect(left).toBe(right);
  expect(left).toBeCloseTo(px(cells.get(6), "x"), 0);
  expect(top).toBeLessThan(px(cells.get(6), "y"));
  expect(bottom).toBeGreaterThan(px(cells.get(7), "y"));
  expect(saysSo(svg)).toBe(1);
});

test.each(["wide", "phone"] as const)(
  "a calendar has a line between the days before and those after: %s",
  (width) => {
    const days = Array.from({ length: 90 }, (_, index) => times.days(index));
    const calendar: View = {
      ...common,
      ...changed(times.days(40)),
      kind: "calendar",
      x: "period",
      value: "count",
    };
    const rows = days.map((day, index) => `${day} ${index + 1}`);
    const svg = drawn(tabled(calendar, ["period count", ...rows]), width);
    const cells = marksByRow(svg);
    const first = cells.get(42);
    const [left, top, right, bottom] = reachOf(svg.querySelector("path.break")!);
    const [x, y] = [px(first, "x"), px(first, "y")];
    expect([left <= x + 0.1, x <= right, top <= y + 0.1, y <= bottom]).not.toContain(false);
    expect(saysSo(svg)).toBe(1);
  },
);

test("two changes near each other have a word that can be read", () => {
  const heatmap: View = {
    ...common,
    kind: "heatmap",
    x: "period",
    y: "kind",
    value: "count",
    breaks: [],
  };
  const rows = Array.from({ length: 30 }, (_, index) => `${times.years(index)} a ${index}`);
  const breaks = [10, 11].flatMap((index) => changed(times.years(index)).breaks);
  const svg = drawn(tabled({ ...heatmap, breaks }, ["period kind count", ...rows]));
  expect([svg.querySelectorAll("path.break").length, saysSo(svg)]).toEqual([2, 1]);
});
