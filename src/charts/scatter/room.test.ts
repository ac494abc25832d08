import fc from "fast-check";
import { expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../../../tests/boxes.ts";
import { drawn, px } from "../../../tests/drawn.ts";
import { measured, type Pair } from "../../../tests/measured.ts";
import { drawingWidths, type DrawingWidth } from "../../drawing/frame.ts";

const names = ["南湖区", "A", "Upper Something-by-the-Sea", "一".repeat(20), "W".repeat(50)];

const shapes = {
  even: (row: number) => (row * 7919) % 101,
  equal: () => 7,
  skewed: (row: number) => Math.round(1.05 ** (row % 200)),
  negative: (row: number) => ((row * 31) % 50) - 25,
  far: (row: number) => 9_876_543_000 + ((row * 13) % 90),
  zero: () => 0,
};

const shape = fc.constantFrom(...Object.values(shapes));

/** Pairs of numbers of so many places, of two shapes, some of them not known or unusual. */
const tables = fc
  .record({
    count: fc.constantFrom(1, 2, 7, 51, 160, 600),
    wide: shape,
    high: shape,
    odd: fc.constantFrom("", "", "x", "c", "P"),
    size: fc.boolean(),
    scale: fc.constantFrom(undefined, "log" as const),
    name: fc.constantFrom(...names),
  })
  .map(({ count, wide, high, odd, size, scale, name }) => ({
    pairs: Array.from({ length: count }, (_, row): Pair => {
      const isOdd = odd !== "" && row % 5 === 1;
      const text = String(high(row));
      return [String(wide(row)), isOdd ? (odd === "P" ? `${text}P` : odd) : text];
    }),
    options: { size, ...(scale && { scale }), nameOf: (row: number) => `${name}${row}` },
  }));

/** What is wrong with a drawing of dots, in words. */
function faults(svg: Element): string[] {
  const boxes = textBoxesOf(svg);
  const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const outside = [...svg.querySelectorAll("circle")].filter((dot) => {
    const [x, y, r] = ["cx", "cy", "r"].map((name) => px(dot, name)) as [number, number, number];
    return !(r > 0 && x - r >= 0 && x + r <= width && y - r >= 0 && y + r <= height);
  });
  return [
    ...overlaps(boxes).map((pair) => `overlap: ${pair}`),
    ...cutOff(svg, boxes).map((text) => `cut off: ${text}`),
    ...outside.map(() => "a dot outside"),
    ...(svg.outerHTML.includes("NaN") ? ["no number"] : []),
  ];
}

const widths = Object.keys(drawingWidths) as DrawingWidth[];

test("no text of dots stands on another or is cut, and no dot is outside", () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(...widths), ({ pairs, options }, width) => {
      expect(faults(drawn(measured(pairs, options), width))).toEqual([]);
    }),
    { numRuns: 10, seed: 20261128 },
  );
});

test("many large areas leave half of the plot to what is between them", () => {
  const pairs = Array.from({ length: 600 }, (_, row): Pair => [
    String(50 + ((row * 31) % 53)),
    String((row * 7919) % 101),
  ]);
  for (const width of Object.keys(drawingWidths) as DrawingWidth[]) {
    const radii = [
      ...drawn(measured(pairs, { size: true }), width).querySelectorAll("[data-row]"),
    ].map((dot) => px(dot, "r"));
    const covered = radii.reduce((sum, r) => sum + Math.PI * r * r, 0);
    expect(covered).toBeLessThan(
      drawingWidths[width] * Math.max(280, drawingWidths[width] / 2) * 0.55,
    );
  }
});
