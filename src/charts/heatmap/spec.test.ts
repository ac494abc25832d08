import fc from "fast-check";
import { expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../../../tests/boxes.ts";
import { drawn, limitsOf, marksByRow, paintOf, px } from "../../../tests/drawn.ts";
import { tabled } from "../../../tests/tabled.ts";
import { drawingWidths, type DrawingWidth } from "../../drawing/frame.ts";
import type { ViewOf } from "../../model/view.ts";
import { presentView } from "../../site/view/present.ts";

const view: ViewOf<"heatmap"> = {
  kind: "heatmap",
  name: "cells",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "period",
  y: "kind",
  value: "count",
};

const lines = [
  "period kind count",
  "2011 a 10",
  "2012 a 40",
  "2011 b 0",
  "2012 b x",
  "2011 c 85",
  "2012 c 61P",
];

test("periods stand across and rows down, each cell in its class, with its number", () => {
  const svg = drawn(tabled(view, lines));
  const marks = marksByRow(svg);
  const at = (record: number) => [px(marks.get(record), "x"), px(marks.get(record), "y")];
  expect(at(2)[1]).toBe(at(3)[1]);
  expect(at(2)[0]).toBe(at(4)[0]);
  expect(at(3)[0]).toBeGreaterThan(at(2)[0]!);
  expect(at(6)[1]).toBeGreaterThan(at(2)[1]!);
  const limits = limitsOf(svg);
  for (const [record, value] of [
    [2, 10],
    [3, 40],
    [6, 85],
    [7, 61],
  ] as const) {
    const [from, to] = limits.get(paintOf(marks.get(record))) ?? [NaN, NaN];
    expect(from <= value && value <= to, `${value} in ${from}–${to}`).toBe(true);
  }
  const numbers = [...svg.querySelectorAll(".inside")].map(({ textContent }) => textContent);
  expect(numbers).toEqual(["10", "40", "0", "85"]);
  expect(svg.textContent).toContain("c kind (2012): 61 (provisional)");
});

test("the legend says what has no shade: zero, or the number in the middle of the scale", () => {
  const plain = (midpoint?: number) => {
    const svg = drawn(tabled({ ...view, ...(midpoint !== undefined && { midpoint }) }, lines));
    return [...svg.querySelectorAll(".legend .obs-zero")].map(
      (swatch) => swatch.nextElementSibling?.textContent,
    );
  };
  expect([plain(), plain(40), plain(41)]).toEqual([["zero"], ["40"], []]);
});

test("what has no figure is hatched, and what has no row is left blank", () => {
  const svg = drawn(tabled(view, lines.slice(0, -1)));
  expect(svg.querySelectorAll(".cells .swatch")).toHaveLength(1);
  expect(svg.querySelectorAll(".cells rect")).toHaveLength(5);
});

test("rows may stand by their newest value, of many the highest and the lowest", () => {
  const many = Array.from({ length: 60 }, (_, row) => `2011 k${row} ${row}`);
  const ranked = { ...view, sort: "value" as const };
  const svg = drawn(tabled(ranked, ["period kind count", ...many]));
  const names = [...svg.querySelectorAll("text[text-anchor=end]")].map((each) => each.textContent);
  expect(names.slice(0, 2)).toEqual(["k59 kind", "k58 kind"]);
  expect(names.at(-1)).toBe("k0 kind");
  expect(svg.textContent).toContain("40 more rows are in the table");
});

test("the sentence says the highest and the lowest cell by row and column", () => {
  expect(presentView(tabled(view, lines)).sentence).toBe(
    "C kind (2011) is highest with 85 people, b kind (2011) lowest with 0 people; b kind (2012): not published.",
  );
});

test("a row without any figure is named once in the sentence, not for each of its cells", () => {
  const rows = [
    "2011 k 5",
    "2012 k 6",
    "2011 silent c",
    "2012 silent c",
    "2011 mixed c",
    "2012 mixed x",
  ];
  expect(presentView(tabled(view, ["period kind count", ...rows])).sentence).toBe(
    "6 people (k kind (2012)), 5 people (k kind (2011)); silent kind and mixed kind (2011): suppressed; mixed kind (2012): not published.",
  );
});

const months = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    return `${2001 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  });

const tables = fc
  .record({
    rows: fc.constantFrom(1, 2, 7, 40),
    columns: fc.constantFrom(1, 2, 12, 40, 130),
    name: fc.constantFrom("a", "南湖区", "Upper_Something-by-the-Sea", "W".repeat(40)),
    low: fc.constantFrom(0, -40, 9_000_000),
    odd: fc.constantFrom("", "x", "c", "P"),
  })
  .map(({ rows, columns, name, low, odd }) => [
    "period kind count",
    ...months(columns).flatMap((month, column) =>
      Array.from({ length: rows }, (_, row) => {
        const value = String(low + ((row * 31 + column * 17) % 90));
        const isOdd = odd !== "" && (row + column) % 7 === 1;
        return `${month} ${name}${row} ${isOdd ? (odd === "P" ? `${value}P` : odd) : value}`;
      }),
    ),
  ]);

const widths = Object.keys(drawingWidths) as DrawingWidth[];

test("no text stands on another or is cut, and no cell lies outside", () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(...widths), (table, width) => {
      const svg = drawn(tabled(view, table), width);
      const boxes = textBoxesOf(svg);
      const outside = [...svg.querySelectorAll(".cells rect")].filter((cell) => {
        const [x, w, h] = ["x", "width", "height"].map((name) => px(cell, name));
        return !(x! >= 0 && w! > 0 && h! > 0 && x! + w! <= drawingWidths[width]);
      });
      expect([...overlaps(boxes), ...cutOff(svg, boxes)]).toEqual([]);
      expect(outside.length).toBe(0);
    }),
    { numRuns: 8, seed: 20261128 },
  );
});
