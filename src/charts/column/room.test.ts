import fc from "fast-check";
import { expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../../../tests/boxes.ts";
import { drawn, px } from "../../../tests/drawn.ts";
import { tabled } from "../../../tests/tabled.ts";
import { times } from "../../../tests/times.ts";
import { drawingWidths, type DrawingWidth } from "../../drawing/frame.ts";
import type { ViewOf } from "../../model/view.ts";

const view: ViewOf<"column"> = {
  kind: "column",
  name: "over-time",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "period",
  y: "count",
  series: "kind",
};

const tables = fc
  .record({
    time: fc.constantFrom<keyof typeof times>("years", "months"),
    periods: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 240 })),
    series: fc.integer({ min: 1, max: 4 }),
    size: fc.constantFrom(0, 1, 3, 90, 12_345, 9_876_543),
    from: fc.constantFrom(0, 0, -0.5, -2),
  })
  .map(({ time, periods, series, size, from }) => [
    "period kind count",
    ...Array.from({ length: periods * series }, (_, index) => {
      const value = Math.round((((index * 7919) % 101) / 101 + from) * size);
      return `${times[time](Math.floor(index / series))} k${index % series} ${value}`;
    }),
  ]);

const widths = Object.keys(drawingWidths) as DrawingWidth[];

test("no text of columns stands on another or is cut, and every column can be seen", () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(...widths), (lines, width) => {
      const svg = drawn(tabled(view, lines), width);
      const boxes = textBoxesOf(svg);
      expect([...overlaps(boxes), ...cutOff(svg, boxes)]).toEqual([]);
      if (svg.querySelector("path.line")) return; // too many for columns
      const columns = [...svg.querySelectorAll("[data-row]")];
      expect(columns.length).toBe(lines.length - 1);
      for (const column of columns) expect(px(column, "width")).toBeGreaterThan(0);
    }),
    { numRuns: 12, seed: 20261127 },
  );
});

test("a flag gives way where it would stand over the column beside it", () => {
  const labels = (beside: number) => {
    const rows = [`2001 a ${beside}`, "2001 b 50P", `2002 a ${beside}`, "2002 b 50P"];
    const svg = drawn(tabled(view, ["period kind count", ...rows]), "phone");
    return [...svg.querySelectorAll("text")].map(({ textContent }) => textContent);
  };
  expect(labels(900)).toContain("50");
  expect(labels(900)).not.toContain("50 (provisional)");
  expect(labels(10)).toContain("50 (provisional)");
});

test("the axis of what is counted has whole numbers alone, of nothing it has few", () => {
  const ticks = (counts: number[]) => {
    const lines = counts.map((count, index) => `${2001 + index} a ${count}`);
    const svg = drawn(tabled(view, ["period kind count", ...lines]));
    return [...svg.querySelectorAll("g.axis text")].map((text) => text.textContent);
  };
  expect(ticks([1, 0, 2])).toEqual(["0", "1", "2"]);
  expect(ticks([0, 0, 0])).toEqual(["0", "1"]);
  expect(ticks([-1, 1])).toEqual(["−1", "0", "1"]);
  expect(ticks([100, 108])).toContain("0");
});

/** Days of one series, each with a number. */
const days = (count: number) => [
  "period kind count",
  ...Array.from({ length: count }, (_, index) => `${times.days(index)} a ${900 + (index % 7)}`),
];

test("columns that none could see are lines from zero, which says the drawing", () => {
  const few = drawn(tabled(view, days(180)));
  expect(few.querySelectorAll("rect[data-row]").length).toBe(180);
  for (const width of widths) {
    const many = drawn(tabled(view, days(3650)), width);
    expect(many.querySelectorAll("path.line").length).toBe(1);
    expect(many.querySelectorAll("rect[data-row]").length).toBe(0);
    const texts = [...many.querySelectorAll("g.axis text")].map((text) => text.textContent);
    expect(texts).toContain("0");
    expect(texts.join(" ")).toContain("Too many periods for columns");
    expect(many.outerHTML.length).toBeLessThan(80_000);
  }
});

const byKind: ViewOf<"column"> = { ...view, x: "kind", series: undefined };

test("categories whose names would be broken below their columns have numbers, and a list says them", () => {
  const names = Array.from({ length: 15 }, (_, index) => `Verwaltungsgemeinschaft${index}`);
  const context = tabled(byKind, ["kind count", ...names.map((name, index) => `${name} ${index}`)]);
  for (const width of ["phone", "wide"] as const) {
    const svg = drawn(context, width);
    const said = [...svg.querySelectorAll("text")].map(({ textContent }) => textContent);
    for (const name of names) expect(said).toContain(`${name} kind`);
    expect(svg.querySelectorAll(".sign").length).toBe(names.length);
    expect(overlaps(textBoxesOf(svg))).toEqual([]);
  }
  const short = tabled(byKind, ["kind count", "men 3", "women 4", "others 5"]);
  expect(drawn(short, "phone").querySelector(".sign")).toBeNull();
  expect(drawn(context, "large").querySelector(".sign")).toBeNull();
});
