import fc from "fast-check";
import { expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../../../tests/boxes.ts";
import { drawn, marksByRow, px, seriesNamesOf } from "../../../tests/drawn.ts";
import { tabled } from "../../../tests/tabled.ts";
import { drawingWidths, type DrawingWidth } from "../../drawing/frame.ts";
import type { ViewOf } from "../../model/view.ts";
import { presentView } from "../../site/view/present.ts";

const view: ViewOf<"pyramid"> = {
  kind: "pyramid",
  name: "ages",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "count",
  y: "age",
  series: "sex",
};

const lines = ["age sex count", "0 m 40", "0 f 30", "1 m 20", "1 f 80", "2 m 0", "2 f x"];

test("bars of both sides are as long as their values, on one scale, from the middle outwards", () => {
  const marks = marksByRow(drawn(tabled(view, lines)));
  const width = (record: number) => px(marks.get(record), "width");
  for (const [record, value] of [
    [2, 40],
    [3, 30],
    [4, 20],
  ] as const)
    expect(width(record) / width(5)).toBeCloseTo(value / 80, 1);
  const right = (record: number) => px(marks.get(record), "x") + width(record);
  expect(right(2)).toBeCloseTo(right(4), 0);
  expect(px(marks.get(3), "x")).toBeCloseTo(px(marks.get(5), "x"), 0);
  expect(px(marks.get(3), "x")).toBeGreaterThan(right(2));
});

test("the first row, such as the youngest, stands at the bottom", () => {
  const marks = marksByRow(drawn(tabled(view, lines)));
  expect(px(marks.get(2), "y")).toBeGreaterThan(px(marks.get(4), "y"));
});

test("each side has its name above it in its paint, and what has no figure is hatched", () => {
  const svg = drawn(tabled(view, lines));
  expect([...seriesNamesOf(svg)].slice(-2)).toEqual([
    ["series-0", "m kind"],
    ["series-1", "f kind"],
  ]);
  expect(svg.querySelectorAll(".plot .swatch")).toHaveLength(1);
});

test("the sentence says of each side where most are, and what has no figure", () => {
  expect(presentView(tabled(view, lines)).sentence).toBe(
    "M kind: 40 people (0 kind), 20 people (1 kind), 0 people (2 kind); f kind: 80 people (1 kind), 30 people (0 kind); 2 kind: not published.",
  );
});

const tables = fc
  .record({
    rows: fc.constantFrom(1, 3, 18, 21, 40, 101, 600),
    name: fc.constantFrom("", "岁以上的人", "Upper_Something-by-the-Sea", "W".repeat(40)),
    size: fc.constantFrom(0, 1, 90, 9_876_543_210),
    odd: fc.constantFrom("", "x", "c", "P", "+"),
  })
  .map(({ rows, name, size, odd }) => [
    "age sex count",
    ...Array.from({ length: 2 * rows }, (_, index) => {
      const [row, side] = [Math.floor(index / 2), index % 2];
      const value = String(Math.round((size * (1 + ((row * 31 + side * 7) % 50))) / 50));
      const isOdd = odd !== "" && index % 7 === 1;
      const text = isOdd ? (["P", "+"].includes(odd) ? value + odd : odd) : value;
      return `${name}${row} ${side === 0 ? "m" : "f"} ${text}`;
    }),
  ]);

const widths = Object.keys(drawingWidths) as DrawingWidth[];

test("no text of a pyramid stands on another or is cut, and no bar is outside or less than nothing", () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(...widths), (table, width) => {
      const svg = drawn(tabled(view, table), width);
      const boxes = textBoxesOf(svg);
      const outside = [...svg.querySelectorAll("rect.mark[data-row]")].filter((bar) => {
        const [x, w] = [px(bar, "x"), px(bar, "width")];
        return !(x >= 0 && w >= 0 && x + w <= drawingWidths[width]);
      });
      expect([...overlaps(boxes), ...cutOff(svg, boxes)]).toEqual([]);
      expect(outside.length).toBe(0);
    }),
    { numRuns: 12, seed: 20261128 },
  );
});

test("of hundreds of rows a pyramid is one shape, no higher than of a hundred", () => {
  const heightOf = (svg: Element) => px(svg, "height");
  const rowsOf = (count: number) => [
    "age sex count",
    ...Array.from({ length: 2 * count }, (_, index) => {
      const row = Math.floor(index / 2);
      return `${row} ${index % 2 === 0 ? "m" : "f"} ${1000 - row}`;
    }),
  ];
  for (const width of widths) {
    const [some, many] = [101, 600].map((count) => drawn(tabled(view, rowsOf(count)), width));
    expect(heightOf(many!)).toBeLessThanOrEqual(heightOf(some!));
    const bars = [...many!.querySelectorAll("rect.mark[data-row]")].filter((bar) =>
      bar.matches(".series-0"),
    );
    expect(bars.length).toBe(600);
    const tops = bars.map((bar) => px(bar, "y")).toSorted((a, b) => a - b);
    const bottoms = bars.map((bar) => px(bar, "y") + px(bar, "height")).toSorted((a, b) => a - b);
    const slits = tops.slice(1).map((top, index) => top - bottoms[index]!);
    expect(Math.max(...slits)).toBeLessThan(0.02);
  }
});

test("both sides have the same round numbers, at any width", () => {
  for (const width of widths)
    for (const most of [7, 95, 4_680, 123_456, 9_876_543_210]) {
      const svg = drawn(tabled(view, ["age sex count", `0 m ${most}`, `0 f ${most}`]), width);
      const ticks = textBoxesOf(svg)
        .filter(({ text }) => /^[\d,.]+[KMB]?$/.test(text))
        .filter(({ top }) => top > px(svg, "height") - 24)
        .toSorted((a, b) => a.left - b.left)
        .map(({ text }) => text);
      expect([width, most, ticks.length > 0]).toEqual([width, most, true]);
      expect(ticks).toEqual(ticks.toReversed());
    }
});
