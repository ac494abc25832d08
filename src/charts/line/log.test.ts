import { expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../../../tests/boxes.ts";
import { drawn, expectLinear, marksByRow, px } from "../../../tests/drawn.ts";
import { tabled } from "../../../tests/tabled.ts";
import type { ViewOf } from "../../model/view.ts";

const view: ViewOf<"line"> = {
  kind: "line",
  name: "all",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "period",
  y: "count",
  scale: "log",
};

const linesOf = (counts: (number | string)[]) => [
  "period count",
  ...counts.map((count, index) => `${2001 + index} ${count}`),
];

const ticksOf = (svg: Element) =>
  [...svg.querySelectorAll("g.axis text")]
    .map((text) => text.textContent)
    .filter((text) => /^\d/.test(text));

test.each([
  [
    [1, 10, 100, 100_000],
    ["1", "10", "100", "1,000", "10K", "100K"],
  ],
  [
    [30, 45, 120],
    ["20", "50", "100"],
  ],
  [[7, 7], ["5", "10"].slice(0, 1)],
])("equal ratios of %j are equal distances, between round numbers", (counts, ticks) => {
  for (const width of ["phone", "wide"] as const) {
    const svg = drawn(tabled(view, linesOf(counts)), width);
    expect(ticksOf(svg)).toEqual(ticks);
    const points = [...marksByRow(svg)].map(([row, mark]) => ({
      x: Math.log10(counts[row - 2] ?? NaN),
      y: px(mark, "cy"),
    }));
    expect(points.length).toBe(counts.length);
    if (new Set(counts).size > 1) expectLinear(points);
    const boxes = textBoxesOf(svg);
    expect(boxes.map(({ text }) => text).join(" ")).toContain("equal distances are equal ratios");
    expect([...overlaps(boxes), ...cutOff(svg, boxes)]).toEqual([]);
  }
});

test("a gap stands at the foot of a logarithmic axis, and no line begins at zero", () => {
  const svg = drawn(tabled(view, linesOf([3, "x", 40, 900])));
  expect(svg.querySelectorAll(".plot .swatch").length).toBeGreaterThan(0);
  expect(svg.querySelector(".baseline")).toBeNull();
  expect(svg.outerHTML).not.toContain("NaN");
});
