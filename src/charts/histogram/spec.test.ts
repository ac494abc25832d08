import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../../../tests/boxes.ts";
import { drawn, px } from "../../../tests/drawn.ts";
import { tabled } from "../../../tests/tabled.ts";
import { drawingWidths, type DrawingWidth } from "../../drawing/frame.ts";
import type { ViewOf } from "../../model/view.ts";
import { classesOf, equalEdges } from "./bins.ts";
import { presentHistogram } from "./marks.ts";

const view: ViewOf<"histogram"> = {
  kind: "histogram",
  name: "spread",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "count",
  label: "kind",
};

const counted = (counts: (number | string)[], locale: "en" | "zh" = "en") =>
  tabled(view, ["kind count", ...counts.map((count, row) => `k${row} ${count}`)], locale);

const said = (counts: (number | string)[], locale: "en" | "zh" = "en") =>
  presentHistogram(counted(counts, locale)).sentence;

describe("classes", () => {
  const classes = (numbers: number[], whole: boolean) =>
    classesOf(numbers, (each) => each, equalEdges(numbers, whole)).map(({ from, to, members }) => [
      from,
      to,
      members.length,
    ]);

  test("of few whole numbers are one each, those between too", () => {
    expect(classes([1, 1, 4], true)).toEqual([
      [1, 2, 2],
      [2, 3, 0],
      [3, 4, 0],
      [4, 5, 1],
    ]);
  });

  test("have round bounds, and the last ends with the highest where that is one", () => {
    expect(classes([91.2, 93, 100], false)).toEqual([
      [90, 95, 2],
      [95, 100, 1],
    ]);
    expect(classes([-30, -1, 0, 25], true).map(([from]) => from)).toEqual([-40, -20, 0, 20]);
    expect(classes([0.1, 0.2, 0.3], false).map(([from]) => from)).toEqual([0.1, 0.2]);
  });

  test("of one number are one, and of none none", () => {
    expect(classes([7.5, 7.5], false)).toEqual([[7, 8, 2]]);
    expect(classes([], true)).toEqual([]);
  });
});

test("bars touch, are as high as they have rows, and say which", () => {
  const svg = drawn(counted([1, 2, 2, 4, 4, 4]));
  const bars = [...svg.querySelectorAll("rect[data-row]")];
  expect(bars.map((bar) => bar.getAttribute("data-row"))).toEqual(["2", "3 4", "5 6 7"]);
  expect(bars[2]?.getAttribute("data-tip")).toBe(
    "4 people\n3: k3 kind (4), k4 kind (4) and k5 kind (4)",
  );
  expect(px(bars[2], "height") / px(bars[0], "height")).toBeCloseTo(3, 1);
  const gap = px(bars[1], "x") - px(bars[0], "x") - px(bars[0], "width");
  expect(gap).toBeCloseTo(1, 1);
});

test("what has no figure is told below the bars, with its pattern", () => {
  const svg = drawn(counted([1, 2, "x"]));
  expect(svg.textContent).toContain("k2 kind: not published");
  expect(svg.querySelector("[data-record]")?.getAttribute("data-record")).toBe("4");
});

test("the sentence says where most are, then the highest and the lowest", () => {
  expect(said([12, 14, 18, 31, "x"])).toBe(
    "3 of 4 have 10–19 people, more than in any other class; " +
      "k3 kind is highest with 31 people, k0 kind lowest with 12 people; k4 kind: not published.",
  );
  expect(said([12, 14, 18, 31], "zh")).toBe(
    "4个中有3个为10–19人，比其他各段都多；k3类最多，为31人；k0类最少，为12人。",
  );
});

const tables = fc
  .record({
    count: fc.constantFrom(1, 2, 7, 51, 160, 600),
    numberOf: fc.constantFrom<(row: number) => number>(
      (row) => (row * 7919) % 101,
      () => 7,
      () => 0,
      (row) => Math.round(1.05 ** (row % 300)),
      (row) => ((row * 31) % 5000) - 2500,
      (row) => 9_876_543_000 + ((row * 13) % 90),
    ),
    odd: fc.constantFrom("", "", "x", "c"),
  })
  .map(({ count, numberOf, odd }) =>
    Array.from({ length: count }, (_, row) => (odd && row % 5 === 1 ? odd : numberOf(row))),
  );

test("no text stands on another or is cut, no bar is outside or of no height, each row has one", () => {
  const widths = Object.keys(drawingWidths) as DrawingWidth[];
  fc.assert(
    fc.property(tables, fc.constantFrom(...widths), (counts, width) => {
      const svg = drawn(counted(counts), width);
      const boxes = textBoxesOf(svg);
      const bars = [...svg.querySelectorAll("rect[data-row]")];
      expect(overlaps(boxes)).toEqual([]);
      expect(cutOff(svg, boxes)).toEqual([]);
      for (const bar of bars) {
        expect(Math.min(px(bar, "width"), px(bar, "height"), px(bar, "x"))).toBeGreaterThan(0);
        expect(px(bar, "x") + px(bar, "width")).toBeLessThanOrEqual(drawingWidths[width]);
      }
      const rows = bars.flatMap((bar) => bar.getAttribute("data-row")?.split(" ") ?? []);
      const known = counts.filter((count) => typeof count === "number");
      expect([rows.length, new Set(rows).size]).toEqual([known.length, known.length]);
    }),
    { numRuns: 15, seed: 20261128 },
  );
});

test("very skewed numbers are in classes that grow by a ratio, which the axis says", () => {
  const skewed = Array.from({ length: 40 }, (_, row) => `p${row} ${Math.round(3 * 1.25 ** row)}`);
  const svg = drawn(tabled(view, ["kind count", ...skewed]));
  const heights = [...svg.querySelectorAll("rect[data-row]")].length;
  expect(heights).toBeGreaterThan(8);
  expect(svg.textContent).toContain("classes grow by a ratio");
});

test("numbers that are spread evenly stay in classes of one width", () => {
  const even = Array.from({ length: 40 }, (_, row) => `p${row} ${row * 3}`);
  expect(drawn(tabled(view, ["kind count", ...even])).textContent).not.toContain("ratio");
});

test("zeros of skewed numbers have the first class", () => {
  const zeros = Array.from({ length: 30 }, (_, row) => `z${row} 0`);
  const few = [1, 3, 40, 900].map((value, row) => `p${row} ${value}`);
  const svg = drawn(tabled(view, ["kind count", ...zeros, ...few]));
  expect(svg.querySelector("[data-row]")?.getAttribute("data-obs")).toBe("zero");
});

test("the class of zeros is called zero, in the middle of its bar, and nothing up to the next bound", () => {
  const grown = Array.from({ length: 30 }, (_, row) => Math.round(1000 * 1.4 ** row));
  const svg = drawn(counted([...grown, ...Array<number>(6).fill(0)]));
  const bar = svg.querySelector("rect.obs-zero[data-row]")!;
  expect(bar.getAttribute("data-tip")).toMatch(/^0 people\n/);
  const names = [...svg.querySelectorAll("text")].filter(({ textContent }) => textContent === "0");
  const xs = names.map((each) =>
    Number(/\(([-\d.]+),/.exec(each.getAttribute("transform") ?? "")?.[1]),
  );
  const middle = px(bar, "x") + px(bar, "width") / 2;
  expect(xs.some((x) => Math.abs(x - middle) < 2)).toBe(true);
});
