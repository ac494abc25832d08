import { expect, test } from "vitest";
import { cutOff, overlaps, textBoxesOf } from "../../tests/boxes.ts";
import { drawn } from "../../tests/drawn.ts";
import { tabled } from "../../tests/tabled.ts";
import type { View } from "../model/view.ts";
import { presentView } from "../site/view/present.ts";

const common = { name: "all", title: { zh: "图", en: "Chart" }, note: null, breaks: [] };
const views: View[] = [
  { ...common, kind: "bar", x: "count", y: "kind", sort: "value" },
  { ...common, kind: "dot", x: "count", y: "kind", series: "place", sort: "value" },
];

/** So many rows, the first of which is the largest; the fourth has no figure. */
const lines = (rows: number) => [
  "place kind count",
  ...Array.from({ length: rows }, (_, index) =>
    index === 3 ? `a k${index} x` : `a k${index} ${10 * (rows - index)}`,
  ),
];

test.each(views)(
  "of many rows of a $kind the ends are drawn, and it is said what is left",
  (view) => {
    for (const width of ["phone", "wide"] as const) {
      const svg = drawn(tabled(view, lines(160)), width);
      const records = [...svg.querySelectorAll("[data-row]")].map((mark) =>
        Number(mark.getAttribute("data-row")),
      );
      const ends = [...Array.from({ length: 11 }, (_, index) => index + 2)];
      const lowest = Array.from({ length: 10 }, (_, index) => index + 152);
      expect(records.sort((a, b) => a - b)).toEqual([
        ...ends.filter((row) => row !== 5),
        ...lowest,
      ]);
      const boxes = textBoxesOf(svg);
      expect(boxes.map(({ text }) => text)).toContain("140 more rows are in the table");
      expect(boxes.map(({ text }) => text)).not.toContain("not published");
      expect([...overlaps(boxes), ...cutOff(svg, boxes)]).toEqual([]);
      const [, , , height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
      expect(height).toBeLessThan(1000);
    }
  },
);

test.each(views)(
  "a $kind of thirty rows, or of sixty in the order of its file, is whole",
  (view) => {
    const whole = (shown: View, rows: number) => {
      const svg = drawn(tabled(shown, lines(rows)));
      expect(svg.querySelectorAll("[data-row]").length).toBe(rows - 1);
      expect(svg.querySelector(".folded")).toBeNull();
    };
    whole(view, 30);
    whole({ ...view, sort: "file" } as View, 60);
  },
);

test.each(views)(
  "of very many rows of a $kind in the order of its file the ends are drawn",
  (view) => {
    const svg = drawn(tabled({ ...view, sort: "file" } as View, lines(600)));
    expect(svg.querySelectorAll("[data-row]").length).toBe(30);
    expect(textBoxesOf(svg).map(({ text }) => text)).toContain("570 more rows are in the table");
  },
);

test("of very many facets the first are drawn, and it is said what is left", () => {
  const view: View = { ...common, kind: "bar", x: "count", y: "place", facet: "kind" };
  const svg = drawn(tabled(view, lines(160)), "phone");
  expect(svg.querySelectorAll("text.facet").length).toBe(30);
  expect(textBoxesOf(svg).map(({ text }) => text)).toContain("130 more are in the table");
});

test.each(views)("what a folded $kind says and tables is of all its rows", (view) => {
  const { sentence, marks } = presentView(tabled(view, lines(160)));
  expect(marks.length).toBe(160);
  expect(sentence).toContain("k3 kind");
});
