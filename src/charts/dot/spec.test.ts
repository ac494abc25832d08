import { describe, expect, test } from "vitest";
import { drawn, expectLinear, marksByRow, paintOf, px } from "../../../tests/drawn.ts";
import { tabled } from "../../../tests/tabled.ts";
import { textWidth } from "../../drawing/text.ts";
import type { ViewOf } from "../../model/view.ts";
import { describeDot } from "./describe.ts";
import { dotSpec } from "./spec.ts";

const view: ViewOf<"dot"> = {
  kind: "dot",
  name: "dots",
  title: { zh: "点", en: "Dots" },
  note: null,
  breaks: [],
  x: "count",
  y: "place",
  series: "period",
};

const lines = [
  "period place count",
  "2010 a 40",
  "2020 a 70",
  "2010 b 90",
  "2020 b 20",
  "2010 c x",
  "2020 c 30",
  "2010 d 55",
  "2020 d 55",
];

const said = (rows: string[], locale: "zh" | "en" = "en", own = view) =>
  describeDot(dotSpec(tabled(own, rows, locale)), locale);

const cy = (svg: Element, record: number) => px(marksByRow(svg).get(record), "cy");

const texts = (svg: Element) =>
  [...svg.querySelectorAll(".plot text")].map((text) => text.textContent);

describe("a line", () => {
  test("has its dots where their values are, each series in one paint", () => {
    const svg = drawn(tabled(view, lines));
    const marks = marksByRow(svg);
    const values: [number, number][] = [
      [2, 40],
      [3, 70],
      [4, 90],
      [5, 20],
      [7, 30],
    ];
    expectLinear(values.map(([record, value]) => ({ x: value, y: px(marks.get(record), "cx") })));
    const paints = [2, 3, 4, 5].map((record) => paintOf(marks.get(record)));
    expect(paints).toEqual(["class-3", "class-5", "class-3", "class-5"]);
    expect([cy(svg, 2), cy(svg, 4)]).toEqual([cy(svg, 3), cy(svg, 5)]);
  });

  test("has dots that say their series, by which the keyboard goes left and right", () => {
    const marks = marksByRow(drawn(tabled(view, lines)));
    const series = [2, 3, 4, 5].map((record) => marks.get(record)?.getAttribute("data-series"));
    expect(series).toEqual(["2010", "2020", "2010", "2020"]);
  });

  test("shows both dots of one value, below each other", () => {
    const svg = drawn(tabled(view, lines));
    expect(cy(svg, 9) - cy(svg, 8)).toBeGreaterThanOrEqual(9);
  });

  test("has a number at both ends, and of what is between only what is unusual", () => {
    const three = ["2010 a 40", "2015 a 55", "2020 a 70", "2010 b 30", "2015 b 50P", "2020 b 60"];
    const shown = texts(drawn(tabled(view, ["period place count", ...three])));
    expect(shown).toEqual(expect.arrayContaining(["40", "70", "30", "60"]));
    expect(shown).not.toContain("55");
    expect(shown).toContain("2015: 50 (provisional)");
  });

  test("says below it what is not known, behind a pattern", () => {
    const svg = drawn(tabled(view, lines));
    expect(texts(svg)).toContain("2010: not published");
    expect(svg.querySelectorAll(".plot .swatch").length).toBe(1);
    expect(svg.querySelector("[data-record]")?.getAttribute("data-record")).toBe("6");
  });

  test.each(["phone", "wide"] as const)("keeps its numbers within the drawing (%s)", (width) => {
    const large = lines.map((line) => line.replace(/(\d)$/, "$1000"));
    const svg = drawn(tabled(view, large), width);
    const right = width === "phone" ? 360 : 720;
    const [first, last] = [marksByRow(svg).get(5), marksByRow(svg).get(4)];
    expect(texts(svg)).toEqual(expect.arrayContaining(["20,000", "90,000"]));
    expect(px(first, "cx") - textWidth("20,000", 14)).toBeGreaterThan(textWidth("Place a", 14));
    expect(px(last, "cx") + textWidth("90,000", 14)).toBeLessThan(right);
  });
});

test("series have their names over the first line where all are there, else in a legend", () => {
  const named = (rows: string[]) =>
    [...drawn(tabled(view, rows)).querySelectorAll("text.name")].map((text) => text.textContent);
  expect(named(lines)).toEqual(["2010", "2020"]);
  expect(named([lines[0]!, ...lines.slice(5)])).toEqual([]);
});

test("the axis begins at zero, but where that would crowd all dots at its end", () => {
  const span = (low: number, high: number) => {
    const svg = drawn(tabled(view, ["period place count", `2010 a ${low}`, `2020 a ${high}`]));
    const [first, last] = [2, 3].map((record) => px(marksByRow(svg).get(record), "cx"));
    return last! - first!;
  };
  expect(span(400, 410)).toBeGreaterThan(200);
  expect(span(400, 800)).toBeLessThan(span(400, 410));
});

test("lines are sorted by the newest period, those without it last", () => {
  const { groups } = dotSpec(tabled({ ...view, sort: "value" }, lines));
  expect(groups.map(({ label }) => label)).toEqual(["Place a", "Place d", "Place c", "Place b"]);
});

test("of two periods it says how many rose and fell, which most, and what is missing", () => {
  expect(said(lines)).toBe(
    "Of 3 places that can be compared between 2010 and 2020, 1 rose, Place a most, by 30 people (75.0%); " +
      "1 fell, Place b most, by 70 people (77.8%); 1 stayed the same; Place c (2010): not published.",
  );
  expect(said(lines, "zh")).toBe(
    "从2010年到2020年，可比的3个区域中，1个增加，Place a增加最多，为30人（75.0%）；" +
      "1个减少，Place b减少最多，为70人（77.8%）；1个没有变化；2010年Place c未公布。",
  );
});

test("what is provisional or a bound is not compared: each period is told by itself", () => {
  expect(said(["period place count", "2010 a 40P", "2020 a 70", "2010 b 3+", "2020 b 5"])).toBe(
    "2010: 40 people (provisional) (Place a), over 3 people (Place b); 2020: 70 people (Place a), 5 people (Place b).",
  );
});

test("of other series it says the highest and the lowest of each", () => {
  const rows = ["place sort count", "a u 1", "b u 2", "c u 3", "d u 4", "a r 9", "b r 9"];
  expect(said(rows, "en", { ...view, series: "sort" })).toBe(
    "U kind: Place d is highest with 4 people, Place a lowest with 1 people; " +
      "r kind: both stand at 9 people.",
  );
});

test("across a change of what is counted nothing is compared", () => {
  const rows = [
    "period place count",
    "2010 a 40",
    "2015 a 50",
    "2020 a 9",
    "2010 b 10",
    "2015 b 10",
  ];
  const breaks = [{ at: "2020", note: { zh: "口径变了", en: "Counted anew" } }];
  expect(said(rows, "en", { ...view, breaks })).toBe(
    "Of 2 places that can be compared between 2010 and 2015, 1 rose, Place a most, by 10 people (25.0%); 1 stayed the same.",
  );
});
