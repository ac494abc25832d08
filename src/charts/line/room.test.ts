import fc from "fast-check";
import { expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../../../tests/boxes.ts";
import { drawn, paintOf, px, seriesNamesOf } from "../../../tests/drawn.ts";
import { tabled } from "../../../tests/tabled.ts";
import { times } from "../../../tests/times.ts";
import { drawingWidths, type DrawingWidth } from "../../drawing/frame.ts";
import type { ViewOf } from "../../model/view.ts";

const view: ViewOf<"line"> = {
  kind: "line",
  name: "over-time",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "period",
  y: "count",
  series: "kind",
};

const names = [
  "a",
  "Mining",
  "南湖区",
  "A_name_that_goes_on_and_on",
  "一".repeat(24),
  "W".repeat(60),
];

/** Rows of a few lines: how long, of what shape, with what missing. */
const tables = fc
  .record({
    time: fc.constantFrom(...Object.keys(times)) as fc.Arbitrary<keyof typeof times>,
    points: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 15, max: 400 })),
    series: fc.array(
      fc.record({
        name: fc.constantFrom(...names),
        shape: fc.constantFrom("flat", "rising", "noise", "spike", "zero"),
        size: fc.constantFrom(1, 3, 90, 12_345, 9_876_543_210),
        from: fc.constantFrom(0, 0, -1, 20),
        ends: fc.constantFrom(1, 1, 0.95, 0.5),
        missing: fc.constantFrom(0, 0, 3, 7),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ time, points, series }) => {
    const limit = { years: 220, decades: 30, schoolYears: 120 }[time as string] ?? 10_000;
    const count = Math.min(points, limit);
    const rows = series.flatMap(({ name, shape, size, from, ends, missing }, own) =>
      Array.from({ length: Math.max(1, Math.round(count * ends)) }, (_, index) => {
        const part = {
          flat: 1,
          rising: index / count,
          noise: ((index * 7919) % 101) / 101,
          spike: index === Math.floor(count / 2) ? 1 : 0.01,
          zero: 0,
        }[shape];
        const isMissing = missing > 0 && index % missing === 1;
        const value = isMissing ? "x" : String(Math.round((from + part) * size));
        return `${times[time](index)} ${name}${own} ${value}`;
      }),
    );
    return ["period kind count", ...rows];
  });

const widths = Object.keys(drawingWidths) as DrawingWidth[];

/** What is wrong with a drawing of lines, in words; nothing where all can be read. */
function faults(lines: string[], width: DrawingWidth): string[] {
  const context = tabled(view, lines);
  const svg = drawn(context, width);
  const boxes = textBoxesOf(svg);
  const named = seriesNamesOf(svg);
  const unnamed = [...svg.querySelectorAll("path.line, circle.mark, .asked circle")]
    .map((mark) => paintOf(mark) || paintOf(mark.parentElement ?? undefined))
    .filter((paint) => paint !== "" && !named.has(paint));
  const silent = [...svg.querySelectorAll("[data-row]")].filter(
    (mark) => !mark.getAttribute("data-tip"),
  );
  const several = new Set(lines.slice(1).map((line) => line.split(" ")[1])).size > 1;
  const [, , , height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const below = [...svg.querySelectorAll("circle")].filter(
    (circle) => px(circle, "cy") < 0 || px(circle, "cy") > height,
  );
  return [
    ...overlaps(boxes).map((pair) => `overlap: ${pair}`),
    ...cutOff(svg, boxes).map((text) => `cut off: ${text}`),
    ...(several ? unnamed.map((paint) => `without a name: ${paint}`) : []),
    ...silent.map(() => "a mark without its words"),
    ...below.map(() => "a mark outside"),
    ...(svg.outerHTML.includes("NaN") ? ["no number"] : []),
  ];
}

test("no text of lines stands on another or is cut, and every line has its name", () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(...widths), (lines, width) => {
      expect(faults(lines, width)).toEqual([]);
    }),
    { numRuns: 12, seed: 20261127 },
  );
});

/** Days that go up and down, a row each. */
const days = (count: number) => [
  "period count",
  ...Array.from(
    { length: count },
    (_, index) => `${times.days(16_000 + index)} ${500 + ((index * 7919) % 200)}`,
  ),
];

const plain: ViewOf<"line"> = { ...view };
delete plain.series;

test.each([
  [741, 40_000],
  [3650, 80_000],
  [10_000, 80_000],
])(
  "a line of %d points weighs less than %d bytes, and can be asked at its extremes",
  (count, most) => {
    const lines = days(count);
    const counts = lines.slice(1).map((line) => Number(line.split(" ")[1]));
    for (const width of widths) {
      const svg = drawn(tabled(plain, lines), width);
      expect(svg.outerHTML.length).toBeLessThan(most);
      expect(svg.querySelectorAll("path.line").length).toBe(1);
      const asked = [...svg.querySelectorAll("[data-row]")].map(
        (mark) => counts[Number(mark.getAttribute("data-row")) - 2],
      );
      expect(asked.length).toBeGreaterThan(100);
      expect(asked).toContain(Math.max(...counts));
      expect(asked).toContain(Math.min(...counts));
      expect([asked[0], asked.at(-1)]).toEqual([counts[0], counts.at(-1)]);
    }
  },
);

test("a first number that the axis says beside it is not said again", () => {
  const rows = ["2001 a 0", "2002 a 7", "2003 a 9", "2001 b 3", "2002 b 5", "2003 b 8"];
  const svg = drawn(tabled(view, ["period kind count", ...rows]), "phone");
  const left = textBoxesOf(svg).filter((box) => box.right < 60 && /^\d+$/.test(box.text));
  expect(left.filter(({ text }) => text === "0")).toHaveLength(1);
  expect(left.map(({ text }) => text)).toContain("3");
});

test("a thinned line is as high and as low as the whole, and begins and ends where that does", () => {
  const lines = days(3000).map((line, index) =>
    index === 1234 ? line.replace(/ .*/, " 9000") : line,
  );
  const svg = drawn(tabled(plain, lines), "phone");
  const ys = (
    svg
      .querySelector("path.line")
      ?.getAttribute("d")
      ?.match(/,[\d.]+/g) ?? []
  ).map((text) => Number(text.slice(1)));
  const ticks = [...svg.querySelectorAll("g.axis text")].map((text) => text.textContent);
  expect(ticks).toContain("8,000");
  expect(ys.length).toBeLessThan(1500);
  expect(Math.min(...ys)).toBe(24);
});

test("a line of few points has their dots, of many it is drawn alone", () => {
  const dots = (count: number) =>
    drawn(tabled(plain, days(count))).querySelectorAll("circle.mark").length;
  expect([dots(40), dots(41)]).toEqual([40, 0]);
});

test("of more than seven lines the largest have colours and names, the others can be asked", () => {
  const lines = [
    "period kind count",
    ...Array.from(
      { length: 36 },
      (_, index) => `${2001 + (index % 3)} k${Math.floor(index / 3)} ${index}`,
    ),
  ];
  const looks = (shown: ViewOf<"line">) => {
    const svg = drawn(tabled(shown, lines));
    expect(svg.querySelectorAll("[data-row]").length).toBe(36);
    expect(svg.querySelectorAll("path.line.backdrop").length).toBe(
      12 - (shown.highlight?.length ?? 4),
    );
    return [...seriesNamesOf(svg).values()];
  };
  expect(looks(view)).toEqual([
    "8 others",
    ...["k8", "k9", "k10", "k11"].map((name) => `${name} kind`),
  ]);
  expect(looks({ ...view, highlight: ["k1"] })).toEqual(["11 others", "k1 kind"]);
});
