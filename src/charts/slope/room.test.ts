import fc from "fast-check";
import { expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../../../tests/boxes.ts";
import { drawn, paintOf, px, seriesNamesOf } from "../../../tests/drawn.ts";
import { tabled } from "../../../tests/tabled.ts";
import { drawingWidths, type DrawingWidth } from "../../drawing/frame.ts";
import type { ViewOf } from "../../model/view.ts";

const view: ViewOf<"slope"> = {
  kind: "slope",
  name: "then-and-now",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "period",
  y: "count",
  series: "kind",
};

const names = ["南湖区", "A", "Upper_Something-by-the-Sea", "一".repeat(20), "W".repeat(50)];

const shapes = {
  even: (row: number) => (row * 7919) % 101,
  equal: () => 7,
  skewed: (row: number) => Math.round(1.05 ** (row % 200)),
  negative: (row: number) => ((row * 31) % 50) - 25,
  far: (row: number) => 9_876_543_000 + ((row * 13) % 90),
  zero: () => 0,
};

/** So many lines between two or three periods, some with a figure that is absent or unusual. */
const tables = fc
  .record({
    count: fc.constantFrom(1, 2, 5, 7, 51, 160, 300),
    periods: fc.constantFrom(1, 2, 3),
    ends: fc.constantFrom("", "-10", "-10-31"),
    shape: fc.constantFrom(...Object.values(shapes)),
    odd: fc.constantFrom("", "", "x", "c", "P", "+"),
    name: fc.constantFrom(...names),
  })
  .map(({ count, periods, ends, shape, odd, name }) => [
    "period kind count",
    ...Array.from({ length: count * periods }, (_, index) => {
      const [row, period] = [Math.floor(index / periods), index % periods];
      const text = String(shape(row + 40 * period));
      const isOdd = odd !== "" && index % 5 === 1;
      const count = isOdd ? (["P", "+"].includes(odd) ? text + odd : odd) : text;
      return `${2011 + 5 * period}${ends} ${name}${row} ${count}`;
    }),
  ]);

/** What is wrong with a drawing of slopes, in words. */
function faults(svg: Element): string[] {
  const boxes = textBoxesOf(svg);
  const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const outside = [...svg.querySelectorAll("circle")].filter((dot) => {
    const [x, y, r] = ["cx", "cy", "r"].map((name) => px(dot, name)) as [number, number, number];
    return !(r > 0 && x - r >= 0 && x + r <= width && y - r >= 0 && y + r <= height);
  });
  const named = seriesNamesOf(svg);
  const unnamed = [...svg.querySelectorAll("circle.mark")]
    .map(paintOf)
    .filter((paint) => paint !== "" && !named.has(paint));
  const silent = [...svg.querySelectorAll("[data-row]")].filter(
    (mark) => !mark.getAttribute("data-tip"),
  );
  return [
    ...overlaps(boxes).map((pair) => `overlap: ${pair}`),
    ...cutOff(svg, boxes).map((text) => `cut off: ${text}`),
    ...outside.map(() => "a dot outside"),
    ...unnamed.map((paint) => `no name: ${paint}`),
    ...silent.map(() => "a mark without words"),
    ...(svg.outerHTML.includes("NaN") ? ["no number"] : []),
  ];
}

const widths = Object.keys(drawingWidths) as DrawingWidth[];

test("no text of slopes stands on another or is cut, no dot is outside, each colour has its name", () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(...widths), (lines, width) => {
      expect(faults(drawn(tabled(view, lines), width))).toEqual([]);
    }),
    { numRuns: 16, seed: 20261128 },
  );
});
